import type { InvitePurpose, InviteResult } from '../../lib/calendar/invite-content';
import type { Session } from '../../lib/domain/session';
import { seriesWords } from '../../lib/exports/series-words';
import { listOpenActionItems } from '../../lib/storage/queries/action-items';
import { listAgenda, listDecisionsBefore } from '../../lib/storage/queries/agenda-items';
import { findMentorship } from '../../lib/storage/queries/mentorships';
import { listMembers } from '../../lib/storage/queries/series';
import { findSession } from '../../lib/storage/queries/sessions';
import { rightNow } from '../../lib/browser/right-now';
import type { MeetingPair } from './meeting-pair';

/**
 * Writes the invite of the series that `session` is one of. `cancel` takes `calledOff` off calendars, or the whole where
 * they are all of it or none are named. An entry under another UID is taken off under that one.
 */
export async function writeSeriesInvite(
  purpose: InvitePurpose,
  pair: MeetingPair,
  session: Session,
  calledOff: readonly Session[],
): Promise<InviteResult> {
  const mentorship = (await findMentorship(pair.mentorship.id)) ?? pair.mentorship;
  const members = await listMembers((await findSession(session.id)) ?? session);
  const agendas = new Map(
    await Promise.all(members.map(async ({ id }) => [id, await listAgenda(id)] as const)),
  );
  const content = seriesWords(mentorship, members, {
    about: session,
    agendaOf: ({ id }) => agendas.get(id) ?? [],
    items: await listOpenActionItems(session.mentorshipId),
    decisions: await listDecisionsBefore(session),
  });
  if (!content) throw new Error(`Expected a series with ${session.uid}, found none.`);
  const { writeCalledOff, writeSeries } = await import('../../lib/calendar/series-invite');
  const isWhole = calledOff.length === 0 || members.every(({ status }) => status === 'cancelled');
  if (purpose !== 'cancel' || isWhole) return writeSeries(purpose, content, rightNow());
  const places = calledOff.flatMap(({ series }) => series?.recurrenceId ?? []);
  return writeCalledOff(places, content, rightNow());
}
