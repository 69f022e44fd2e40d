import { differenceInCalendarDays, parseISO } from 'date-fns';
import { daysBetweenSessions, heldSessions, type History } from './history';
import type { Instant } from './instant';
import type { Session } from './session';
import { localDateAt } from './wall-clock';

/** The days between one meeting and the one before it. */
export interface Gap {
  readonly session: Session;
  readonly days: number;
  /** Further from the rhythm than its give or take. */
  readonly isOff: boolean;
}

/** How regularly two people meet. */
export interface Rhythm {
  /** Days between meetings: as agreed, else the middle of those there were; null: they met less than twice, and agreed on none. */
  readonly days: number | null;
  /** How many days more or less still are the rhythm. */
  readonly giveOrTake: number;
  /** Earliest first. */
  readonly gaps: readonly Gap[];
  /** From the last meeting to the one that is planned; null: none is, or there was none before. */
  readonly next: Gap | null;
  /** Days since the last meeting, where none is planned and the rhythm has passed; null: it has not, or nothing is to come. */
  readonly soFar: number | null;
}

/** A seventh of the rhythm, which is two days of a fortnight. */
const giveOrTakeShare = 7;

/** Returns the gaps between the meetings of a pair against their rhythm, in days of each session's own calendar, as of `now`. */
export function rhythmOf(
  { sessions, mentorship: { cadenceDays, status: stands } }: Pick<History, 'sessions' | 'mentorship'>,
  now: Instant,
): Rhythm {
  const found = daysBetweenSessions(sessions);
  const days = cadenceDays ?? middleOf(found.map((gap) => gap.days));
  const giveOrTake = days === null ? 0 : Math.max(1, Math.round(days / giveOrTakeShare));
  const judged = (session: Session, between: number): Gap => ({
    session,
    days: between,
    isOff: days !== null && Math.abs(between - days) > giveOrTake,
  });
  const last = heldSessions(sessions).at(-1);
  const ahead = sessions
    .filter(
      ({ status, startsAt }) => status === 'planned' && startsAt > now && startsAt > (last?.startsAt ?? ''),
    )
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
  const since = last && !ahead && stands === 'active' ? daysUntil(last, now) : null;
  return {
    days,
    giveOrTake,
    gaps: found.map((gap) => judged(gap.session, gap.days)),
    next: last && ahead ? judged(ahead, daysFrom(last, ahead)) : null,
    soFar: since !== null && days !== null && since > days + giveOrTake ? since : null,
  };
}

/** Days from a meeting to `now`, by the calendar of its zone. */
function daysUntil({ startsAt, timeZone }: Session, now: Instant): number {
  const day = (at: Instant) => parseISO(localDateAt(at, timeZone));
  return differenceInCalendarDays(day(now), day(startsAt));
}

function daysFrom(from: Session, to: Session): number {
  const day = ({ startsAt, timeZone }: Session) => parseISO(localDateAt(startsAt, timeZone));
  return differenceInCalendarDays(day(to), day(from));
}

/** Returns the middle of numbers in order of size, the higher one of two; null: there are none. */
function middleOf(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;
}
