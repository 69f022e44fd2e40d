import type { MeetingTable } from '../plain-words/meetings/meeting-table';
import { windowOf, type ClockSaid, type Window } from './clock';
import type { DaySaid } from './day';
import { readClock } from './read-clock';
import { readDay } from './read-day';
import { readLength } from './read-length';
import { readRange, type RangeSaid } from './read-range';
import type { Read, Token } from './tokens';

/** Everything a text says of a meeting, before it is settled what it means together. */
export interface MeetingSaid {
  readonly days: DaySaid[];
  /** Days that numbers taken for times may mean as well. */
  readonly doubts: DaySaid[];
  readonly clocks: ClockSaid[];
  readonly ranges: RangeSaid[];
  /** Minutes. */
  readonly lengths: number[];
  /** Minutes from now: `in an hour`. */
  readonly fromNow: number[];
  /** Parts of the day said apart from a time: `friday evening`. */
  readonly windows: Window[];
  /** `the same time` was said. */
  same: boolean;
}

/** Words without a meaning of their own. */
const idle: ReadonlySet<Token['kind']> = new Set(['filler', 'the', 'for', 'sign', 'comma', 'dot']);

/** Reads all of `tokens`, from the first to the last; `undefined` where one of them fits nowhere. */
export function readMeeting(tokens: readonly Token[], table: MeetingTable): MeetingSaid | undefined {
  const said: MeetingSaid = {
    days: [],
    doubts: [],
    clocks: [],
    ranges: [],
    lengths: [],
    fromNow: [],
    windows: [],
    same: false,
  };
  let at = 0;
  while (at < tokens.length) {
    const next = readPhrase(tokens, at, table, said);
    if (next === undefined) return undefined;
    at = next;
  }
  return said;
}

/** Adds what begins at `at` to `said` and returns the place behind it. */
function readPhrase(
  tokens: readonly Token[],
  at: number,
  table: MeetingTable,
  said: MeetingSaid,
): number | undefined {
  const into = <Said>(list: Said[], read: Read<Said> | undefined): number | undefined => {
    if (read) list.push(read.said);
    return read?.next;
  };
  const next =
    into(said.fromNow, readFromNow(tokens, at)) ??
    into(said.days, readDay(tokens, at, table)) ??
    into(said.lengths, readLength(tokens, at)) ??
    into(said.days, readDayBehindWeekday(tokens, at));
  if (next !== undefined) return next;
  const range = readRange(tokens, at);
  if (range) {
    said.doubts.push(...range.said.doubts);
    return into(said.ranges, range);
  }
  const clock = readClock(tokens, at);
  if (clock?.said.bare) return undefined;
  if (clock) {
    const number = tokens[at];
    if (number && number.digits > 0 && isWeekday(tokens[at - 1]) && tokens[at + 1]?.kind === 'ofDay') {
      said.doubts.push({ kind: 'dayOfMonth', day: number.value });
    }
    // Japanese "from 10 o'clock" leaves the end open.
    return into(said.clocks, clock) && clock.next + (tokens[clock.next]?.kind === 'toOrFrom' ? 1 : 0);
  }
  // `.5 hours` is no five hours.
  if (tokens[at]?.kind === 'dot' && tokens[at + 1]?.kind === 'num' && tokens[at + 1]?.glued) return undefined;
  // `for 1:30` says how long, and not when.
  if (tokens[at]?.kind === 'for' && tokens[at + 1]?.kind === 'num') return undefined;
  return readWord(tokens[at], said) ? at + 1 : undefined;
}

function readWord(token: Token | undefined, said: MeetingSaid): boolean {
  const window = token?.kind === 'part' || token?.kind === 'ofDay' ? windowOf(token) : undefined;
  if (window) said.windows.push(window);
  if (token?.kind === 'same') said.same = true;
  return window !== undefined || token?.kind === 'same' || (token !== undefined && idle.has(token.kind));
}

/** `in 30 minutes`, `in an hour and a half`, `2 hours from now`. */
function readFromNow(tokens: readonly Token[], at: number): Read<number> | undefined {
  const before = tokens[at]?.kind === 'in';
  const length = tokens[at]?.kind === 'for' ? undefined : readLength(tokens, before ? at + 1 : at);
  if (before) return length;
  return length && tokens[length.next]?.kind === 'later' ? { ...length, next: length.next + 1 } : undefined;
}

/** The number of `viernes 4 a las 15`, a day of the month; `sexta 11 às 13h` may be from 11 to 13. */
function readDayBehindWeekday(tokens: readonly Token[], at: number): Read<DaySaid> | undefined {
  const number = tokens[at];
  if (!isWeekday(tokens[at - 1]) || number?.kind !== 'num' || number.digits === 0 || number.digits > 2) {
    return undefined;
  }
  const behind = tokens[at + 1];
  if (behind?.kind !== 'at' && behind?.kind !== 'atTo') return undefined;
  const time = readClock(tokens, at + 1);
  if (!time) return undefined;
  const hours = time.said.minutes / 60 - number.value;
  const mayBeRange =
    behind.kind === 'atTo' &&
    tokens[at - 2]?.kind !== 'the' &&
    ((hours > 0 && hours <= 4) || (hours + 12 > 0 && hours + 12 <= 4));
  return mayBeRange ? undefined : { said: { kind: 'dayOfMonth', day: number.value }, next: at + 1 };
}

function isWeekday(token: Token | undefined): boolean {
  return token?.kind === 'weekday' || token?.kind === 'weekdayOrNth';
}
