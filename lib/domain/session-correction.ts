import { heldSessions } from './history';
import { toInstant, toMs, type Instant, type TimeZone } from './instant';
import type { MeetingChoice } from './meeting-plan';
import type { Session } from './session';
import { instantOf, wallClockAt } from './wall-clock';

/** When a session took place, as it is written down: scheduled and actual times, UTC. */
export type SessionTimes = Pick<
  Session,
  'startsAt' | 'endsAt' | 'timeZone' | 'actualStartAt' | 'actualEndAt'
>;

/** Why a time cannot be that of a past session, as a word the interface has a sentence for. */
export type CorrectionProblem =
  | { readonly word: 'no-date' | 'no-time' | 'too-short' | 'too-long' | 'skipped' | 'future' }
  /** Two people meet once at a time. */
  | { readonly word: 'overlaps'; readonly other: Session };

export type Correction =
  | { readonly kind: 'corrected'; readonly times: SessionTimes }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'problem'; readonly problem: CorrectionProblem };

const shortest = 5;
const longest = 600;
const minuteMs = 60_000;

/** Returns when a session took place by the clock of `timeZone`, in whole minutes, as a person corrects it. */
export function choiceOf({ startsAt, endsAt }: SessionTimes, timeZone: TimeZone): MeetingChoice {
  return { ...wallClockAt(startsAt, timeZone), lengthMinutes: minutesBetween(startsAt, endsAt) };
}

/**
 * Turns what a person says about the time of a past session, by the clock of `timeZone`, into the times to write
 * down, or says what is wrong with it. Parts that stay as they are shown keep their seconds. What was measured moves
 * along, so that it still is as early or late as it was; a length that is said replaces what was measured.
 * An hour that comes twice is the first one, unless the session is in the other already.
 */
export function correctTimes(
  choice: MeetingChoice,
  session: Session,
  known: { readonly sessions: readonly Session[]; readonly now: Instant; readonly timeZone: TimeZone },
): Correction {
  const { sessions, now, timeZone } = known;
  const problem = (found: CorrectionProblem) => ({ kind: 'problem', problem: found }) as const;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(choice.date)) return problem({ word: 'no-date' });
  if (!/^\d{2}:\d{2}$/.test(choice.time)) return problem({ word: 'no-time' });
  if (!(choice.lengthMinutes >= shortest)) return problem({ word: 'too-short' });
  if (choice.lengthMinutes > longest) return problem({ word: 'too-long' });
  const shown = choiceOf(session, timeZone);
  const stays = shown.date === choice.date && shown.time === choice.time;
  const isAsLong = shown.lengthMinutes === Math.round(choice.lengthMinutes);
  if (stays && isAsLong) return { kind: 'unchanged' };
  const start = instantOf(choice, timeZone);
  if (!start) return problem({ word: 'no-date' });
  if (!stays && start.oddity === 'skipped') return problem({ word: 'skipped' });
  const startsAt = stays ? session.startsAt : start.instant;
  const lengthMs = isAsLong
    ? toMs(session.endsAt) - toMs(session.startsAt)
    : Math.round(choice.lengthMinutes) * minuteMs;
  const endsAt = toInstant(toMs(startsAt) + lengthMs);
  if (startsAt > now) return problem({ word: 'future' });
  const other = sessions.find(
    (one) => one.id !== session.id && takesPlace(one) && overlap(one, startsAt, endsAt),
  );
  if (other) return problem({ word: 'overlaps', other });
  const measured = measuredTimes(session, { startsAt, endsAt, isAsLong });
  return { kind: 'corrected', times: { startsAt, endsAt, timeZone, ...measured } };
}

function measuredTimes(
  { startsAt: before, actualStartAt, actualEndAt }: Session,
  after: { readonly startsAt: Instant; readonly endsAt: Instant; readonly isAsLong: boolean },
): Pick<Session, 'actualStartAt' | 'actualEndAt'> {
  const shiftMs = toMs(after.startsAt) - toMs(before);
  const moved = (at: Instant | null) => (at === null ? null : toInstant(toMs(at) + shiftMs));
  const start = moved(actualStartAt);
  return {
    actualStartAt: start !== null && start >= after.endsAt ? after.startsAt : start,
    actualEndAt: actualEndAt === null || after.isAsLong ? moved(actualEndAt) : after.endsAt,
  };
}

/** Returns when something that is written down late was promised: at the end of its session, as of `now` at the latest. */
export function promisedAt({ actualEndAt, endsAt }: Session, now: Instant): Instant {
  return earlier(actualEndAt ?? endsAt, now);
}

/**
 * Returns when an item of a past session counts as closed that is only now said to have been: by the end of the next
 * meeting, before which it was to be done, as of `now` at the latest.
 */
export function closedInTime(session: Session, sessions: readonly Session[], now: Instant): Instant {
  const next = heldSessions(sessions).find(({ startsAt }) => startsAt > session.startsAt);
  return earlier(next?.actualEndAt ?? next?.endsAt ?? now, now);
}

function takesPlace({ status }: Session): boolean {
  return status === 'held' || status === 'planned';
}

function overlap(session: Session, startsAt: Instant, endsAt: Instant): boolean {
  return session.startsAt < endsAt && session.endsAt > startsAt;
}

function minutesBetween(from: Instant, to: Instant): number {
  return Math.round((toMs(to) - toMs(from)) / minuteMs);
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
