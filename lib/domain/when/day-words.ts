import type { MeetingTable } from '../plain-words/meetings/meeting-table';
import type { DaySaid } from './day';
import type { Read, Token } from './tokens';

/** Reads one way to say a day from the place `at` on. */
export type DayReader = (
  tokens: readonly Token[],
  at: number,
  table: MeetingTable,
) => Read<DaySaid> | undefined;

/** Returns whether `token` makes the number before it a day of a month. */
export function isOrdinal(token: Token | undefined, { dotIsOrdinal }: MeetingTable): boolean {
  return (token?.kind === 'ordinal' || (dotIsOrdinal === true && token?.kind === 'dot')) && token.glued;
}

/** Returns whether `token` may stand between a day and its month. */
export function isOf(token: Token | undefined): boolean {
  return token?.kind === 'of' || token?.kind === 'ofFrom' || token?.kind === 'in';
}

/** Reads the name of a weekday; 0 is Sunday. */
export function weekdayAt(tokens: readonly Token[], at: number): Read<number> | undefined {
  const token = tokens[at];
  const isWeekday = token?.kind === 'weekday' || token?.kind === 'weekdayOrNth';
  return isWeekday ? { said: Math.floor(token.value), next: at + 1 } : undefined;
}

/** Reads a year, which has four digits: of `4 Dec 10` the last number is not one. */
export function readYear(tokens: readonly Token[], at: number): Read<number> | undefined {
  const first = tokens[at]?.kind === 'comma' || isOf(tokens[at]) ? at + 1 : at;
  const token = tokens[first];
  const isYear = token?.kind === 'num' && token.digits === 4 && token.value >= 1900 && token.value < 2200;
  return isYear && tokens[first + 1]?.kind !== 'clockMark'
    ? { said: token.value, next: first + 1 }
    : undefined;
}
