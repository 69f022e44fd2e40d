import { civilDay, dayNumber } from './civil-days';
import type { Rule, RuleDay } from './rule';
import { dayLength, type WallTime } from './zone';

/** A run of days, by number since 1970-01-01, both ends included. */
export interface DayRun {
  readonly first: number;
  readonly last: number;
}

/** Returns the weekday of a day number; Monday is 0. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Returns the number of the period of `rule` that `day` lies in: days, weeks, months or years counted from 1970. */
export function periodOf(rule: Rule, day: number): number {
  if (rule.frequency === 'DAILY') return day;
  if (rule.frequency === 'WEEKLY') return Math.floor((day - firstWeekStart(rule)) / 7);
  const { year, month } = civilDay(day);
  return rule.frequency === 'MONTHLY' ? year * 12 + month - 1 : year;
}

/** Returns the days of a period; a year of numbered weeks begins and ends with whole weeks. */
export function daysOfPeriod(rule: Rule, period: number): DayRun {
  if (rule.frequency === 'DAILY') return { first: period, last: period };
  if (rule.frequency === 'WEEKLY') {
    const first = firstWeekStart(rule) + period * 7;
    return { first, last: first + 6 };
  }
  if (rule.frequency === 'MONTHLY') return monthRun(Math.floor(period / 12), (period % 12) + 1);
  if (rule.weeks.length > 0)
    return { first: firstWeekOf(period, rule.weekStart), last: firstWeekOf(period + 1, rule.weekStart) - 1 };
  return yearRun(period);
}

function firstWeekStart({ weekStart }: Rule): number {
  // 1970-01-05 was a Monday.
  return 4 + weekStart;
}

function monthRun(year: number, month: number): DayRun {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 };
}

function yearRun(year: number): DayRun {
  return { first: dayNumber(year, 1, 1), last: dayNumber(year + 1, 1, 1) - 1 };
}

/** The first week of a year is the first with four days in it (RFC 5545 §3.3.10, BYWEEKNO). */
function firstWeekOf(year: number, weekStart: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}

/** Adds to a rule what it takes over from its start: "monthly" means on the start's day of the month. */
export function completeRule(rule: Rule, start: WallTime): Rule {
  const date = new Date(start);
  const weekday = { weekday: weekdayOf(Math.floor(start / dayLength)), nth: 0 };
  const { frequency, months, monthDays, yearDays, weeks, days } = rule;
  if (monthDays.length > 0 || yearDays.length > 0 || days.length > 0 || frequency === 'DAILY') return rule;
  if (frequency === 'WEEKLY' || weeks.length > 0) return { ...rule, days: [weekday] };
  const monthDay = { ...rule, monthDays: [date.getUTCDate()] };
  return frequency === 'MONTHLY' || months.length > 0
    ? monthDay
    : { ...monthDay, months: [date.getUTCMonth() + 1] };
}

/** Returns whether a completed `rule` allows `day`; every part it has must allow the day. */
export function allowsDay(rule: Rule, day: number, run: DayRun): boolean {
  const { months, monthDays, yearDays, days } = rule;
  if (days.length > 0 && !days.some((wanted) => allowsWeekday(rule, wanted, day))) return false;
  if (!allowsWeek(rule, day, run)) return false;
  if (months.length + monthDays.length + yearDays.length === 0) return true;
  const { year, month } = civilDay(day);
  return (
    (months.length === 0 || months.includes(month)) &&
    allowsCounted(monthDays, day, () => monthRun(year, month)) &&
    allowsCounted(yearDays, day, () => yearRun(year))
  );
}

function allowsCounted(wanted: readonly number[], day: number, within: () => DayRun): boolean {
  if (wanted.length === 0) return true;
  const { first, last } = within();
  return wanted.includes(day - first + 1) || wanted.includes(day - last - 1);
}

function allowsWeek({ weeks }: Rule, day: number, run: DayRun): boolean {
  if (weeks.length === 0) return true;
  const week = Math.floor((day - run.first) / 7) + 1;
  return weeks.includes(week) || weeks.includes(week - (run.last - run.first + 1) / 7 - 1);
}

/** A counted weekday counts within its month, or within its year where a yearly rule names no months. */
function allowsWeekday(rule: Rule, { weekday, nth }: RuleDay, day: number): boolean {
  if (weekdayOf(day) !== weekday) return false;
  const countless = rule.frequency === 'DAILY' || rule.frequency === 'WEEKLY' || rule.weeks.length > 0;
  if (nth === 0 || countless) return true;
  const { year, month } = civilDay(day);
  const { first, last } =
    rule.frequency === 'YEARLY' && rule.months.length === 0 ? yearRun(year) : monthRun(year, month);
  return nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : -Math.floor((last - day) / 7) - 1 === nth;
}
