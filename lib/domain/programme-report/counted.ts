import { differenceInCalendarDays, parseISO } from 'date-fns';
import { daysBetweenSessions, heldSessions, type History } from '../history';
import { byTime, toMs, type Instant } from '../instant';
import { keptPromises } from '../record-facts';
import { rhythmOf } from '../rhythm';
import { figures, stepAt, type Figure } from './figures';

/** The step each figure of a record is in; null: the record does not say. */
export type Counted = Readonly<Record<Figure, number | null>>;

const dayMs = 86_400_000;

/**
 * Counts a mentorship's record as of `now`, in steps. Days are those of each session's own calendar. A meeting that is
 * over and of which nobody has said whether it was held counts as nothing.
 */
export function countedOf(history: History, now: Instant): Counted {
  const { sessions } = history;
  const held = heldSessions(sessions).length;
  const due = plannedByNow(history, now);
  const { share } = keptPromises(history);
  const { gaps, days, giveOrTake } = rhythmOf(history, now);
  const near = gaps.filter((gap) => days !== null && gap.days <= days + giveOrTake).length;
  const values: Readonly<Record<Figure, number | null>> = {
    pace: due === null ? null : (held / due) * 100,
    kept: share === null ? null : share * 100,
    rhythm: gaps.length === 0 ? null : (near / gaps.length) * 100,
    missed: sessions.filter(({ status }) => status === 'missed').length,
    moved: sessions.filter(({ status, movedFrom }) => status === 'moved' || movedFrom.length > 0).length,
    days: middleOf(daysBetweenSessions(sessions).map((gap) => gap.days)),
    held,
    left: leftOf(history, held, now),
  };
  return Object.fromEntries(
    figures.map((figure) => {
      const value = values[figure];
      return [figure, value === null ? null : stepAt(figure, Math.max(0, value))];
    }),
  ) as Counted;
}

/**
 * Returns how many meetings the plan has had until `now`: the planned number by how much of the time is over, else one
 * every agreed number of days. Null: nothing is planned, or none is due yet.
 */
function plannedByNow({ mentorship, sessions }: History, now: Instant): number | null {
  const { plannedSessions, plannedEndOn, cadenceDays, createdAt, endedAt } = mentorship;
  const start = [createdAt, ...sessions.map(({ startsAt }) => startsAt)].toSorted(byTime)[0] ?? createdAt;
  const until = endedAt !== null && endedAt < now ? endedAt : now;
  const days = (toMs(until) - toMs(start)) / dayMs;
  const whole = plannedEndOn === null ? null : (Date.parse(plannedEndOn) - toMs(start)) / dayMs;
  const due =
    plannedSessions !== null && whole !== null && whole > 0
      ? plannedSessions * Math.min(1, days / whole)
      : cadenceDays === null
        ? null
        : Math.min(Math.floor(days / cadenceDays), plannedSessions ?? Number.POSITIVE_INFINITY);
  return due === null || due < 1 ? null : due;
}

/** Returns how many meetings are left: of the planned number, else until the planned end in the agreed rhythm. */
function leftOf({ mentorship }: History, held: number, now: Instant): number | null {
  const { plannedSessions, plannedEndOn, cadenceDays } = mentorship;
  if (plannedSessions !== null) return Math.max(0, plannedSessions - held);
  if (plannedEndOn === null || cadenceDays === null) return null;
  return Math.max(
    0,
    Math.floor(differenceInCalendarDays(parseISO(plannedEndOn), parseISO(now)) / cadenceDays),
  );
}

function middleOf(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;
}
