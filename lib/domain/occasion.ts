import { addDays, differenceInCalendarDays, parseISO } from 'date-fns';
import { byTime, type LocalDate } from './instant';
import type { Mentorship } from './mentorship';
import type { Occasion, Session } from './session';
import { localDateAt } from './wall-clock';

/** A mentorship with fewer planned sessions has no middle worth a review. */
const fewestForMidPoint = 4;

/** The closing begins about a month before the planned end, so that it is no surprise. */
const closingDays = 30;

type Plan = Pick<Mentorship, 'plannedSessions' | 'plannedEndOn' | 'createdAt'>;
type Held = Pick<Session, 'id' | 'startsAt' | 'status' | 'occasion' | 'timeZone' | 'series'>;

/**
 * Returns what a session is for beyond its agenda. What was written down for it wins; else it follows from the
 * plan: the last two of the planned sessions, or those in the last 30 days, are closing; the first one at or past
 * the middle, if none before was it, is the mid-point review. Of a series, those planned before it count as held.
 */
export function occasionOf(plan: Plan, session: Held, sessions: readonly Held[]): Occasion {
  if (session.occasion) return session.occasion;
  const before = sessions
    .filter(
      ({ id, status, startsAt, series }) =>
        id !== session.id &&
        startsAt < session.startsAt &&
        (status === 'held' || (status === 'planned' && series !== null)),
    )
    .toSorted((a, b) => byTime(a.startsAt, b.startsAt));
  let reviewed = false;
  for (const [index, one] of before.entries()) {
    const found: Occasion =
      one.occasion ?? (one.status === 'planned' ? byPlan(plan, one, index + 1, reviewed) : 'ordinary');
    reviewed ||= found !== 'ordinary';
  }
  return byPlan(plan, session, before.length + 1, reviewed);
}

/** What the plan says of the session with this number, where one before it was `reviewed` or not. */
function byPlan(plan: Plan, { startsAt, timeZone }: Held, number: number, reviewed: boolean): Occasion {
  const day = localDateAt(startsAt, timeZone);
  if (isClosing(plan, number, day)) return 'closing';
  return !reviewed && isPastMiddle(plan, number, day, timeZone) ? 'mid-point' : 'ordinary';
}

function isClosing({ plannedSessions, plannedEndOn }: Plan, number: number, day: LocalDate): boolean {
  if (plannedSessions !== null && plannedSessions > 1 && number >= plannedSessions - 1) return true;
  if (plannedEndOn === null) return false;
  return parseISO(day) >= addDays(parseISO(plannedEndOn), -closingDays);
}

function isPastMiddle(
  { plannedSessions, plannedEndOn, createdAt }: Plan,
  number: number,
  day: LocalDate,
  timeZone: string,
): boolean {
  if (plannedSessions !== null && plannedSessions >= fewestForMidPoint && number >= plannedSessions / 2)
    return true;
  if (plannedEndOn === null) return false;
  const begun = parseISO(localDateAt(createdAt, timeZone));
  const length = differenceInCalendarDays(parseISO(plannedEndOn), begun);
  return length > 2 * closingDays && differenceInCalendarDays(parseISO(day), begun) >= length / 2;
}
