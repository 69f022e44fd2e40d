import type { Component, ParsedResult } from 'chrono-node';
import { formatISO, isValid } from 'date-fns';
import { toMs, type Instant, type LocalDate, type TimeZone } from './instant';
import { english } from './plain-words/english';
import type { PlainLanguage } from './plain-words/plain-language';
import { hasJustPassed } from './plain-words/just-passed';
import { instantOf, localDateAt, wallClockAt, type ClockTime, type WallClock } from './wall-clock';
import { writtenDay } from './written-day';

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
 * `10/12` is taken for a date only where `slash` says which, or where it can be only one day; nor is `05-02-2027`,
 * nor a month alone, nor `last friday` or a date just passed, which the parser would move ahead. With dots the day comes first
 * everywhere. Names of zones are not read.
 */
export function findPlainDates(
  text: string,
  now: Instant,
  timeZone: TimeZone,
  language: PlainLanguage = english,
  slash = language.meetings.slash,
): PlainDate[] {
  const { otherDay } = language;
  const found = language.parse(text, wallClockAsLocalDate(now, timeZone));
  return found.flatMap(({ index, text: all, start, end }) => {
    if (isNoDate(all, slash) || otherDay.within.test(all)) return [];
    if (
      otherDay.before?.test(text.slice(0, index)) ||
      otherDay.behind?.test(text.slice(index + all.length))
    ) {
      return [];
    }
    const day = start.isCertain('day') || start.isCertain('weekday');
    const time = start.isCertain('hour');
    if (!day && !time) return [];
    const written = dayInFigures(all, slash === 'day-month');
    if (written === null || (day && !start.isCertain('year') && isMovedAhead(start, now, timeZone)))
      return [];
    const words = time ? all : dayWords(all, start.isCertain('timezoneOffset'));
    return [
      {
        from: index,
        to: index + words.length,
        words,
        date: day ? (written ?? shownBy(start).date) : null,
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

/** The parser takes `2027-13-01` for a date with day and month exchanged, and `12/4` everywhere for one or the other. */
function isNoDate(words: string, slash: PlainLanguage['meetings']['slash']): boolean {
  if (Number(/^\d{4}-(\d{1,2})-/.exec(words)?.[1] ?? 1) > 12) return true;
  const figures = /(?<![\d/])(?<first>\d{1,2})\/(?<second>\d{1,2})(?!\d)/.exec(words)?.groups;
  if (!figures) return false;
  const [first, second] = [Number(figures['first']), Number(figures['second'])];
  if (slash === 'month-day') return first > 12;
  // `31/12` can only be one day.
  return slash === 'day-month' ? second > 12 : first > 12 === second > 12;
}

/** A date without its year that has just passed is more likely that one than the same of the next year. */
function isMovedAhead(start: ParsedResult['start'], now: Instant, timeZone: TimeZone): boolean {
  return start.isCertain('month') && hasJustPassed(shownBy(start).date, localDateAt(now, timeZone));
}

/**
 * The day in `05.02.2027` or `25-12-2026`, which the parser reads month first: with dots it comes first, with dashes
 * where it does in the language, or where the other number can be no month. Null: it is not certain, or no day;
 * `undefined`: nothing is written so.
 */
function dayInFigures(words: string, dayFirst: boolean): LocalDate | null | undefined {
  const figures = /(?<![\d.-])(\d{1,2})([.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d-]|\.\d)/.exec(words);
  if (!figures) return undefined;
  const [, first = '', sign, second = '', year = ''] = figures;
  const days = new Set([dayIn(year, second, first)]);
  if (sign === '-' && !dayFirst) days.add(dayIn(year, first, second));
  days.delete(null);
  const [day = null] = days;
  return days.size === 1 ? day : null;
}

function dayIn(year: string, month: string, day: string): LocalDate | null {
  const date = writtenDay(year.length === 2 ? `20${year}` : year, month, day);
  return isValid(date) ? formatISO(date, { representation: 'date' }) : null;
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
