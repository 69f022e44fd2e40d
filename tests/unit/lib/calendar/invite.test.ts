import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeInvite } from '../../../../lib/calendar/invite';
import type { InvitePurpose } from '../../../../lib/calendar/invite-content';
import { aMeeting, readBack, stampedAt, written } from './sample-invite';

const purposes: InvitePurpose[] = ['save', 'invite', 'cancel'];
const nobody = { name: 'Ben Okafor', email: null };
const guest = { name: 'Ana Lima', email: null };

function people(text: string) {
  const { calendar, event } = readBack(text);
  return {
    method: calendar.getFirstPropertyValue('method'),
    organizer: event.getFirstPropertyValue('organizer'),
    attendees: event.getAllProperties('attendee').map((property) => property.getFirstValue()),
    status: event.getFirstPropertyValue('status'),
  };
}

describe('An invite to save', () => {
  it('is published by the person, without attendees, where their address is known', () => {
    expect(people(written('save'))).toEqual({
      method: 'PUBLISH',
      organizer: 'mailto:ben@example.org',
      attendees: [],
      status: 'CONFIRMED',
    });
  });

  it('has neither METHOD nor ORGANIZER where it is not', () => {
    expect(people(written('save', { me: nobody }))).toMatchObject({
      method: null,
      organizer: null,
      attendees: [],
    });
  });
});

describe('An invitation to send', () => {
  it('is a request from the person to both, the partner to answer', () => {
    const text = written('invite');
    expect(people(text)).toEqual({
      method: 'REQUEST',
      organizer: 'mailto:ben@example.org',
      attendees: ['mailto:ben@example.org', 'mailto:ana@example.com'],
      status: 'CONFIRMED',
    });
    const partner = readBack(text).event.getAllProperties('attendee')[1];
    expect(partner?.getParameter('partstat')).toBe('NEEDS-ACTION');
    expect(partner?.getParameter('rsvp')).toBe('TRUE');
  });

  it.each([
    [{ me: nobody }, ['mine']],
    [{ partner: guest }, ['partner']],
    [{ me: nobody, partner: guest }, ['mine', 'partner']],
    [{ me: { ...nobody, email: '' } }, ['mine']],
  ])('without an address says which are missing', (fields, addresses) => {
    expect(writeInvite('invite', aMeeting(fields), stampedAt)).toEqual({ kind: 'missing', addresses });
  });
});

describe('A cancellation', () => {
  it('goes to whom the invitation went', () => {
    expect(people(written('cancel'))).toEqual({
      method: 'CANCEL',
      organizer: 'mailto:ben@example.org',
      attendees: ['mailto:ben@example.org', 'mailto:ana@example.com'],
      status: 'CANCELLED',
    });
  });

  it('without addresses is a cancelled event', () => {
    expect(people(written('cancel', { partner: guest }))).toMatchObject({ method: 'PUBLISH', attendees: [] });
    expect(people(written('cancel', { me: nobody }))).toEqual({
      method: null,
      organizer: null,
      attendees: [],
      status: 'CANCELLED',
    });
  });

  it('rings no alarm and blocks no time', () => {
    const { event } = readBack(written('cancel'));
    expect(event.getAllSubcomponents('valarm')).toEqual([]);
    expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });
});

describe.each(purposes)('Every file (%s)', (purpose) => {
  it('never holds an address nobody gave', () => {
    const addresses = /[\w.+-]+@[\w.-]+/g;
    for (const fields of [{}, { me: nobody }, { partner: guest }, { me: nobody, partner: guest }]) {
      const result = writeInvite(purpose, aMeeting(fields), stampedAt);
      if (result.kind === 'missing') continue;
      const unfolded = result.text.replaceAll('\r\n ', '').replace(/^UID:.*$/m, '');
      const given = [aMeeting(fields).me.email, aMeeting(fields).partner.email];
      for (const [address] of unfolded.matchAll(addresses)) expect(given).toContain(address);
    }
  });

  it('carries UID, SEQUENCE and a DTSTAMP in UTC', () => {
    const { event } = readBack(written(purpose, { sequence: 3 }));
    expect(event.getFirstPropertyValue('uid')).toBe(aMeeting().uid);
    expect(event.getFirstPropertyValue('sequence')).toBe(3);
    expect(written(purpose)).toContain('\r\nDTSTAMP:20261210T155800Z\r\n');
  });

  it('begins its description with the call link, and has it as location, URL and conference', () => {
    const { event } = readBack(written(purpose));
    const link = 'https://meet.google.com/abc-defg-hij';
    expect(String(event.getFirstPropertyValue('description')).split('\n')[0]).toBe(link);
    for (const name of ['location', 'url', 'conference'])
      expect(event.getFirstPropertyValue(name)).toBe(link);
    const unfolded = written(purpose).replaceAll('\r\n ', '');
    expect(unfolded).toContain('CONFERENCE;FEATURE=AUDIO,VIDEO;LABEL=Join the call;VALUE=URI:https://');
  });

  it('without a call link says nothing of one', () => {
    expect(written(purpose, { callLink: null })).not.toMatch(/LOCATION|URL|CONFERENCE|meet\.google/);
  });
});

