import { readTime, type WrittenTime } from './calendar-time';

/** A weekday of a rule: Monday is 0. `nth` is 0 for every such day, otherwise counted from the start or, below 0, the end. */
export interface RuleDay {
  readonly weekday: number;
  readonly nth: number;
}

/** How often a rule repeats, of those this reader follows. */
export type RuleFrequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A recurrence rule (RFC 5545 §3.3.10). An empty list is a part the rule does not have. */
export interface Rule {
  readonly frequency: RuleFrequency;
  readonly interval: number;
  /** How many occurrences there are, the first included; `null` without end. */
  readonly count: number | null;
  readonly until: WrittenTime | null;
  /** The weekday weeks begin with; Monday is 0. */
  readonly weekStart: number;
  readonly days: readonly RuleDay[];
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weeks: readonly number[];
  readonly positions: readonly number[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frequencies: readonly string[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] satisfies RuleFrequency[];
const understood = new Set(
  'FREQ INTERVAL COUNT UNTIL WKST BYDAY BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYSETPOS BYHOUR BYMINUTE BYSECOND'.split(
    ' ',
  ),
);

/** Names of the calendar that rules without RSCALE count in (RFC 7529 §4.1, CLDR). */
const ownCalendars = new Set(['GREGORIAN', 'GREGORY', 'ISO8601']);

/**
 * Reads the value of an RRULE; `undefined` for a rule that is broken, or that this reader does not follow:
 * repeats within a day, calendars other than the Gregorian, days moved to others (RFC 7529).
 */
export function readRule(value: string): Rule | undefined {
  if (value.length > 2000) return undefined;
  const parts = new Map<string, string>();
  // Some writers repeat the property's name, or leave words in the rule that are no part of one.
  for (const part of value.toUpperCase().replaceAll('RRULE:', '').split(';')) {
    const [name = '', text] = part.split('=');
    if (text !== undefined && !name.startsWith('X-')) parts.set(name.trim(), text.trim());
  }
  if (!dropCalendar(parts)) return undefined;
  const frequency = parts.get('FREQ') ?? '';
  const until = parts.has('UNTIL') ? readTime(parts.get('UNTIL')) : null;
  const days = listOf(parts, 'BYDAY').map(readDay);
  const numbers = readNumbers(parts);
  if (!frequencies.includes(frequency) || until === undefined || !numbers) return undefined;
  if ([...parts.keys()].some((name) => !understood.has(name)) || !days.every((day) => day !== undefined))
    return undefined;
  if (numbers.weeks.length > 0 && frequency !== 'YEARLY') return undefined;
  const weekStart = Math.max(0, weekdays.indexOf(parts.get('WKST') ?? 'MO'));
  return { ...numbers, frequency: frequency as RuleFrequency, until, days, weekStart };
}

/**
 * Takes RSCALE and SKIP out of a rule where they change nothing (RFC 7529 §4): the calendar is the Gregorian, and days
 * that a month does not have are left out, or never asked for. Returns whether that is so.
 */
function dropCalendar(parts: Map<string, string>): boolean {
  const calendar = parts.get('RSCALE');
  const skip = parts.get('SKIP') ?? 'OMIT';
  const everyDayExists = /^(?:DAILY|WEEKLY)$/.test(parts.get('FREQ') ?? '') && !parts.has('BYMONTHDAY');
  if (calendar !== undefined && !ownCalendars.has(calendar)) return false;
  if (skip !== 'OMIT' && !everyDayExists) return false;
  parts.delete('RSCALE');
  parts.delete('SKIP');
  return true;
}

function listOf(parts: ReadonlyMap<string, string>, name: string): string[] {
  return (parts.get(name) ?? '').split(',').filter((text) => text !== '');
}

function readDay(text: string): RuleDay | undefined {
  const found = /^(?<nth>[+-]?\d{1,2})?(?<day>[A-Z]{2})$/.exec(text.trim())?.groups;
  const weekday = weekdays.indexOf(found?.['day'] ?? '');
  return weekday < 0 ? undefined : { weekday, nth: Number(found?.['nth'] ?? 0) };
}

type Numbers = Pick<
  Rule,
  | 'interval'
  | 'count'
  | 'months'
  | 'monthDays'
  | 'yearDays'
  | 'weeks'
  | 'positions'
  | 'hours'
  | 'minutes'
  | 'seconds'
>;

/** Reads the parts that are numbers; `undefined` where one is out of its bounds. */
function readNumbers(parts: ReadonlyMap<string, string>): Numbers | undefined {
  let broken = false;
  const list = (name: string, low: number, high: number, signed = false) => {
    const numbers = listOf(parts, name).map(Number);
    const fits = (number: number) => {
      const size = signed ? Math.abs(number) : number;
      return Number.isInteger(number) && size >= low && size <= high;
    };
    broken ||= !numbers.every(fits);
    return [...new Set(numbers)].toSorted((one, other) => one - other);
  };
  const numbers = {
    interval: list('INTERVAL', 1, 100_000)[0] ?? 1,
    count: list('COUNT', 1, Number.MAX_SAFE_INTEGER)[0] ?? null,
    months: list('BYMONTH', 1, 12),
    monthDays: list('BYMONTHDAY', 1, 31, true),
    yearDays: list('BYYEARDAY', 1, 366, true),
    weeks: list('BYWEEKNO', 1, 53, true),
    positions: list('BYSETPOS', 1, 366, true),
    hours: list('BYHOUR', 0, 23),
    minutes: list('BYMINUTE', 0, 59),
    seconds: list('BYSECOND', 0, 60),
  };
  return broken ? undefined : numbers;
}
