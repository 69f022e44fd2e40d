import { countWords, uiLanguage } from './i18n';
import { myTimeZone } from '../browser/my-time-zone';
import { differenceInCalendarDays, parseISO } from 'date-fns';
import { toMs, type Instant, type LocalDate, type TimeZone } from '../domain/instant';
import { localDateAt } from '../domain/wall-clock';

const clock = { hour: 'numeric', minute: '2-digit' } as const;
const dayAndMonth = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** Writes the wall-clock time of an instant in `timeZone`, as the interface's language does: `15:00`. */
export function formatTime(instant: Instant, timeZone?: string): string {
  return format(clock, timeZone).format(new Date(instant));
}

/** Writes a wall-clock time, given as `HH:MM`, as the interface's language does. */
export function formatClock(time: string): string {
  return formatTime(`2000-01-01T${time}:00Z`, 'UTC');
}

/** Writes the date of an instant in `timeZone`: `Thu, 10 Dec`. */
export function formatDay(instant: Instant, timeZone?: string): string {
  return format(dayAndMonth, timeZone).format(new Date(instant));
}

/** Writes the date and the time of an instant in `timeZone`: `Thu, 10 Dec, 15:00`. */
export function formatMoment(instant: Instant, timeZone?: string): string {
  return format({ ...dayAndMonth, ...clock }, timeZone).format(new Date(instant));
}

/** Writes the date of an instant in `timeZone`, as short as it gets: `10 Dec`. */
export function formatShortDay(instant: Instant, timeZone?: string): string {
  return format({ day: 'numeric', month: 'short' }, timeZone).format(new Date(instant));
}

/** Writes the date of an instant in `timeZone` with its year: `Thu, 10 Dec 2026`. */
export function formatLongDay(instant: Instant, timeZone?: string): string {
  return format({ ...dayAndMonth, year: 'numeric' }, timeZone).format(new Date(instant));
}

/** Writes the date and the time of an instant in `timeZone` with its year: `Thu, 10 Dec 2026, 15:00`. */
export function formatLongMoment(instant: Instant, timeZone?: string): string {
  return format({ ...dayAndMonth, year: 'numeric', ...clock }, timeZone).format(new Date(instant));
}

/** Writes a calendar date: `Thu, 10 Dec`. */
export function formatDate(date: LocalDate): string {
  return format(dayAndMonth, 'UTC').format(new Date(`${date}T12:00:00Z`));
}

/** Writes minutes as people say them: `30 min`, `2 h`, `1.5 h`. */
export function formatMinutes(minutes: number): string {
  const hours = minutes >= 60 && minutes % 30 === 0;
  const unit = hours ? 'hour' : 'minute';
  const value = hours ? minutes / 60 : minutes;
  return unspaced(
    new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit, unitDisplay: 'short' }).format(value),
  );
}

/** Writes a number of days with its word: `14 days`. */
export function formatDays(days: number): string {
  return new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(
    days,
  );
}

/** Writes a share, 0 to 1, in per cent: `79%`. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(uiLanguage(), { style: 'percent' }).format(share);
}

/** Writes how far `to` is from `from`: `in 3 days`, `in 5 hours`, `in 20 minutes`. Days are counted by the calendar of `timeZone`. */
export function formatCountdown(from: Instant, to: Instant, timeZone: TimeZone = myTimeZone()): string {
  const relative = new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' });
  const words = (count: number, unit: 'day' | 'hour' | 'minute') => unspaced(relative.format(count, unit));
  const dayAt = (instant: Instant) => parseISO(localDateAt(instant, timeZone));
  const days = differenceInCalendarDays(dayAt(to), dayAt(from));
  if (days > 0) return words(days, 'day');
  const minutes = Math.round((toMs(to) - toMs(from)) / 60_000);
  return Math.abs(minutes) >= 90 ? words(Math.round(minutes / 60), 'hour') : words(minutes, 'minute');
}

/** Japanese text has no space before a unit, and the catalogue's own texts have none. */
function unspaced(written: string): string {
  return uiLanguage().startsWith('ja') ? written.replaceAll(/\s/gu, '') : written;
}

/**
 * Makes what numbers and days are written with. The first of a page takes milliseconds: who has to wait for something
 * anyway makes it then.
 */
export function prepareFormats(): void {
  countWords();
  format(dayAndMonth, 'UTC');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than writing with it, and a list writes hundreds. */
function format(options: Intl.DateTimeFormatOptions, timeZone?: string): Intl.DateTimeFormat {
  const zoned = { ...options, timeZone: timeZone ?? myTimeZone() };
  const key = `${uiLanguage()} ${JSON.stringify(zoned)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(uiLanguage(), zoned);
  formats.set(key, known);
  return known;
}
