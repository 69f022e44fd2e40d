import { endSourceSchema, type ScheduledEnd } from '../domain/call';
import { toMs, type Instant } from '../domain/instant';
import { nearMs } from '../domain/near';
import type { EndCandidate } from './candidates';

/** The call an end is decided for; instants are UTC. */
export interface CallTimes {
  readonly joinedAt: Instant;
  readonly now: Instant;
  readonly mentorshipId: string | null;
}

/** The sources in the order of trust. */
const trust = endSourceSchema.options;

const minute = 60_000;

const longestTalkMs = 180 * minute;

/**
 * Decides the scheduled end of a call from what all sources say, with the source it came from; `null` where
 * none knows anything.
 *
 * The person's own word wins until they take it back. Then the order of trust in `endSourceSchema`, but for
 * two rules: a booking made here after a calendar was last read beats that calendar, and of two facts about
 * the same meeting (one iCalendar UID) the higher SEQUENCE is the newer one. What does not stand (cancelled,
 * declined, whole days, another mentorship's, over before the call began) does not count. What only a title
 * ties to the call is a guess: it comes after all that does not, but for the usual length. Among meetings of
 * one source the one the call belongs to by time comes first; then the later knowledge.
 */
export function decideScheduledEnd(
  candidates: readonly EndCandidate[],
  call: CallTimes,
): ScheduledEnd | null {
  const newest = candidates.filter((candidate) => !isOutdated(candidate, candidates));
  const [best] = newest
    .filter((candidate) => counts(candidate, call))
    .filter((candidate, _, all) => !isBeatenByBooking(candidate, all))
    .toSorted((a, b) => compare(a, b, call));
  if (!best) return null;
  return { endsAt: best.endsAt, source: best.source, guess: best.tie === 'title' };
}

/** Of one meeting the higher SEQUENCE is true, also where it says that the meeting is off; of equal ones the cancellation. */
function isOutdated(candidate: EndCandidate, all: readonly EndCandidate[]): boolean {
  const { uid } = candidate;
  if (uid === null) return false;
  const age = (one: EndCandidate) => (one.sequence ?? 0) * 2 + (one.status === 'cancelled' ? 1 : 0);
  return all.some(
    (other) => other.uid === uid && age(other) > age(candidate) && isSameTime(other, candidate),
  );
}

/** Occurrences of one series share their UID: they are the same meeting only where they are near each other. */
function isSameTime(a: EndCandidate, b: EndCandidate): boolean {
  return Math.abs(toMs(a.endsAt) - toMs(b.endsAt)) < 12 * 60 * minute;
}

function counts(candidate: EndCandidate, call: CallTimes): boolean {
  if (candidate.source === 'said') return true;
  if (candidate.allDay || candidate.status === 'cancelled' || candidate.status === 'declined') return false;
  if (call.mentorshipId !== null && candidate.mentorshipId !== call.mentorshipId) return false;
  if (candidate.endsAt <= call.joinedAt) return false;
  if (candidate.tie === 'title' && !isLikely(candidate, call)) return false;
  return (
    candidate.startsAt === null ||
    toMs(candidate.startsAt) <= toMs(call.joinedAt) + nearMs ||
    candidate.startsAt <= call.now
  );
}

/** What only a title ties is this meeting where it was joined near its start, and lasts no longer than two people talk. */
function isLikely({ startsAt, endsAt }: EndCandidate, { joinedAt }: CallTimes): boolean {
  if (startsAt === null) return true;
  const late = toMs(joinedAt) - toMs(startsAt);
  return Math.abs(late) <= nearMs && toMs(endsAt) - toMs(startsAt) <= longestTalkMs;
}

/** A calendar that was read before a meeting was booked here does not know of it yet. */
function isBeatenByBooking(candidate: EndCandidate, all: readonly EndCandidate[]): boolean {
  if (candidate.source !== 'calendar') return false;
  return all.some(({ source, knownAt }) => source === 'booked' && knownAt > candidate.knownAt);
}

/** A name in a title is a guess: it beats nothing but the usual length, which knows nothing of this very meeting. */
function isGuess({ tie, source }: EndCandidate): boolean {
  return tie === 'title' || source === 'usual-length';
}

function compare(a: EndCandidate, b: EndCandidate, call: CallTimes): number {
  return (
    Number(isGuess(a)) - Number(isGuess(b)) ||
    trust.indexOf(a.source) - trust.indexOf(b.source) ||
    distance(a, call) - distance(b, call) ||
    b.knownAt.localeCompare(a.knownAt) ||
    (b.sequence ?? 0) - (a.sequence ?? 0) ||
    a.endsAt.localeCompare(b.endsAt)
  );
}

/**
 * Returns how far a meeting is from a call, in milliseconds. Joining within a quarter of an hour before a
 * start means that meeting, also where an earlier one on the same link is not quite over; otherwise the
 * meeting that runs when the call is joined.
 */
function distance({ startsAt, endsAt }: EndCandidate, { joinedAt }: CallTimes): number {
  if (startsAt === null) return 0;
  const untilStart = toMs(startsAt) - toMs(joinedAt);
  const nearStart = Math.abs(untilStart) <= 15 * minute;
  if (nearStart) return Math.abs(untilStart) / 1000;
  const running = untilStart < 0 && endsAt > joinedAt;
  return running ? 15 * minute + -untilStart / 1000 : 24 * 60 * minute + Math.abs(untilStart);
}