describe('The alarms of an invite', () => {
  it('come last: a day before and ten minutes before', () => {
    const lines = written('save').split('\r\n');
    const properties = lines.slice(lines.indexOf('BEGIN:VALARM'));
    const outside = properties.join('\n').replaceAll(/BEGIN:VALARM[^]*?END:VALARM\n/g, '');
    expect(outside).toBe('END:VEVENT\nEND:VCALENDAR\n');
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT10M']);
  });
});

describe('The times of an invite', () => {
  it('are in the zone of the person, which the file describes', () => {
    const text = written('save');
    expect(text).toContain('\r\nDTSTART;TZID=Europe/Berlin:20261224T160000\r\n');
    expect(text).toContain('\r\nDTEND;TZID=Europe/Berlin:20261224T170000\r\n');
    expect(text).toContain('\r\nTZID:Europe/Berlin\r\n');
  });

  it.each([
    ['the repeated hour in Berlin', 'Europe/Berlin', '2027-10-31T00:30', '2027-10-31T01:30'],
    ['an end in the repeated hour', 'Europe/Berlin', '2027-10-30T23:30', '2027-10-31T00:30'],
    ['just after the skipped hour', 'Europe/Berlin', '2027-03-28T01:30', '2027-03-28T02:30'],
    ['the repeated hour in New York', 'America/New_York', '2027-11-07T05:30', '2027-11-07T06:30'],
    ['the repeated half hour on Lord Howe', 'Australia/Lord_Howe', '2027-04-03T14:45', '2027-04-03T15:15'],
    ['an hour skipped at midnight in Cairo', 'Africa/Cairo', '2027-04-29T22:30', '2027-04-29T23:30'],
    ['UTC itself', 'Etc/UTC', '2027-06-01T10:00', '2027-06-01T11:00'],
  ])('are in UTC for %s', (_, timeZone, start, end) => {
    const text = written('save', { timeZone, startsAt: `${start}:00.000Z`, endsAt: `${end}:00.000Z` });
    expect(text).toContain(`\r\nDTSTART:${start.replaceAll(/[-:]/g, '')}00Z\r\n`);
    expect(text).toContain(`\r\nDTEND:${end.replaceAll(/[-:]/g, '')}00Z\r\n`);
    expect(text).not.toContain('VTIMEZONE');
  });

  it('stay in the zone on the day of a clock change, outside its odd hour', () => {
    const day = { startsAt: '2027-10-31T14:00:00.000Z', endsAt: '2027-10-31T15:00:00.000Z' };
    expect(written('save', day)).toContain('DTSTART;TZID=Europe/Berlin:20271031T150000');
  });
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 300 });
const rough = fc.oneof(
  anyText,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('a;b,c\\n"^n', '\\', '"'),
);
const wellFormed = (text: string) => text.replaceAll(/[\p{Cs}]/gu, '');
/** iCalendar text knows one line break and, tabs apart, no other control characters (RFC 5545 §3.1, §3.3.11). */
const asRead = (text: string) =>
  Array.from(text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n'))
    .filter((letter) => letter === '\n' || letter === '\t' || !/\p{Cc}/u.test(letter))
    .join('');

describe('Any text in any script', () => {
  it('is read back as it was typed', () => {
    fc.assert(
      fc.property(rough.map(wellFormed), rough.map(wellFormed), (summary, details) => {
        const { event } = readBack(written('invite', { summary, details }));
        expect(event.getFirstPropertyValue('summary')).toBe(asRead(summary));
        const body = details ? `${aMeeting().callLink}\n${asRead(details)}` : aMeeting().callLink;
        expect(event.getFirstPropertyValue('description')).toBe(asRead(details) ? body : aMeeting().callLink);
      }),
      { numRuns: 150 },
    );
  });

  it('gives lines of at most 75 octets, ended by CRLF, cut between characters', () => {
    fc.assert(
      fc.property(rough.map(wellFormed), rough.map(wellFormed), (name, details) => {
        const text = written('invite', { details, summary: name, me: { name, email: 'ben@example.org' } });
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const lines = text.slice(0, -2).split('\r\n');
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]/);
          const octets = new TextEncoder().encode(line);
          expect(octets.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder().decode(octets)).toBe(line);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    'Ana "Zoë" Lima',
    'O’Brien; Söhne, Co: KG',
    'עברית',
    '👩‍👩‍👧‍👦'.repeat(30),
    'a^b\nc',
    '日本語'.repeat(40),
  ])('as a name breaks no parameter: %j', (name) => {
    const { event } = readBack(written('invite', { partner: { name, email: 'ana@example.com' } }));
    const cn = event.getAllProperties('attendee')[1]?.getParameter('cn');
    expect(cn).toBe(name.replaceAll('\n', ' '));
    expect(event.getAllProperties('attendee')[1]?.getFirstValue()).toBe('mailto:ana@example.com');
  });
});
