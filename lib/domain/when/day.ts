import { addDays, addMonths, formatISO, getDaysInMonth, startOfMonth, startOfWeek } from 'date-fns';
import type { LocalDate } from '../instant';

/** A day as it was said; what it leaves open is settled against today. */
export type DaySaid =
  | { readonly kind: 'counted'; readonly days: number; readonly months?: number }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year?: number }
  | { readonly kind: 'dayOfMonth'; readonly day: number }
  | {
      readonly kind: 'nth';
      /** -1 is the last one. */
      readonly nth: number;
      readonly weekday: number;
      readonly month: number | 'next';
      readonly year?: number;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: Which }
  | { readonly kind: 'week'; readonly weeks: number };

/** Which one of the weekdays ahead is meant; `weekOn`: a week after the very next. */
export type Which = 'next' | 'coming' | 'eitherNext' | 'this' | 'weekOn';

/** What the calendar and the language say. */
export interface DayContext {
  readonly today: LocalDate;
  readonly weekStarts: readonly number[];
  /** Whether the time that was said is still ahead today. */
  readonly stillToday: boolean;
}

/** A date without its year, passed this long ago, is not moved to the next year. */
const passedDays = 60;

/**
 * Returns the day that all of `said` agree on; `undefined` where they do not, or where one of them may be two days:
 * a weekday on that very day, a date just passed, `next friday` where people differ.
 */
export function settleDay(said: readonly DaySaid[], context: DayContext): LocalDate | undefined {
  const weeks = said.filter((one) => one.kind === 'week');
  const weekdays = said.filter((one) => one.kind === 'weekday');
  const others = said.filter((one) => one.kind !== 'week' && one.kind !== 'weekday');
  const [week] = weeks;
  if (weeks.some(({ weeks: count }) => count !== week?.weeks)) return undefined;
  const fixed = only(others.map((one) => dateOf(one, context)));
  if (others.length > 0) {
    if (!fixed) return undefined;
    const day = at(fixed);
    const agrees =
      weekdays.every(({ weekday, which }) => !which && weekday === day.getDay()) &&
      (!week || only([fixed, weekdayIn(week.weeks, day.getDay(), context)]) !== undefined);
    return agrees ? fixed : undefined;
  }
  if (!week) return only(weekdays.map((one) => dateOf(one, context)));
  if (weekdays.some(({ which }) => which)) return undefined;
  if (weekdays.length > 0)
    return only(weekdays.map(({ weekday }) => weekdayIn(week.weeks, weekday, context)));
  return week.weeks > 0 ? text(addDays(at(context.today), week.weeks * 7)) : undefined;
}

function dateOf(said: DaySaid, context: DayContext): LocalDate | undefined {
  const today = at(context.today);
  switch (said.kind) {
    case 'counted':
      return countedFrom(today, said);
    case 'date':
      return ahead(said.day, said.month, said.year, context);
    case 'dayOfMonth': {
      const months = [today.getMonth() + 1, ((today.getMonth() + 1) % 12) + 1];
      const found = months.flatMap((month) => ahead(said.day, month, undefined, context) ?? []);
      return found.filter((date) => date >= context.today).toSorted()[0];
    }
    case 'nth':
      return nthAhead(said, context);
    case 'weekday':
      return weekdayAhead(said.weekday, said.which, context);
    case 'week':
      return undefined;
  }
}

/** A month from the 31st is no day of a month with 30. */
function countedFrom(
  today: Date,
  { days, months = 0 }: DaySaid & { kind: 'counted' },
): LocalDate | undefined {
  const month = addMonths(today, months);
  return month.getDate() === today.getDate() ? text(addDays(month, days)) : undefined;
}

function weekdayAhead(weekday: number, which: Which | undefined, context: DayContext): LocalDate | undefined {
  const today = at(context.today);
  const days = (weekday - today.getDay() + 7) % 7;
  // On a Wednesday, "Wednesday" is today or in a week.
  if (days === 0 && which !== 'next' && (context.stillToday || which)) return undefined;
  const coming = text(addDays(today, days || 7));
  if (which === 'next') return weekdayIn(1, weekday, context);
  if (which === 'eitherNext') return only([coming, weekdayIn(1, weekday, context)]);
  if (which === 'this') return only([coming, weekdayIn(0, weekday, context)]);
  return which === 'weekOn' ? text(addDays(at(coming), 7)) : coming;
}

/** The weekday in the week that begins `weeks` weeks after this one, if it is ahead. */
function weekdayIn(weeks: number, weekday: number, { today, weekStarts }: DayContext): LocalDate | undefined {
  const found = weekStarts.map((weekStartsOn) => {
    const start = addDays(startOfWeek(at(today), { weekStartsOn: weekStartsOn as 0 | 1 | 6 }), weeks * 7);
    return text(addDays(start, (weekday - weekStartsOn + 7) % 7));
  });
  const date = only(found);
  return date !== undefined && date >= today ? date : undefined;
}

function nthAhead(said: DaySaid & { kind: 'nth' }, { today }: DayContext): LocalDate | undefined {
  const now = at(today);
  if (said.month === 'next') return nthOf(said.nth, said.weekday, addMonths(startOfMonth(now), 1));
  if (said.year) return nthOf(said.nth, said.weekday, new Date(said.year, said.month - 1, 1));
  const [thisYear, nextYear] = [0, 1].map((more) =>
    nthOf(said.nth, said.weekday, new Date(now.getFullYear() + more, Number(said.month) - 1, 1)),
  );
  // A fifth Friday that this December lacks is not one of the next.
  return thisYear && unlessJustPassed(thisYear, nextYear, today);
}

function nthOf(nth: number, weekday: number, month: Date): LocalDate | undefined {
  const count = getDaysInMonth(month);
  const first = ((weekday - month.getDay() + 7) % 7) + 1;
  const last = first + Math.floor((count - first) / 7) * 7;
  const day = nth === -1 ? last : first + (nth - 1) * 7;
  return day <= count ? text(addDays(month, day - 1)) : undefined;
}

function ahead(
  day: number,
  month: number,
  year: number | undefined,
  { today }: DayContext,
): LocalDate | undefined {
  const thisYear = at(today).getFullYear();
  // Behind a month, 2030 may be half past eight.
  if (year) return year >= thisYear - 1 && year <= thisYear + 3 ? onCalendar(year, month, day) : undefined;
  const [now, next] = [onCalendar(thisYear, month, day), onCalendar(thisYear + 1, month, day)];
  return unlessJustPassed(now, next, today);
}

function unlessJustPassed(
  thisYear: LocalDate | undefined,
  nextYear: LocalDate | undefined,
  today: LocalDate,
): LocalDate | undefined {
  if (!thisYear) return nextYear;
  if (thisYear >= today) return thisYear;
  return thisYear < text(addDays(at(today), -passedDays)) ? nextYear : undefined;
}

function onCalendar(year: number, month: number, day: number): LocalDate | undefined {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day && day > 0 ? text(date) : undefined;
}

/** The one value that all of `dates` are; `undefined` where one is missing or differs. */
function only(dates: readonly (LocalDate | undefined)[]): LocalDate | undefined {
  return dates.every((date) => date === dates[0]) ? dates[0] : undefined;
}

function at(date: LocalDate): Date {
  return new Date(`${date}T12:00:00`);
}

function text(date: Date): LocalDate {
  return formatISO(date, { representation: 'date' });
}
