import { addDays, getDay, isValid, lightFormat, parseISO } from 'date-fns';
import { toMs, type Instant, type LocalDate } from '../domain/instant';
import { instantOf, wallClockAt, type ClockTime } from '../domain/wall-clock';
import { clocksOf } from './clock-pair';
import { dateTokens, type DateToken } from './date-tokens';
import type { LeftAlone } from './invitation';
import { zoneOfWords } from './zone-words';

/** A time that a line says for certain, UTC; a line that says none for certain has a reason. */
export type LineTime =
  | { readonly kind: 'time'; readonly startsAt: Instant; readonly endsAt: Instant | null }
  | { readonly kind: 'left-alone'; readonly reason: LeftAlone };

interface WrittenDay {
  year: number | null;
  orders: readonly (readonly [month: number, day: number])[];
  weekdays: ReadonlySet<number>;
}

interface Written {
  readonly days: WrittenDay[];
  readonly times: Extract<DateToken, { kind: 'time' }>[];
  readonly isEnglish: boolean;
}

const unclear = { kind: 'left-alone', reason: 'time' } as const;

/**
 * Reads what a line says of a meeting's time, word by word: a day with its year or weekday, a time, an end, a zone.
 * `undefined`: it says no time at all. A line with one word nobody knows says nothing for certain.
 */
export function readWhen(
  line: string,
  here: { readonly now: Instant; readonly timeZone: string; readonly statedZone: string | null },
): LineTime | undefined {
  const { tokens, rest } = dateTokens(line);
  if (!tokens.some(({ kind }) => kind === 'time')) return undefined;
  const written = assemble(tokens);
  if (!written) return unclear;
  const days = written.days.map((day) => certainDay(day, here));
  const clocks = clocksOf(written.times, written.isEnglish);
  const [startDay, endDay = startDay] = days;
  if (!clocks || !startDay || !endDay || days.includes(undefined)) return unclear;
  const zone = zoneOfWords(
    rest || (here.statedZone ?? ''),
    { date: startDay, time: clocks.start },
    here.timeZone,
  );
  if (!zone) return { kind: 'left-alone', reason: 'zone' };
  const startsAt = exactly(startDay, clocks.start, zone);
  if (!startsAt) return unclear;
  if (clocks.end === null) return { kind: 'time', startsAt, endsAt: null };
  const passesMidnight = days.length === 1 && clocks.end <= clocks.start;
  const endsAt = exactly(passesMidnight ? dayAfter(endDay) : endDay, clocks.end, zone);
  const hours = endsAt ? (toMs(endsAt) - toMs(startsAt)) / 3_600_000 : 0;
  const isOneMeeting = hours > 0 && hours <= (passesMidnight ? 6 : 10);
  return endsAt !== undefined && isOneMeeting ? { kind: 'time', startsAt, endsAt } : unclear;
}

/** Puts the words of a line together; `undefined` where they are not one meeting's time. */
function assemble(tokens: readonly DateToken[]): Written | undefined {
  const days: WrittenDay[] = [];
  const times: Written['times'] = [];
  let named = { names: 0, english: 0 };
  let rangeAt = -1;
  let day: Partial<WrittenDay> & { number?: number; month?: ReadonlySet<number>; open?: Set<number>[] } = {};
  function close(): boolean {
    const orders =
      day.orders ??
      (day.number === undefined
        ? []
        : [...(day.month ?? [])].map((month) => [month, day.number ?? 0] as const));
    if (orders.length === 0) return false;
    days.push({ year: day.year ?? null, orders, weekdays: day.weekdays ?? new Set() });
    day = {};
    return true;
  }
  const isWhole = () => day.orders !== undefined || (day.number !== undefined && day.month !== undefined);
  for (const token of resolved(tokens)) {
    const saysDay = token.kind !== 'time' && token.kind !== 'until';
    if (saysDay && times.length > days.length && isWhole() && !close()) return undefined;
    if (token.kind === 'name') {
      named = { names: named.names + 1, english: named.english + Number(token.name.isEnglish) };
      const isMonth = token.name.months.size > 0;
      if (isMonth ? day.month || day.orders : day.weekdays) return undefined;
      if (isMonth) day.month = token.name.months;
      else day.weekdays = token.name.weekdays;
    } else if (token.kind === 'date') {
      if (day.orders || day.month || day.number !== undefined) return undefined;
      day = { ...day, orders: token.orders, year: token.year ?? day.year ?? null };
    } else if (token.kind === 'day') {
      if (day.orders || day.number !== undefined) return undefined;
      day.number = token.day;
    } else if (token.kind === 'year') {
      if (typeof day.year === 'number') return undefined;
      day.year = token.year;
    } else if (token.kind === 'until') {
      if (times.length === 1) rangeAt = 1;
    } else times.push(token);
  }
  if (isWhole() ? !close() : Object.keys(day).length > 0) return undefined;
  const isRange = times.length === 2 && rangeAt === 1;
  const fits = days.length > 0 && days.length <= times.length && (times.length === 1 || isRange);
  const isEnglish = named.names === named.english && !times.some(({ isForeign }) => isForeign);
  return fits ? { days, times, isEnglish } : undefined;
}

/** `mar.` is Tuesday in one language and March in another: it is whichever is missing. */
function resolved(tokens: readonly DateToken[]): DateToken[] {
  const isMonth = (token: DateToken) => token.kind === 'name' && token.name.months.size > 0;
  const both = (token: DateToken) => isMonth(token) && token.kind === 'name' && token.name.weekdays.size > 0;
  const hasMonth = tokens.some((token) => (isMonth(token) && !both(token)) || token.kind === 'date');
  let monthIsFree = !hasMonth && tokens.filter(both).length === 1;
  return tokens.map((token) => {
    if (token.kind !== 'name' || !both(token)) return token;
    const asMonth = monthIsFree;
    monthIsFree = false;
    const none: ReadonlySet<number> = new Set();
    return { ...token, name: { ...token.name, ...(asMonth ? { weekdays: none } : { months: none }) } };
  });
}

/** Returns the one day that is meant: with its year, or the next one that falls on its weekday. */
function certainDay(
  { year, orders, weekdays }: WrittenDay,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): LocalDate | undefined {
  if (year === null && weekdays.size === 0) return undefined;
  const yesterday = lightFormat(addDays(parseISO(wallClockAt(now, timeZone).date), -1), 'yyyy-MM-dd');
  const thisYear = Number(yesterday.slice(0, 4));
  const dates = orders.flatMap(([month, day]) => {
    const inYear = (each: number) => dateOf(each, month, day);
    if (year !== null) return inYear(year) ?? [];
    return [thisYear, thisYear + 1].map(inYear).find((date) => date !== undefined && date >= yesterday) ?? [];
  });
  const fitting = [...new Set(dates)].filter(
    (date) => weekdays.size === 0 || weekdays.has(getDay(parseISO(date))),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isValid(parseISO(date)) ? date : undefined;
}

function dayAfter(date: LocalDate): LocalDate {
  return lightFormat(addDays(parseISO(date), 1), 'yyyy-MM-dd');
}

/** A time that clocks jump over, or show twice, is not certain. */
function exactly(date: LocalDate, time: ClockTime, timeZone: string): Instant | undefined {
  const found = instantOf({ date, time }, timeZone);
  return found?.oddity === 'none' ? found.instant : undefined;
}
