import { TZDate } from '@date-fns/tz';
import { addMinutes, formatISO } from 'date-fns';
import { toInstant, toMs, type Instant, type LocalDate, type TimeZone } from './instant';

/** A wall-clock time of day, `HH:MM`, 24 hours. */
export type ClockTime = string;

/** What a clock on the wall in one zone shows. */
export interface WallClock {
  readonly date: LocalDate;
  readonly time: ClockTime;
}

/** Returns what a clock in `timeZone` shows at `instant`. */
export function wallClockAt(instant: Instant, timeZone: TimeZone): WallClock {
  const local = new TZDate(toMs(instant), timeZone);
  const text = formatISO(local);
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** Returns the calendar date in `timeZone` at `instant`. */
export function localDateAt(instant: Instant, timeZone: TimeZone): LocalDate {
  return wallClockAt(instant, timeZone).date;
}

/** Returns the minutes east of UTC in `timeZone` at `instant`. */
export function offsetMinutes(instant: Instant, timeZone: TimeZone): number {
  return 0 - new TZDate(toMs(instant), timeZone).getTimezoneOffset();
}

/** An instant for a wall-clock time, and whether a clock change makes the time odd on that day. */
export interface WallClockInstant {
  readonly instant: Instant;
  /** `skipped`: clocks jump over it, the instant is as much later; `repeated`: it comes twice, this is the first. */
  readonly oddity: 'none' | 'skipped' | 'repeated';
}

/** Returns when a clock in `timeZone` shows `date` and `time`; `undefined` where they are no date and time. */
export function instantOf({ date, time }: WallClock, timeZone: TimeZone): WallClockInstant | undefined {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number);
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
  if (!isOnCalendar(`${date}T${time}`)) return undefined;
  const local = new TZDate(year, month - 1, day, hour, minute, timeZone);
  const real = firstOf(local, { date, time }, timeZone);
  const shown = wallClockAt(toInstant(real), timeZone);
  if (shown.date !== date || shown.time !== time)
    return { instant: toInstant(local.getTime()), oddity: 'skipped' };
  const twice = [30, 60, 120].some((minutes) => {
    const later = wallClockAt(toInstant(addMinutes(real, minutes).getTime()), timeZone);
    return later.date === date && later.time === time;
  });
  return { instant: toInstant(real), oddity: twice ? 'repeated' : 'none' };
}

/** Whether `YYYY-MM-DDTHH:MM` is a day of the calendar and a time of the clock: not 29 February 2027, not 24:00. */
function isOnCalendar(text: string): boolean {
  const ms = Date.parse(`${text}:00.000Z`);
  return !Number.isNaN(ms) && toInstant(ms).startsWith(text);
}

/** Libraries differ in which of two equal wall-clock times they return; this is always the first. */
function firstOf(local: TZDate, wanted: WallClock, timeZone: TimeZone): number {
  const earlier = [120, 60, 30].map((minutes) => local.getTime() - minutes * 60_000);
  const same = earlier.find((ms) => {
    const shown = wallClockAt(toInstant(ms), timeZone);
    return shown.date === wanted.date && shown.time === wanted.time;
  });
  return same ?? local.getTime();
}
