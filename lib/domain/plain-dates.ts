import type { Component, ParsedResult } from 'chrono-node';
import { toMs, type Instant, type LocalDate, type TimeZone } from './instant';
import { english } from './plain-words/english';
import type { PlainLanguage } from './plain-words/plain-language';
import { instantOf, wallClockAt, type ClockTime, type WallClock } from './wall-clock';

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
 * Finds dates and times in the plain words of one language, seen from `now` in `timeZone`, always looking ahead.
 * In English `10/12` means two different days in two countries, so it is not taken for a date; nor is a month
 * alone, nor `last friday`, which the parser would move ahead. Names of zones are not read.
 */
export function findPlainDates(
  text: string,
  now: Instant,
  timeZone: TimeZone,
  language: PlainLanguage = english,
): PlainDate[] {
  const { slashIsDayMonth, otherDay } = language;
  const found = language.parse(text, wallClockAsLocalDate(now, timeZone));
  return found.flatMap(({ index, text: all, start, end }) => {
    if ((/\d\/\d/.test(all) && !slashIsDayMonth) || isNoDate(all) || otherDay.within.test(all)) return [];
    if (
      otherDay.before?.test(text.slice(0, index)) ||
      otherDay.behind?.test(text.slice(index + all.length))
    ) {
      return [];
    }
    const day = start.isCertain('day') || start.isCertain('weekday');
    const time = start.isCertain('hour');
    if (!day && !time) return [];
    const words = time ? all : dayWords(all, start.isCertain('timezoneOffset'));
    return [
      {
        from: index,
        to: index + words.length,
        words,
        date: day ? shownBy(start).date : null,
        time: time ? shownBy(start).time : null,
        range: Boolean(end),
        lengthMinutes:
          time && end?.isCertain('hour') ? minutesBetween(shownBy(start), shownBy(end), timeZone) : null,
      },
    ];
  });
}

/** The parser also takes the closing bracket of `(by fri)` and the zone of `fri PET`: neither is part of a day. */
function dayWords(words: string, zoned: boolean): string {
  const bare = zoned ? words.replace(/,?\s*\(?[A-Z]{2,4}\)?$/, '') : words;
  return /[(（]/.test(bare) ? bare : bare.replace(/[)）]$/, '');
}

function shownBy(parts: ParsedResult['start']): WallClock {
  const get = (part: Component) => String(parts.get(part) ?? 0).padStart(2, '0');
  return {
    date: `${get('year')}-${get('month')}-${get('day')}`,
    time: `${get('hour')}:${get('minute')}`,
  };
}

/** The parser takes `2027-13-01` for a date with day and month exchanged. */
function isNoDate(words: string): boolean {
  return Number(/^\d{4}-(\d{1,2})-/.exec(words)?.[1] ?? 1) > 12;
}

/** Real minutes, also across a clock change in `timeZone`; null where either is no time of the calendar. */
function minutesBetween(from: WallClock, to: WallClock, timeZone: TimeZone): number | null {
  const [start, end] = [instantOf(from, timeZone), instantOf(to, timeZone)];
  return start && end ? Math.round((toMs(end.instant) - toMs(start.instant)) / 60_000) : null;
}

/** The parser reckons in this machine's own fields, so it is given a date whose fields are those of `timeZone`. */
function wallClockAsLocalDate(now: Instant, timeZone: TimeZone): Date {
  const { date, time } = wallClockAt(now, timeZone);
  return new Date(`${date}T${time}:00`);
}
