import { addDays, differenceInCalendarDays, formatISO, parseISO } from 'date-fns';
import type { TimeZone } from './instant';
import type { MeetingChoice, PlannedTimes } from './meeting-plan';
import { placesOf, timesFrom } from './series';
import { sharedBy, type Member } from './series-members';
import { instantOf, wallClockAt, type ClockTime } from './wall-clock';

/** How far a meeting is from its place: whole days, and its time of day instead of the place's. */
interface Shift {
  readonly days: number;
  readonly time: ClockTime;
  readonly lengthMinutes: number;
}

/**
 * Returns when each of `following` is once the first of them is moved to `choice`, by the wall clock of `timeZone`: each
 * as many days from its place as the first, at the same time of day and as long. What was moved by itself before
 * goes along.
 */
export function moveAll(
  following: readonly Member[],
  choice: MeetingChoice,
  timeZone: TimeZone,
): PlannedTimes[] {
  const [first] = following;
  if (!first) return [];
  const from = wallClockAt(first.series.recurrenceId, timeZone).date;
  const days = differenceInCalendarDays(parseISO(choice.date), parseISO(from));
  const { time, lengthMinutes } = choice;
  return following.map((member) =>
    shifted(member.series.recurrenceId, { days, time, lengthMinutes }, timeZone),
  );
}

/** A meeting that is added at the end of a series: its place, and when it is. */
export interface AddedMeeting extends PlannedTimes {
  readonly recurrenceId: string;
}

/**
 * Returns the meetings that come where `more` are added at the end of a series. Where its last two were moved alike, the
 * new ones go on as those do.
 */
export function addedAtEnd(members: readonly Member[], more: number): AddedMeeting[] {
  const shared = sharedBy(members);
  if (!shared) return [];
  const { series, timeZone } = shared;
  const places = placesOf({ ...series, count: series.count + more }, timeZone).slice(series.count);
  const [before, last] = members.filter(({ status }) => status === 'planned').slice(-2);
  const shift = last && shiftOf(last, timeZone);
  const isShared = before && JSON.stringify(shiftOf(before, timeZone)) === JSON.stringify(shift);
  return places.map(({ instant }) => ({
    recurrenceId: instant,
    ...(shift && isShared ? shifted(instant, shift, timeZone) : timesFrom(instant, series.lengthMinutes)),
  }));
}

function shiftOf({ startsAt, endsAt, series }: Member, timeZone: TimeZone): Shift {
  const [place, now] = [wallClockAt(series.recurrenceId, timeZone), wallClockAt(startsAt, timeZone)];
  return {
    days: differenceInCalendarDays(parseISO(now.date), parseISO(place.date)),
    time: now.time,
    lengthMinutes: Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
  };
}

function shifted(place: string, { days, time, lengthMinutes }: Shift, timeZone: TimeZone): PlannedTimes {
  const day = addDays(parseISO(wallClockAt(place, timeZone).date), days);
  const date = formatISO(day, { representation: 'date' });
  return timesFrom(instantOf({ date, time }, timeZone)?.instant ?? place, lengthMinutes);
}
