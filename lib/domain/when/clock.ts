import type { Token } from './tokens';

/** Minutes of the day, from the first to before the second. */
export type Window = readonly [from: number, to: number];

/** A time of day as it was said, which may leave open which half of the day it means. */
export interface ClockSaid {
  /** Minutes since midnight; where the half of the day is open, those of a clock face, below 720. */
  readonly minutes: number;
  /** Both halves of the day are possible, as in `at 3`. */
  readonly open: boolean;
  /** Parts of the day it was bound to: `3pm`, `3 in the afternoon`. */
  readonly windows: readonly Window[];
  /** Nothing but a number; it may be no time at all. */
  readonly bare: boolean;
  /** Only a word like `hours` behind it, so it may be a length as well. */
  readonly maybeLength: boolean;
}

const day = 24 * 60;
const half = 12 * 60;

/**
 * The minutes of the day a time can mean, earliest first. `windows` are the parts of the day said elsewhere; as the
 * `end` of a meeting a time may also be the very end of its part: `10 to 12 in the morning`.
 */
export function possibleMinutes(
  said: ClockSaid,
  windows: readonly Window[] = [],
  end: 'end' | 'start' = 'start',
): number[] {
  const all = said.open ? [said.minutes % half, (said.minutes % half) + half] : [said.minutes];
  return all.filter((minutes) =>
    [...said.windows, ...windows].every(
      ([from, to]) => minutes >= from && (minutes < to || (end === 'end' && minutes === to)),
    ),
  );
}

/**
 * The minutes of the day a time means in a working day's sense, where nothing else says it: from 1 to before 7 the
 * afternoon, from 8 the morning, 12 noon. `undefined` for 7, which is as good in the morning as in the evening.
 */
export function workingDayMinutes(said: ClockSaid, windows: readonly Window[] = []): number | undefined {
  const possible = possibleMinutes(said, windows);
  if (possible.length < 2) return possible[0];
  const face = said.minutes % half;
  if (face >= 7 * 60 && face < 8 * 60) return undefined;
  return face < 7 * 60 ? face + half : face;
}

/** The window of a token that names a part of the day. */
export function windowOf(token: Token | undefined): Window | undefined {
  // 12am is taken for noon as often as for midnight, so it is no end of the morning, either.
  if (token?.kind === 'am') return [60, half - 0.5];
  if (token?.kind === 'pm') return [half, day];
  return token?.kind === 'part' || token?.kind === 'ofDay' ? [token.value * 60, token.until * 60] : undefined;
}
