import ICAL from 'ical.js';
import { toMs, type Instant } from '../domain/instant';

// RFC 5545 §3.1: lines of at most 75 octets without the line break. ical.js counts the blank of a folded
// line apart from its length.
ICAL.foldLength = 74;

/** Returns an instant as an iCalendar time in UTC; iCalendar knows no fractions of seconds. */
export function utcTime(instant: Instant): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(Math.floor(toMs(instant) / 1000) * 1000), true);
}

/** Text knows one kind of line break and, apart from tabs, no control characters (RFC 5545 §3.1, §3.3.11). */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
}
