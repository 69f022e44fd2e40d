import { addDays, formatISO, parseISO } from 'date-fns';
import { toInstant, toMs, type Instant, type TimeZone } from './instant';
import { planMeeting, type MeetingChoice, type PlannedTimes, type PlanProblem } from './meeting-plan';
import type { Series } from './session';
import { instantOf, wallClockAt, type WallClock, type WallClockInstant } from './wall-clock';

/** How a meeting repeats, as a person chooses it. */
export interface Repeat {
  readonly everyDays: number;
  /** How many meetings there are in all. */
  readonly count: number;
}

/** The fewest and the most meetings of a series, and the days from each to the next. */
export const repeatBounds = { count: [2, 60], everyDays: [1, 366] } as const;

/** Further ahead than three years nobody knows what clocks will do. */
const longestDays = 1100;

/** A place in a series: what the clock on the wall shows then, and when that is. */
export interface SeriesPlace extends WallClockInstant {
  readonly clock: WallClock;
}

type Rule = Pick<Series, 'startsAt' | 'everyDays' | 'count'>;

/**
 * Returns the places of a series, first to last: the same time by the wall clock of `timeZone`, every so many days. A
 * time that clocks jump over is as much later that day, of one that comes twice the first counts (RFC 5545 §3.3.5).
 */
export function placesOf({ startsAt, everyDays, count }: Rule, timeZone: TimeZone): SeriesPlace[] {
  const { date, time } = wallClockAt(startsAt, timeZone);
  const first = parseISO(date);
  return Array.from({ length: count }, (_, index) => {
    const clock = { date: formatISO(addDays(first, index * everyDays), { representation: 'date' }), time };
    const at = instantOf(clock, timeZone) ?? { instant: startsAt, oddity: 'none' };
    // The first is when it was booked, though its time may come twice.
    return { clock, ...at, ...(index === 0 && { instant: startsAt }) };
  });
}

/** A series as it would be booked: when its meetings are, and the places at which a clock change has a say. */
export interface PlannedSeries {
  readonly kind: 'planned';
  /** What all its sessions share. */
  readonly series: Omit<Series, 'recurrenceId'>;
  /** First to last, UTC. */
  readonly meetings: readonly PlannedTimes[];
  /** Those of the places whose time clocks skip or show twice. */
  readonly odd: readonly SeriesPlace[];
}

export type SeriesResult =
  | PlannedSeries
  | { readonly kind: 'problem'; readonly problem: PlanProblem | 'no-repeat' };

/**
 * Turns a meeting that repeats, chosen by the wall clock of `timeZone`, into instants, or says what is wrong with it.
 * Where clocks skip the time of the first one, all are at the later time at which the first one is.
 */
export function planSeries(
  choice: MeetingChoice,
  { everyDays, count }: Repeat,
  now: Instant,
  timeZone: TimeZone,
): SeriesResult {
  const first = planMeeting(choice, now, timeZone);
  if (first.kind === 'problem') return first;
  if (!isRepeat({ everyDays, count })) return { kind: 'problem', problem: 'no-repeat' };
  if (everyDays * (count - 1) > longestDays) return { kind: 'problem', problem: 'too-far' };
  const { startsAt } = first.times;
  const lengthMinutes = Math.round(choice.lengthMinutes);
  const series = { startsAt, lengthMinutes, everyDays, count };
  const places = placesOf(series, timeZone);
  const skippedFirst: SeriesPlace[] =
    first.oddity === 'skipped' ? [{ clock: choice, instant: startsAt, oddity: 'skipped' }] : [];
  return {
    kind: 'planned',
    series,
    meetings: places.map(({ instant }) => timesFrom(instant, lengthMinutes)),
    odd: [...skippedFirst, ...places.filter(({ oddity }) => oddity !== 'none')],
  };
}

/** Returns whether numbers a person typed make a series. */
export function isRepeat({ everyDays, count }: Repeat): boolean {
  const within = (value: number, [least, most]: readonly [number, number]) =>
    Number.isInteger(value) && value >= least && value <= most;
  return within(everyDays, repeatBounds.everyDays) && within(count, repeatBounds.count);
}

/** Returns the start and the end of a meeting of so many minutes. Lengths are exact time, also across a clock change. */
export function timesFrom(startsAt: Instant, lengthMinutes: number): PlannedTimes {
  return { startsAt, endsAt: toInstant(toMs(startsAt) + lengthMinutes * 60_000) };
}
