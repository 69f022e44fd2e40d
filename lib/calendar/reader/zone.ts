import type { TimeZone } from '../../domain/instant';

/** A zone: how many milliseconds its clocks are ahead of UTC at a moment in UTC milliseconds. */
export interface Zone {
  readonly offsetAt: (utc: number) => number;
}

/**
 * A wall-clock time as the UTC milliseconds at which a clock in UTC would show it. Days are then whole
 * multiples of 86,400,000 whatever a zone's clocks do.
 */
export type WallTime = number;

/** Milliseconds of a day on the wall. */
export const dayLength = 86_400_000;

/** UTC itself. */
export const utcZone: Zone = { offsetAt: () => 0 };

/** Returns the zone whose clocks never change. */
export function fixedZone(offset: number): Zone {
  return { offsetAt: () => offset };
}

/**
 * Returns the moment in UTC milliseconds at which a clock in `zone` shows `wall`. Of two such moments it is the
 * first; where the clock jumps over the time, the offset before the jump counts (RFC 5545 §3.3.5).
 */
export function momentOf(wall: WallTime, zone: Zone): number {
  const before = zone.offsetAt(wall - dayLength);
  const after = zone.offsetAt(wall + dayLength);
  const early = wall - before;
  if (before === after || zone.offsetAt(early) === before) return early;
  const late = wall - after;
  return zone.offsetAt(late) === after ? late : early;
}

/** Returns what a clock in `zone` shows at `utc` milliseconds. */
export function wallTimeAt(utc: number, zone: Zone): WallTime {
  return utc + zone.offsetAt(utc);
}

const known = new Map<string, Zone | undefined>();

/** Returns the zone as this browser's `Intl` knows it; `undefined` for a name it does not know. */
export function intlZone(name: TimeZone): Zone | undefined {
  if (known.size > 2000) known.clear();
  if (!known.has(name)) known.set(name, makeIntlZone(name));
  return known.get(name);
}

function makeIntlZone(name: TimeZone): Zone | undefined {
  const format = tryFormat(name);
  if (!format) return undefined;
  const bounds = new Map<number, number>();
  const exact = (utc: number) => shownAt(format, utc) - Math.floor(utc / 1000) * 1000;
  const atBound = (day: number) => {
    const offset = bounds.get(day) ?? exact(day * dayLength);
    if (bounds.size > 5000) bounds.clear();
    bounds.set(day, offset);
    return offset;
  };
  // `Intl` is slow to ask. Clocks do not change twice in one day, so equal offsets at both ends hold between.
  const offsetAt = (utc: number) => {
    const day = Math.floor(utc / dayLength);
    const offset = atBound(day);
    return atBound(day + 1) === offset ? offset : exact(utc);
  };
  return { offsetAt };
}

function tryFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function shownAt(format: Intl.DateTimeFormat, utc: number): WallTime {
  const shown: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(utc)) shown[type] = Number(value);
  const {
    year = 0,
    month = 1,
    day = 1,
    hour = 0,
    minute = 0,
    second = 0,
  } = shown as Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
