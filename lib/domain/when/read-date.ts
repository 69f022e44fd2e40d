import type { DaySaid } from './day';
import { isOf, isOrdinal, readYear, type DayReader } from './day-words';
import type { Read, Token } from './tokens';

/** Reads a day of a month, in words or numbers, as far as the language makes it certain. */
export const readDate: DayReader = (tokens, at, table) =>
  readIso(tokens, at, table) ??
  readMarked(tokens, at, table) ??
  readFirstOf(tokens, at) ??
  readDayFirst(tokens, at, table) ??
  readMonthFirst(tokens, at, table) ??
  readNumeric(tokens, at, table);

const readIso: DayReader = (tokens, at) => {
  const token = tokens[at];
  return token?.kind === 'iso'
    ? date(token.value % 100, Math.floor(token.value / 100) % 100, Math.floor(token.value / 10_000), at + 1)
    : undefined;
};

/** `2026年12月10日`, `12月10日`, `10日`. */
const readMarked: DayReader = (tokens, at) => {
  const marked = (place: number, kind: Token['kind']) =>
    tokens[place]?.kind === 'num' && tokens[place + 1]?.kind === kind ? tokens[place]?.value : undefined;
  const year = marked(at, 'yearMark');
  const month = marked(year ? at + 2 : at, 'monthMark');
  const dayPlace = at + (year ? 2 : 0) + (month ? 2 : 0);
  const day = marked(dayPlace, 'dayMark');
  if (!day || (year && !month)) return undefined;
  if (!month) return { said: { kind: 'dayOfMonth', day }, next: dayPlace + 2 };
  return date(day, month, year, dayPlace + 2);
};

/** `the first of December`, `am ersten Dezember`. */
function readFirstOf(tokens: readonly Token[], at: number): Read<DaySaid> | undefined {
  const place = tokens[at]?.kind === 'the' ? at + 1 : at;
  const nth = tokens[place];
  if (nth?.kind !== 'nth' || nth.value < 1) return undefined;
  const end = isOf(tokens[place + 1]) ? place + 2 : place + 1;
  const month = tokens[end];
  if (month?.kind !== 'month') return undefined;
  const year = readYear(tokens, end + 1);
  return date(nth.value, month.value, year?.said, year?.next ?? end + 1);
}

/** `4 Dec`, `the 4th of December 2026`, `4. Dezember`, `el 4 de diciembre`; without a month `the 4th`, `le 4`. */
const readDayFirst: DayReader = (tokens, at, table) => {
  const the = tokens[at]?.kind === 'the';
  const number = tokens[the ? at + 1 : at];
  if (number?.kind !== 'num' || number.value > 31 || number.digits > 2) return undefined;
  const behind = at + (the ? 2 : 1);
  const numberFollows = tokens[behind]?.kind === 'dot' && tokens[behind + 1]?.kind === 'num';
  const ordinal = isOrdinal(tokens[behind], table) && !numberFollows;
  const next = ordinal ? behind + 1 : behind;
  const month = tokens[isOf(tokens[next]) ? next + 1 : next];
  if (month?.kind === 'month') {
    const end = (isOf(tokens[next]) ? next + 1 : next) + 1;
    const year = readYear(tokens, end);
    return date(number.value, month.value, year?.said, year?.next ?? end);
  }
  if (numberFollows) return undefined;
  const isDay = ordinal ? the || tokens[behind]?.kind === 'ordinal' : the && !goesOn(tokens[next]);
  return isDay ? { said: { kind: 'dayOfMonth', day: number.value }, next } : undefined;
};

/** `December 4`, `Dec 4th, 2026`; not `Dec 4-5`, nor `Dec 10am`. */
const readMonthFirst: DayReader = (tokens, at) => {
  const place = tokens[at + 1]?.kind === 'the' ? at + 2 : at + 1;
  const [month, number, behind] = [tokens[at], tokens[place], tokens[place + 1]];
  if (month?.kind !== 'month' || number?.kind !== 'num') return undefined;
  if (number.value > 31 || number.digits > 2 || goesOn(behind)) return undefined;
  if (isPoint(behind) && tokens[place + 2]?.glued) return undefined;
  const end = place + (behind?.kind === 'ordinal' ? 2 : 1);
  const year = readYear(tokens, end);
  return date(number.value, month.value, year?.said, year?.next ?? end);
};

const notDays: ReadonlySet<Token['kind']> = new Set([
  ...([
    'dash',
    'slash',
    'colon',
    'to',
    'toOrFrom',
    'am',
    'pm',
    'clockMark',
    'hourMark',
    'past',
    'before',
  ] as const),
  ...(['hour', 'minute', 'days', 'weeks', 'months', 'plus', 'quarterAfter'] as const),
]);

/** Whether a number before `token` may be something else than a day of a month, or the first of several. */
function goesOn(token: Token | undefined): boolean {
  return token !== undefined && notDays.has(token.kind);
}

function isPoint(token: Token | undefined): boolean {
  return (token?.kind === 'dot' || token?.kind === 'comma') && token.glued;
}

/** `10.12.`, `10.12.2026`, `10/12`, `2026/12/10`. */
const readNumeric: DayReader = (tokens, at, table) => {
  const [first, sign, second, again, third] = tokens.slice(at, at + 5);
  const isPair = first?.kind === 'num' && sign?.glued && second?.kind === 'num' && second.glued;
  if (!isPair || (sign.kind !== 'dot' && sign.kind !== 'slash')) return undefined;
  const closed = again?.kind === sign.kind && again.glued;
  const hasThird =
    closed && third?.kind === 'num' && (third.glued || (sign.kind === 'dot' && third.digits === 4));
  const end = at + (hasThird ? 5 : closed && sign.kind === 'dot' ? 4 : 3);
  if (hasThird && first.digits === 4) return date(third.value, second.value, first.value, end);
  const order = sign.kind === 'dot' ? table.dots : table.slash;
  if (order === 'unclear' || first.digits > 2 || second.digits > 2) return undefined;
  // `10.12` alone may be a time.
  if (sign.kind === 'dot' && !closed) return undefined;
  if (hasThird && third.digits !== 4 && third.digits !== 2) return undefined;
  const year = hasThird ? third.value + (third.digits === 2 ? 2000 : 0) : undefined;
  const [day, month] = order === 'day-month' ? [first.value, second.value] : [second.value, first.value];
  return date(day, month, year, end);
};

function date(day: number, month: number, year: number | undefined, next: number): Read<DaySaid> {
  const said = { kind: 'date', day, month } as const;
  return { said: year ? { ...said, year } : said, next };
}
