import { inviteFileName } from '../../lib/calendar/invite-file-name';
import type { InviteContent, InvitePurpose } from '../../lib/calendar/invite-content';
import { findMentorship } from '../../lib/storage/queries/mentorships';
import { repeatFrom } from '../../lib/domain/series-members';
import type { Mentorship } from '../../lib/domain/mentorship';
import type { Session } from '../../lib/domain/session';
import { localDateAt } from '../../lib/domain/wall-clock';
import { t } from '../../lib/words/i18n';
import { kindKey } from '../../lib/words/kind-key';
import { listOpenActionItems } from '../../lib/storage/queries/action-items';
import { listAgenda, listDecisionsBefore } from '../../lib/storage/queries/agenda-items';
import { persist } from '../../lib/storage/engine/persist';
import { findSession } from '../../lib/storage/queries/sessions';
import { listMembers, wasExported } from '../../lib/storage/queries/series';
import { noteExport } from '../../lib/storage/actions/sessions';
import { inviteWords } from '../../lib/exports/invite-words';
import { pairTitle } from '../../lib/words/leaving-names';
import { offerFile } from '../../lib/browser/offer-file';
import { rightNow } from '../../lib/browser/right-now';
import type { MeetingPair } from './meeting-pair';
import { writeSeriesInvite } from './series-content';

/**
 * Writes the invite and hands it to the browser as a download; that of a series is for all its meetings, and its
 * cancellation for this one. Returns the addresses that are missing for it; none are: it was downloaded.
 */
export async function downloadInvite(
  purpose: InvitePurpose,
  pair: MeetingPair,
  meeting: Session,
): Promise<readonly ('mine' | 'partner')[]> {
  const session = (await findSession(meeting.id)) ?? meeting;
  const invite = session.series
    ? await writeSeriesInvite(purpose, pair, session, [session])
    : (await inviteWriter())(purpose, await inviteContent(pair, session), rightNow());
  if (invite.kind === 'missing') return invite.addresses;
  offerInvite(purpose, pair.mentorship, session, invite.text);
  await persist(() => noteExport(session));
  return [];
}

/** Hands over the file that takes meetings of a series off a calendar, where an invite of it has left this machine. */
export async function downloadCalledOff(pair: MeetingPair, meetings: readonly Session[]): Promise<void> {
  const [first] = meetings;
  if (!first || !(await wasExported(first))) return;
  const invite = await writeSeriesInvite('cancel', pair, first, meetings);
  if (invite.kind === 'missing') return;
  offerInvite('cancel', pair.mentorship, first, invite.text);
  await persist(() => noteExport(first));
}

/** Hands over the file that takes an entry off a calendar; of the meeting itself nothing is noted. */
export async function offerCancellation(pair: MeetingPair, session: Session): Promise<void> {
  const invite = session.series
    ? await writeSeriesInvite('cancel', pair, session, [])
    : (await inviteWriter())('cancel', await inviteContent(pair, session), rightNow());
  if (invite.kind === 'written') offerInvite('cancel', pair.mentorship, session, invite.text);
}

function offerInvite(purpose: InvitePurpose, pair: Mentorship, session: Session, text: string): void {
  const key = purpose === 'cancel' ? 'cancelFileName' : kindKey('inviteSummary', pair.kind);
  const words = t(key, pairTitle(pair));
  // iOS needs the exact type to open it in its calendar.
  offerFile(text, inviteFileName(words, localDateAt(session.startsAt, session.timeZone)), 'text/calendar');
}

/** Returns what the compose pages of calendars are opened with; `repeat` where one line says all that follow. */
export async function composeContent(pair: MeetingPair, session: Session) {
  const content = await inviteContent(pair, session);
  const repeat = repeatFrom(session, await listMembers(session));
  // What is on the agenda of one meeting is not on that of all.
  return { ...content, ...(repeat && { details: '' }), repeat, partnerEmail: content.partner.email };
}

/** The iCalendar library is the largest of all, and a page is drawn without it. */
async function inviteWriter() {
  return (await import('../../lib/calendar/invite')).writeInvite;
}

async function inviteContent(pair: MeetingPair, session: Session): Promise<InviteContent> {
  const mentorship = (await findMentorship(pair.mentorship.id)) ?? pair.mentorship;
  return inviteWords(mentorship, session, {
    agenda: await listAgenda(session.id),
    items: await listOpenActionItems(session.mentorshipId),
    decisions: await listDecisionsBefore(session),
  });
}
