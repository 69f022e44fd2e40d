/** Two clock times as a page writes them, like `11:15 – 12:00`. */
export interface ClockRange {
  /** The first one, in minutes since midnight as written; of a 12-hour clock either half of the day. */
  readonly from: number;
  /** Minutes from the first to the second: more than 0, at most 720. */
  readonly length: number;
  /** Whether a 24-hour clock is written, so that `from` is certain. */
  readonly isCertain: boolean;
}

const day = 1440;
const halfDay = 720;
const longestText = 200;

/** Hours, a mark between, minutes: `11:15`, `11.15`, `11h15`, `11時15分`, `11시 15분`; not dates like `24.11.2026`. */
const clockTime = /(?<![\d.:])(\d{1,2})\s?[:.h時点點시]\s?([0-5]\d)\s?[分분]?(?![\d]|[.:]\d)/g;

/**
 * Reads the two clock times in `text` by digits alone, of any script, never by words of a language. Where the
 * written hours leave open which half of a day is meant, the range of at most 12 hours is. Returns `undefined`
 * where there are not exactly two times, or no time passes between them, or more than 12 hours do.
 */
export function clockRangeOf(text: string): ClockRange | undefined {
  const plain = plainDigits(text);
  const times = clockTimesIn(plain);
  const [from, to] = times;
  if (from === undefined || to === undefined || times.length !== 2) return undefined;
  // Hours past noon are written by 24-hour clocks only; clocks of 12 hours need letters to tell the half.
  const hasLateHour = Math.max(from, to) >= 13 * 60;
  const hasLetters = /\p{L}/u.test(plain.replaceAll(clockTime, ''));
  if (from === to && !hasLetters) return undefined;
  const asWritten = (to - from + day) % day;
  const readings = hasLateHour ? [asWritten] : [asWritten, (asWritten + halfDay) % day];
  const length = readings.find((minutes) => minutes > 0 && minutes <= halfDay);
  if (length === undefined) return undefined;
  return { from, length, isCertain: hasLateHour || (!hasLetters && length === asWritten) };
}

/** Returns whether `text` has a clock time in it. */
export function hasClockTime(text: string): boolean {
  return clockTimesIn(plainDigits(text)).length > 0;
}

function clockTimesIn(plain: string): number[] {
  return Array.from(plain.matchAll(clockTime), ([, hour, minutes]) => Number(hour) * 60 + Number(minutes))
    .filter((minutes) => minutes <= day)
    .map((minutes) => minutes % day);
}

function plainDigits(text: string): string {
  return text
    .slice(0, longestText)
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, toAsciiDigit);
}

/** Decimal digits stand in runs of ten in Unicode, each beginning at a zero. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return digit;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String(code - zero);
}
