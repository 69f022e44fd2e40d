import { toInstant, type Instant, type TimeZone } from '../instant';
import { wallClockAt } from '../wall-clock';
import { fold } from './fold';

const stamp =
  /(?<![\d.:-])(\d{4}-\d{2}-\d{2})(t| )(\d{2}):(\d{2})(?<seconds>:\d{2}(?:\.\d{1,9})?)? ?(?:(?<utc>z)|(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2}))(?![\p{L}\d:])/u;

/** Words whose instant was written with its offset, as `2026-12-04T15:00:00-05:00` (RFC 3339). */
export interface Stamped {
  /** The words with the instant as a clock in this zone shows it. */
  readonly words: string;
  readonly instant: Instant;
}

/**
 * Finds an instant with its offset in `words` and rewrites it for `timeZone`; `undefined` where there is none, and
 * `unclear` where it is no instant of the calendar, or what stands behind it may as well be an end: `T10:00-11:30`.
 */
export function findStamped(words: string, timeZone: TimeZone): Stamped | 'unclear' | undefined {
  const text = fold(words);
  const match = stamp.exec(text);
  if (!match) return undefined;
  const [all, date = '', between = '', hour = '', minute = ''] = match;
  const { seconds, utc, sign = '+', hours = '00', minutes = '00' } = match.groups ?? {};
  if (!utc && sign === '-') {
    // Behind a blank it is from one time to another, as people write it.
    if (between === ' ') return undefined;
    if (!seconds && `${hours}${minutes}` > `${hour}${minute}`) return 'unclear';
  }
  const offset = utc ? 'Z' : `${sign}${hours}:${minutes}`;
  const ms = Date.parse(`${date}T${hour}:${minute}${(seconds ?? ':00').slice(0, 3)}.000${offset}`);
  if (Number.isNaN(ms) || Number(hours) > 14) return 'unclear';
  const instant = toInstant(ms);
  const local = wallClockAt(instant, timeZone);
  return { words: text.replace(all, () => `${local.date}t${local.time}`), instant };
}
