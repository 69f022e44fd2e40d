import {
  addDays,
  addMonths,
  differenceInCalendarISOWeeks,
  endOfMonth,
  endOfYear,
  formatISO,
  getISODay,
  isValid,
  parseISO,
  startOfISOWeek,
} from 'date-fns';
import type { LocalDate } from '../instant';
import type { DayPhrases, DayRule } from './day-rule';
import { hasJustPassed } from './just-passed';
import { writtenDay } from '../written-day';

/** Returns which weekday (Monday is 1) a text names, and 0 where it names none. */
export function weekdayIn(text: string, { weekdays, unspaced }: DayPhrases): number {
  const [start, end] = unspaced ? ['', ''] : ['(?<!\\p{L})', '(?!\\p{L})'];
  return weekdays.findIndex((name) => new RegExp(`${start}(?:${name})${end}`, 'iu').test(text)) + 1;
}

/** Returns the day that the `groups` of a phrase and its rule name, seen from `today`; null: none that is certain. */
export function dateOf(
  groups: Record<string, string | undefined>,
  rule: DayRule,
  words: DayPhrases,
  today: LocalDate,
): LocalDate | null {
  if (rule === 'unsure') return null;
  if (rule === 'today') return today;
  const now = parseISO(today);
  if (rule === 'tomorrow') return iso(addDays(now, 1));
  const weekday = groups['weekday'] ? weekdayIn(groups['weekday'], words) : 0;
  if (rule === 'date') return writtenDate(groups, weekday, now);
  if (rule === 'day-of-month') return dayOfMonth(Number(groups['day']), weekday, now);
  if (rule === 'next') {
    const coming = addDays(now, (weekday - getISODay(now) + 7) % 7);
    return differenceInCalendarISOWeeks(coming, now) === 1 ? iso(coming) : null;
  }
  if ('endOf' in rule)
    return rule.endOf === 'named month' ? endOfNamed(groups, words, now) : endOf(rule.endOf, rule.ahead, now);
  if ('coming' in rule) {
    const days = (weekday - getISODay(now) + 7) % 7;
    if (days === 0 && (rule.coming > 0 || rule.mayBeToday)) return null;
    return iso(addDays(now, (days || 7) + rule.coming * 7));
  }
  const edge = rule.inWeek > 0 ? [weekday, getISODay(now)] : [weekday];
  if (edge.some((day) => words.edgeDays.includes(day))) return null;
  return notPast(addDays(startOfISOWeek(now), weekday - 1 + rule.inWeek * 7), now);
}

function endOf(unit: 'week' | 'month' | 'year', ahead: number, now: Date): LocalDate | null {
  if (unit === 'month') return iso(endOfMonth(addMonths(now, ahead)));
  if (unit === 'year') return iso(endOfYear(addMonths(now, ahead * 12)));
  // A working week ends on Friday; said on a weekend, it may be either week.
  return getISODay(now) > 5 ? null : iso(addDays(startOfISOWeek(now), 4 + ahead * 7));
}

function endOfNamed(
  { month = '', year = '' }: Record<string, string | undefined>,
  { months = [] }: DayPhrases,
  now: Date,
): LocalDate | null {
  const named = months.findIndex((name) => new RegExp(`^(?:${name})$`, 'iu').test(month)) + 1;
  const ends = [0, 1].map((more) =>
    endOfMonth(new Date(Number(year || now.getFullYear() + more), (named || Number(month)) - 1, 1)),
  );
  const end = ends.find((each) => iso(each) >= iso(now));
  return end && (year !== '' || !hasJustPassed(iso(end), iso(now))) ? iso(end) : null;
}

function dayOfMonth(day: number, weekday: number, now: Date): LocalDate | null {
  const months = [0, 1].map((ahead) => addDays(endOfMonth(addMonths(now, ahead - 1)), day));
  const next = months.find((date) => date.getDate() === day && iso(date) >= iso(now));
  return next && getISODay(next) === weekday ? iso(next) : null;
}

/** A date without its year is the next one; a year in two digits is this one or one of the next few. */
function writtenDate(
  { day = '', month = '', year = '' }: Record<string, string | undefined>,
  weekday: number,
  now: Date,
): LocalDate | null {
  const thisYear = now.getFullYear();
  const years = year === '' ? [thisYear, thisYear + 1] : [Number(year.length === 2 ? `20${year}` : year)];
  const dates = years.map((each) => writtenDay(each, month, day));
  const date = dates.find((each) => isValid(each) && iso(each) >= iso(now));
  if (!date || (year.length === 2 && date.getFullYear() > thisYear + 5)) return null;
  if (year === '' && hasJustPassed(iso(date), iso(now))) return null;
  return weekday === 0 || getISODay(date) === weekday ? iso(date) : null;
}

function notPast(date: Date, now: Date): LocalDate | null {
  return iso(date) < iso(now) ? null : iso(date);
}

function iso(date: Date): LocalDate {
  return formatISO(date, { representation: 'date' });
}
