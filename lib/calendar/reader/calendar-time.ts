import { dayNumber } from './civil-days';
import { dayLength, type WallTime } from './zone';

/** A DATE or DATE-TIME value (RFC 5545 §3.3.4, §3.3.5) without its zone. */
export interface WrittenTime {
  readonly wall: WallTime;
  readonly isDate: boolean;
  /** Written with a `Z`. */
  readonly isUtc: boolean;
}

/** Reads `20261210`, `20261210T150000` or `…Z`, with or without dashes and colons; `undefined` for no such time. */
export function readTime(value: unknown): WrittenTime | undefined {
  if (typeof value !== 'string' || value.length > 24) return undefined;
  const compact = value.trim().replaceAll(/[-:]/g, '');
  const found = /^(?<y>\d{4})(?<mo>\d\d)(?<d>\d\d)(?:T(?<h>\d\d)(?<mi>\d\d)(?<s>\d\d)?(?<z>Z)?)?$/i.exec(
    compact,
  );
  const group = (name: string) => Number(found?.groups?.[name] ?? 0);
  const [year, month, day, hour, minute] = ['y', 'mo', 'd', 'h', 'mi'].map(group) as [
    number,
    number,
    number,
    number,
    number,
  ];
  // A leap second (RFC 5545 §3.3.12) is the second before it.
  const second = Math.min(group('s'), 59);
  if (!found || year < 1 || hour > 24 || minute > 59 || !isRealDay(year, month, day)) return undefined;
  const midnight = dayNumber(year, month, day) * dayLength;
  return {
    wall: midnight + ((hour * 60 + minute) * 60 + second) * 1000,
    isDate: found.groups?.['h'] === undefined,
    isUtc: found.groups?.['z'] !== undefined,
  };
}

function isRealDay(year: number, month: number, day: number): boolean {
  return day >= 1 && month >= 1 && month <= 12 && dayNumber(year, month, day) < dayNumber(year, month + 1, 1);
}

/**
 * Reads a DURATION (RFC 5545 §3.3.6) as milliseconds, a week being seven and a day twenty-four hours; `undefined` for
 * what is none. Some writers forget the `T` before the time: an event of `P45M` lasts minutes, since months are no part
 * of the standard; such a time counts only up to a day and forwards. Numbers of any size are harmless: nothing is
 * counted through.
 */
export function readDuration(value: string): number | undefined {
  const found =
    /^(?<sign>[+-])?P(?:(?<w>\d+)W)?(?:(?<d>\d+)D)?(?<t>T)?(?:(?<h>\d+)H)?(?:(?<m>\d+)M)?(?:(?<s>\d+)S)?$/i.exec(
      value.trim(),
    )?.groups;
  if (!found || !/\d/.test(value)) return undefined;
  const count = (name: string) => Number(found[name] ?? 0);
  const days = count('w') * 7 + count('d');
  const time = ((count('h') * 60 + count('m')) * 60 + count('s')) * 1000;
  const forgotten = time > 0 && found['t'] === undefined;
  if (forgotten && (found['sign'] === '-' || time > dayLength)) return undefined;
  return (days * dayLength + time) * (found['sign'] === '-' ? -1 : 1);
}
