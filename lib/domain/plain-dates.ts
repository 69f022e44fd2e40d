import * as chrono from 'chrono-node/en';
import type { Instant, LocalDate, TimeZone } from './instant';
import { wallClockAt, type ClockTime } from './wall-clock';

/** A date or time found in plain words. */
export interface PlainDate {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Null: only a time was said. */
  readonly date: LocalDate | null;
  /** Null: only a day was said. */
  readonly time: ClockTime | null;
  /** True where an end was said, too: `24-26 Dec`, `3 to 4pm`. */
  readonly range: boolean;
  /** Minutes from the time to the end time said with it; null: no end time was said. */
  readonly lengthMinutes: number | null;
}

/**
 * Finds dates and times in plain English words, seen from `now` in `timeZone`, always looking ahead.
 * `10/12` means two different days in two countries, so it is not taken for a date; nor is a month alone.
 */
export function findPlainDates(text: string, now: Instant, timeZone: TimeZone): PlainDate[] {
  const found = chrono.parse(text, wallClockAsLocalDate(now, timeZone), { forwardDate: true });
  return found.flatMap(({ index, text: words, start, end }) => {
    if (/\d\/\d/.test(words) || isNoDate(words)) return [];
    const day = start.isCertain('day') || start.isCertain('weekday');
    const time = start.isCertain('hour');
    if (!day && !time) return [];
    const pad = (value: number | null) => String(value ?? 0).padStart(2, '0');
    return [
      {
        from: index,
        to: index + words.length,
        words,
        date: day ? `${start.get('year')}-${pad(start.get('month'))}-${pad(start.get('day'))}` : null,
        time: time ? `${pad(start.get('hour'))}:${pad(start.get('minute'))}` : null,
        range: Boolean(end),
        lengthMinutes: time && end?.isCertain('hour') ? minutesBetween(start.date(), end.date()) : null,
      },
    ];
  });
}

/** The parser takes `2027-13-01` for a date with day and month exchanged. */
function isNoDate(words: string): boolean {
  return Number(/^\d{4}-(\d{1,2})-/.exec(words)?.[1] ?? 1) > 12;
}

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000);
}

/** The parser reckons in this machine's own fields, so it is given a date whose fields are those of `timeZone`. */
function wallClockAsLocalDate(now: Instant, timeZone: TimeZone): Date {
  const { date, time } = wallClockAt(now, timeZone);
  return new Date(`${date}T${time}:00`);
}
