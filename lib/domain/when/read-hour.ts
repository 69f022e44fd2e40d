import { windowOf } from './clock';
import type { Token } from './tokens';

const units: ReadonlySet<Token['kind']> = new Set([
  'month',
  'ordinal',
  'monthMark',
  'dayMark',
  'yearMark',
  'hour',
  'minute',
  'days',
  'weeks',
  'months',
  'andHalf',
  'slash',
  'colon',
]);

/** Returns whether a number ends at `next` as what it is: not a day of a month, a length, or half of a longer number. */
export function standsAlone(tokens: readonly Token[], next: number): boolean {
  const behind = tokens[next];
  if (!behind) return true;
  if (units.has(behind.kind)) return false;
  if (behind.kind === 'of' || behind.kind === 'ofFrom') return !/month/i.test(tokens[next + 1]?.kind ?? '');
  const more = tokens[next + 1];
  return !(
    (behind.kind === 'dot' || behind.kind === 'comma') &&
    behind.glued &&
    more?.kind === 'num' &&
    more.glued
  );
}

/** Minutes, and the place behind what said them. */
export interface Minutes {
  readonly minutes: number;
  readonly next: number;
}

/** An hour with its minutes, and what is known of it. */
export interface Hour extends Minutes {
  /** The hour is one of a clock face, from 1 to 12, with nothing to say which half of the day. */
  readonly face: boolean;
  /** It was written with a leading zero, or as 0, like 24-hour clocks show it; Japanese says 午後0時, too. */
  readonly padded: boolean;
  /** It was written as a clock shows it: `15:30`. */
  readonly written: boolean;
  /** A word or sign behind it makes it a time. */
  readonly marked: boolean;
  /** The word behind it may as well make it a length. */
  readonly length: boolean;
}

/** Reads an hour with its minutes; `announced`: words before it already say that it is one. */
export function readHour(tokens: readonly Token[], start: number, announced: boolean): Hour | undefined {
  const token = tokens[start];
  if (!token || (token.kind !== 'num' && token.kind !== 'hourWord')) return undefined;
  if (token.digits > 2 || token.value > 24 || !Number.isInteger(token.value)) return undefined;
  const padded = token.digits === 2 && token.value < 10;
  const hour = {
    face: !padded && token.value >= 1 && token.value <= 12,
    padded: token.digits > 0 && token.value < 10 && (padded || token.value === 0),
    written: false,
    marked: token.kind === 'hourWord',
    length: false,
  };
  const written = readWritten(tokens, start, announced);
  if (written)
    return { ...hour, written: true, minutes: token.value * 60 + written.minutes, next: written.next };
  const mark = tokens[start + 1];
  const markedBy = mark?.kind === 'clockMark' || mark?.kind === 'hourMark' ? mark.kind : undefined;
  const next = start + (markedBy ? 2 : 1);
  if (markedBy && mayBeLonger(tokens, start, next)) return undefined;
  const more = readMinutes(tokens, next, { word: token.digits === 0, mark: markedBy });
  return {
    ...hour,
    minutes: token.value * 60 + (more?.minutes ?? 0),
    marked: hour.marked || markedBy === 'clockMark' || (more !== undefined && !markedBy),
    length: markedBy === 'hourMark',
    next: more?.next ?? next,
  };
}

/** `15h 45 min`, with blanks, is a quarter to four, or three quarters of an hour; `1h 45 min` says only how long. */
function mayBeLonger(tokens: readonly Token[], hour: number, at: number): boolean {
  const [minutes, unit] = [tokens[at], tokens[at + 1]];
  if (minutes?.kind !== 'num' || !isMinuteUnit(unit) || minutes.value > 59) return false;
  const short = tokens[at - 1]?.kind === 'hourMark' && (tokens[hour]?.value ?? 0) <= 6;
  return !short && !(minutes.glued && unit?.glued);
}

/** The minutes of `15:30` and, where something says it is a time, `15.30`; seconds are read over. */
function readWritten(tokens: readonly Token[], hour: number, announced: boolean): Minutes | undefined {
  const [point, minute] = [tokens[hour + 1], tokens[hour + 2]];
  if (tokens[hour]?.digits === 0 || !point?.glued || !isMinute(minute) || !minute.glued) return undefined;
  const behind = tokens[hour + 3];
  if (point.kind === 'dot') {
    const isTime = announced || isClockMark(behind) || isClockMark(tokens[endOfRange(tokens, hour + 3)]);
    if (!isTime || (behind?.kind === 'dot' && behind.glued)) return undefined;
    return { minutes: minute.value, next: hour + 3 };
  }
  if (point.kind !== 'colon') return undefined;
  if (behind?.kind !== 'colon') return { minutes: minute.value, next: hour + 3 };
  if (!isMinute(tokens[hour + 4])) return undefined;
  const fraction =
    tokens[hour + 5]?.kind === 'dot' && tokens[hour + 6]?.glued && tokens[hour + 6]?.kind === 'num';
  return { minutes: minute.value, next: hour + (fraction ? 7 : 5) };
}

/** `9.30-10.30 Uhr`: the word behind the end is for both. */
function endOfRange(tokens: readonly Token[], at: number): number {
  const [sign, hour, point, minute] = tokens.slice(at, at + 4);
  const isEnd =
    (sign?.kind === 'dash' || sign?.kind === 'to') && hour?.kind === 'num' && point?.kind === 'dot';
  return isEnd && isMinute(minute) ? at + 4 : at;
}

function isClockMark(token: Token | undefined): boolean {
  return windowOf(token) !== undefined || isMark(token);
}

function isMark(token: Token | undefined): boolean {
  return token?.kind === 'clockMark' || token?.kind === 'hourMark';
}

/** Not 分間, which only says how long. */
function isMinuteUnit(token: Token | undefined): boolean {
  return token?.kind === 'minute' && token.value !== 1;
}

function isMinute(token: Token | undefined): token is Token {
  return token?.kind === 'num' && token.digits === 2 && token.value < 60;
}

/** The minutes behind an hour: `15h30`, `tres y media`, `three thirty`, `15時30分`, `quatre heures moins dix`. */
function readMinutes(
  tokens: readonly Token[],
  at: number,
  hour: { readonly word: boolean; readonly mark: 'clockMark' | 'hourMark' | undefined },
): Minutes | undefined {
  const token = tokens[at];
  if (token?.kind === 'quarterAfter') return { minutes: token.value, next: at + 1 };
  if (token?.kind === 'plus' || token?.kind === 'minus') {
    const count = tokens[at + 1];
    const next = tokens[at + 2]?.kind === 'minute' ? at + 3 : at + 2;
    if (count?.kind !== 'num' || !standsAlone(tokens, next) || isMark(tokens[next])) return undefined;
    // `a las 10 y 11` may be two times.
    if ((count.digits > 0 && !hour.mark) || count.value > 55 || count.value % 5 !== 0) return undefined;
    return { minutes: token.kind === 'plus' ? count.value : -count.value, next };
  }
  if (token?.kind !== 'num' || token.value > 59) return undefined;
  if (hour.mark && isMinuteUnit(tokens[at + 1])) return { minutes: token.value, next: at + 2 };
  if (hour.mark && token.digits === 2) {
    return standsAlone(tokens, at + 1) ? { minutes: token.value, next: at + 1 } : undefined;
  }
  const isWord = token.digits === 0 && token.value >= 10 && token.value % 5 === 0;
  return isWord && (hour.word || hour.mark) && standsAlone(tokens, at + 1)
    ? { minutes: token.value, next: at + 1 }
    : undefined;
}
