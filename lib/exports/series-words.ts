import type { SeriesContent } from '../calendar/series-content';
import type { ActionItem } from '../domain/action-item';
import type { AgendaItem } from '../domain/agenda-item';
import type { Mentorship } from '../domain/mentorship';
import { timesFrom } from '../domain/series';
import { sharedBy, type Member } from '../domain/series-members';
import type { Session } from '../domain/session';
import { inviteWords } from './invite-words';

/** What the meetings of a series are about. */
export interface SeriesWords {
  /** The one the invite is taken for: it alone has the open promises, and its link and UID hold for all. */
  readonly about: Session;
  readonly agendaOf: (session: Session) => readonly AgendaItem[];
  readonly items: readonly ActionItem[];
  /** What was decided in the session before the one it is about. */
  readonly decisions: readonly AgendaItem[];
}

/** Returns what the invite of a series says, each meeting its own agenda; `undefined` without members. */
export function seriesWords(
  mentorship: Mentorship,
  members: readonly Member[],
  { about, agendaOf, items, decisions }: SeriesWords,
): SeriesContent | undefined {
  const shared = sharedBy(members);
  if (!shared) return undefined;
  const { series, timeZone } = shared;
  const sequence = Math.max(shared.sequence, about.sequence);
  const common = { uid: about.uid, sequence };
  const whole = inviteWords(
    mentorship,
    { ...about, ...timesFrom(series.startsAt, series.lengthMinutes), ...common, timeZone },
    { agenda: [], items: [], decisions: [] },
  );
  const meetings = members.map((member) => ({
    recurrenceId: member.series.recurrenceId,
    isCalledOff: member.status === 'cancelled',
    content: inviteWords(
      mentorship,
      { ...member, ...common },
      {
        agenda: agendaOf(member),
        ...(member.id === about.id ? { items, decisions } : { items: [], decisions: [] }),
      },
    ),
  }));
  return { shared: { ...shared, sequence }, whole, meetings };
}
