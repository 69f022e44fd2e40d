import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptEventSchema } from '../../../lib/domain/calendar';
import { readRequest } from '../../../lib/feeds/read-request';
import { textMutationsOf } from './mutations';
import { runs } from './runs';

const lines = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example//Calendar//EN',
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:one@example.com',
  'DTSTAMP:20261101T080000Z',
  'DTSTART;TZID=W. Europe Standard Time:20261102T150000',
  'DTEND;TZID=W. Europe Standard Time:20261102T160000',
  'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=40',
  'EXDATE;TZID=W. Europe Standard Time:20261116T150000',
  'SUMMARY:Mentoring Ana & Ben',
  'DESCRIPTION:Join: https://meet.google.com/abc-defg-hij\\nor call',
  'ATTENDEE;CN="Ana; Silva";PARTSTAT=ACCEPTED:mailto:ana@example.com',
  'ORGANIZER:mailto:ben@example.com',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:one@example.com',
  'RECURRENCE-ID;TZID=W. Europe Standard Time:20261130T150000',
  'DTSTART;TZID=W. Europe Standard Time:20261201T150000',
  'DURATION:PT45M',
  'SUMMARY:Moved',
  'LOCATION:https://zoom.us/j/81234567890?pwd=secret',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
];
const sample = lines.join('\r\n');
const now = '2026-11-25T12:00:00.000Z';

function read(text: string) {
  return readRequest(
    {
      bytes: new TextEncoder().encode(text),
      now,
      timeZone: 'Europe/Berlin',
      until: '2027-01-24T12:00:00.000Z',
      partnerEmails: ['ana@example.com'],
      myEmails: ['ben@example.com'],
      partnerNames: ['Ana Silva'],
      addedHosts: [],
    } as Parameters<typeof readRequest>[0],
    () => undefined,
  );
}

it('The sample is read', () => {
  expect(read(sample).events.length).toBeGreaterThan(2);
});

it('A feed with pieces cut out, doubled or exchanged is read or refused, and what is kept fits the store', () => {
  fc.assert(
    fc.property(textMutationsOf(sample), (text) => {
      const { events } = read(text);
      expect(events.length).toBeLessThan(2000);
      for (const event of events) {
        expect(event.startsAt <= event.endsAt).toBe(true);
        const row = { ...event, id: crypto.randomUUID(), calendarId: crypto.randomUUID(), readAt: now };
        const problems = keptEventSchema.safeParse(row).error?.issues ?? [];
        expect(problems).toEqual([]);
      }
    }),
    runs(300),
  );
});

it('Any bytes are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const { events } = read(new TextDecoder('latin1').decode(bytes));
      expect(events).toEqual([]);
    }),
    runs(200),
  );
});
