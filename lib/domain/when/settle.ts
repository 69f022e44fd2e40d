import { toInstant, toMs, type Instant, type TimeZone } from '../instant';
import type { MeetingChoice } from '../meeting-plan';
import { instantOf, wallClockAt, type WallClock } from '../wall-clock';
import { possibleMinutes, workingDayMinutes, type ClockSaid, type Window } from './clock';
import { settleDay } from './day';
import type { MeetingSaid } from './read-meeting';
import type { RangeSaid } from './read-range';

/** Where and when words are read. */
export interface Here {
  readonly now: Instant;
  readonly timeZone: TimeZone;
  readonly weekStarts: readonly number[];
}

const longestMinutes = 600;
const minutesOfDay = 24 * 60;

/** Settles what was said to one meeting, open parts taken from `usual`; `undefined` where it could be another one. */
export function settle(said: MeetingSaid, usual: MeetingChoice, here: Here): MeetingChoice | undefined {
  if (said.fromNow.length > 0) return settleFromNow(said, usual, here);
  const times = settleTimes(said);
  if (!times) return undefined;
  const { minutes, end, lengths } = times;
  if (minutes === undefined && (said.windows.length > 0 || end !== undefined)) return undefined;
  if (said.same && minutes !== undefined) return undefined;
  const time = minutes === undefined ? usual.time : clockText(minutes);
  const dayWasSaid = said.days.length > 0;
  if (!dayWasSaid && !said.same && minutes === undefined && lengths.length === 0) return undefined;
  const date = dayWasSaid ? dayOf(said, time, here) : usual.date;
  if (date === undefined || (!dayWasSaid && said.doubts.length > 0)) return undefined;
  const start = { date, time };
  if ((dayWasSaid || minutes !== undefined) && instantOf(start, here.timeZone)?.oddity !== 'none')
    return undefined;
  const ranged = end === undefined ? undefined : minutesUntil(start, end, here.timeZone);
  if (end !== undefined && ranged === undefined) return undefined;
  const all = new Set(ranged === undefined ? lengths : [ranged, ...lengths]);
  const [lengthMinutes = usual.lengthMinutes, ...others] = all;
  const isLength = lengthMinutes > 0 && lengthMinutes <= minutesOfDay;
  return others.length > 0 || !isLength ? undefined : { ...start, lengthMinutes };
}

function dayOf(said: MeetingSaid, time: string, { now, timeZone, weekStarts }: Here): string | undefined {
  const shown = wallClockAt(now, timeZone);
  const context = { today: shown.date, weekStarts, stillToday: time > shown.time };
  const doubtful = said.doubts.some((doubt) => settleDay([...said.days, doubt], context) !== undefined);
  return doubtful ? undefined : settleDay(said.days, context);
}

interface Times {
  /** Minutes of the day; `undefined`: no time was said. */
  readonly minutes?: number;
  /** Minutes from the beginning of that day to the end that was said. */
  readonly end?: number;
  readonly lengths: readonly number[];
}

/** The one time of day that was said, and lengths; `undefined` where there are two, or one is open. */
function settleTimes(said: MeetingSaid): Times | undefined {
  const meant = sorted(said);
  if (!meant) return undefined;
  const { clocks, lengths } = meant;
  if (said.ranges.length + clocks.length > 1) return undefined;
  const [range] = said.ranges;
  if (range) {
    const settled = settleRange(range, said.windows);
    return settled && { ...settled, lengths };
  }
  const [clock] = clocks;
  if (!clock) return { lengths };
  const minutes = workingDayMinutes(clock, said.windows);
  return minutes === undefined || minutes >= minutesOfDay ? undefined : { minutes, lengths };
}

const longestUnsureMinutes = 6 * 60;

/** `2h` is a length beside a time; alone, `9h` and `15h` are times. `undefined` where it could be either. */
function sorted({
  clocks,
  ranges,
  lengths,
  windows,
}: MeetingSaid): { readonly clocks: readonly ClockSaid[]; readonly lengths: readonly number[] } | undefined {
  const isTime = (clock: ClockSaid) => !clock.maybeLength || !clock.open;
  const [sure, unsure] = [clocks.filter(isTime), clocks.filter((clock) => !isTime(clock))];
  if (sure.length + ranges.length > 0) {
    const more = unsure.map(({ minutes }) => minutes);
    const fit = more.every((minutes) => minutes > 0 && minutes <= longestUnsureMinutes);
    return fit ? { clocks: sure, lengths: [...lengths, ...more] } : undefined;
  }
  const areTimes = unsure.every(({ minutes }) => windows.length > 0 || minutes >= 8 * 60 || minutes < 60);
  return areTimes ? { clocks: unsure, lengths } : undefined;
}

function settleRange(
  { start, end }: RangeSaid,
  windows: readonly Window[],
): Omit<Times, 'lengths'> | undefined {
  // A clock that shows 13 for the start shows 11 for 11 in the morning.
  const isOfDay = !start.open && start.minutes > 12 * 60 && start.windows.length === 0;
  const ends = possibleMinutes(isOfDay ? { ...end, open: false } : end, [], 'end');
  const [only, ...more] = ends;
  const starts = possibleMinutes(start, windows);
  const open = starts.length > 1 && more.length > 0;
  const first = open
    ? workingDayMinutes(start, windows)
    : closest(starts, (minutes) => between(minutes, only));
  // `12-1am` begins at midnight, and nobody knows of which day.
  const atMidnight = start.open && first !== undefined && first < 60;
  if (first === undefined || first >= minutesOfDay || atMidnight) return undefined;
  const last = closest(ends, (minutes) => between(first, minutes));
  const length = between(first, last);
  return length > 0 && length <= longestMinutes ? { minutes: first, end: first + length } : undefined;
}

/** Minutes from one time of the day to the next time a clock shows the other. */
function between(from: number, to = from): number {
  return (to - from + 2 * minutesOfDay) % minutesOfDay;
}

function closest(all: readonly number[], distance: (minutes: number) => number): number | undefined {
  return all.filter((minutes) => distance(minutes) > 0).toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Real minutes to an end, also across a clock change; `undefined` where no clock, or two, show that end. */
function minutesUntil(start: WallClock, endMinutes: number, timeZone: TimeZone): number | undefined {
  const nextDay = wallClockAt(toInstant(toMs(`${start.date}T12:00:00.000Z`) + 86_400_000), 'UTC').date;
  const end = {
    date: endMinutes < minutesOfDay ? start.date : nextDay,
    time: clockText(endMinutes % minutesOfDay),
  };
  const [from, to] = [instantOf(start, timeZone), instantOf(end, timeZone)];
  return from && to?.oddity === 'none'
    ? Math.round((toMs(to.instant) - toMs(from.instant)) / 60_000)
    : undefined;
}

function settleFromNow(
  said: MeetingSaid,
  usual: MeetingChoice,
  { now, timeZone }: Here,
): MeetingChoice | undefined {
  const others = [said.days, said.clocks, said.ranges, said.windows].some((list) => list.length > 0);
  const [minutes = 0, ...more] = said.fromNow;
  const [lengthMinutes = usual.lengthMinutes, ...lengths] = new Set(said.lengths);
  if (others || said.same || more.length > 0 || lengths.length > 0) return undefined;
  const start = wallClockAt(toInstant(toMs(now) + minutes * 60_000), timeZone);
  return instantOf(start, timeZone)?.oddity === 'none' ? { ...start, lengthMinutes } : undefined;
}

function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
