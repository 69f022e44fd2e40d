import { callKeyOf } from '../../../../../lib/calls/call-key';
import {
  readCalendar,
  type CalendarContent,
  type CalendarReading,
} from '../../../../../lib/calendar/reader/read-calendar';

/** A link every event of these tests has unless it says otherwise. */
export const meetLine = 'LOCATION:https://meet.google.com/abc-defg-hij';

/** Writes a calendar of the given lines and events. */
export function calendarOf(...parts: readonly (string | readonly string[])[]): string {
  const lines = parts.flat();
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** Writes an event with a link. */
export function eventOf(...lines: readonly string[]): string[] {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : ['UID:one@example.com'];
  return ['BEGIN:VEVENT', ...uid, meetLine, ...lines, 'END:VEVENT'];
}

/** Finds only links to calls, as the extension does, but plainly. */
export function keysInText(text: string): string[] {
  return [...text.matchAll(/https:\/\/[^\s<>"\\]+/g)].flatMap(([link]) => callKeyOf(link) ?? []);
}

/** Reads November and December 2026 in Berlin where not told otherwise. */
export function read(text: string, more: Partial<CalendarReading> = {}): CalendarContent {
  return readCalendar(text, {
    now: '2026-11-24T09:00:00.000Z',
    windowStart: '2026-11-01T00:00:00.000Z',
    windowEnd: '2027-01-01T00:00:00.000Z',
    partnerEmails: ['ana@example.com'],
    timeZone: 'Europe/Berlin',
    keysInText,
    keyOfLink: (link) => callKeyOf(link),
    ...more,
  });
}

/** Returns the starts found, in UTC to the minute. */
export function startsOf(content: CalendarContent): string[] {
  return content.events.map(({ startsAt }) => startsAt.replace(':00.000Z', 'Z'));
}
