import { describe, expect, it } from 'vitest';
import { calendarOf, eventOf, meetLine, read, startsOf } from './reading';

const start = 'DTSTART:20261124T100000Z';

describe('a hostile calendar', () => {
  it.each([
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;INTERVAL=1;COUNT=999999999999',
    'FREQ=MINUTELY;BYSECOND=0,1,2,3',
    `FREQ=DAILY;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=${numbers(60)}`,
    `FREQ=DAILY;BYMONTH=${'1,'.repeat(5000)}1`,
  ])('with the rule %.60s gives one occurrence', (rule) => {
    const found = read(calendarOf(eventOf(start, `RRULE:${rule}`)));
    expect(startsOf(found)).toEqual(['2026-11-24T10:00Z']);
    expect(found.problems).toEqual(['rule-not-expanded']);
  });

  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=99999',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4',
  ])('whose rule %s never comes again is done', (rule) => {
    const found = read(calendarOf(eventOf('DTSTART:00010101T000000Z', `RRULE:${rule}`)));
    expect(found.events.length).toBeLessThanOrEqual(1);
  });

  it('whose count leads through more days than allowed says so', () => {
    const rule = 'RRULE:FREQ=DAILY;COUNT=9999999;BYMONTH=2;BYMONTHDAY=30';
    const found = read(calendarOf(eventOf('DTSTART:00010101T000000Z', rule)));
    expect(found).toMatchObject({ events: [], problems: ['rule-not-expanded'] });
  });

  it.each(['P999999999999999999W', 'P32D', 'PT999999999H', '+P5W'])(
    'with an event of %s leaves it out',
    (duration) => {
      const found = read(calendarOf(eventOf(start, `DURATION:${duration}`)));
      expect(found).toMatchObject({ events: [], problems: ['event-too-long'] });
    },
  );

  it('with a million exceptions leaves those out that count', () => {
    const old = Array.from({ length: 1000 }, (_, at) => compact(Date.UTC(2000, 0, 1 + at)));
    const dates = `${Array.from({ length: 1000 }, () => old.join(',')).join(',')},20261125T100000Z`;
    const found = read(calendarOf(eventOf(start, 'RRULE:FREQ=DAILY;COUNT=3', `EXDATE:${dates}`)));
    expect(startsOf(found)).toEqual(['2026-11-24T10:00Z', '2026-11-26T10:00Z']);
  });

  it('with more exceptions than allowed in the window says so', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `EXDATE:${compact(Date.UTC(2026, 10, 1, 0, at))}`);
    const found = read(calendarOf(eventOf(start, 'RRULE:FREQ=DAILY', ...lines)), {
      limits: { exceptions: 50 },
    });
    expect(found.problems).toEqual(['too-many-exceptions']);
  });

  it('with more occurrences than allowed gives the first and says so', () => {
    const hours = numbers(24);
    const found = read(calendarOf(eventOf(start, `RRULE:FREQ=DAILY;BYHOUR=${hours}`)), {
      limits: { events: 100 },
    });
    expect(found.events).toHaveLength(100);
    expect(startsOf(found)[0]).toBe('2026-11-24T10:00Z');
    expect(found.problems).toEqual(['too-many-events']);
  });

  it('full of quotes inside quotes is read where it can be', () => {
    const quotes = `ATTENDEE;CN="${'"'.repeat(2001)};X="${'\\"'.repeat(500)}":mailto:x@example.com`;
    const found = read(calendarOf(eventOf(start, quotes, 'SUMMARY;X="a;b:c:Mentoring')));
    expect(startsOf(found)).toEqual(['2026-11-24T10:00Z']);
  });

  it('with script for a title has it as plain text', () => {
    const title = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    expect(read(calendarOf(eventOf(start, `SUMMARY:${title}`))).events).toMatchObject([{ title }]);
  });

  it('with endless components in each other is read', () => {
    const deep = Array.from({ length: 5000 }, () => 'BEGIN:X-A');
    expect(read(calendarOf(eventOf(start, ...deep))).total).toBe(1);
  });

  it('with events that never end is read in no more time than they take to write', () => {
    expect(read(calendarOf(Array.from({ length: 200_000 }, () => 'BEGIN:VEVENT'))).total).toBe(200_000);
  });

  it('with changed occurrences without number of one series is read', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      eventOf(`RECURRENCE-ID;RANGE=THISANDFUTURE:${compact(Date.UTC(2026, 0, 1, 0, at))}`, start),
    );
    const found = read(calendarOf(eventOf('DTSTART:20200101T100000Z', 'RRULE:FREQ=DAILY'), ...many));
    expect(found.problems).toEqual(['too-many-events']);
  });

  it('with names of the language’s own objects harms nothing', () => {
    const found = read(
      calendarOf(
        eventOf(
          'UID:__proto__',
          'DTSTART;TZID=__proto__:20261124T100000',
          'CONSTRUCTOR:x',
          '__PROTO__;A=1:x',
          'RRULE:__PROTO__=1;FREQ=DAILY;COUNT=2',
        ),
        ['BEGIN:VTIMEZONE', 'TZID:constructor', 'END:VTIMEZONE'],
        eventOf('UID:toString', 'DTSTART;TZID=constructor:20261124T100000'),
      ),
    );
    expect(found.events.length).toBeGreaterThan(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('with a link on a million lines keeps few of them', () => {
    const links = Array.from({ length: 2000 }, (_, at) => `https://zoom.us/j/${100_000_000 + at}`).join(
      '\\n',
    );
    const { events } = read(calendarOf(eventOf(start, `DESCRIPTION:${links}`)));
    expect(events[0]?.callKeys.length).toBeLessThanOrEqual(20);
  });

  it('with a very long UID keeps a part of it', () => {
    const { events } = read(
      calendarOf(['BEGIN:VEVENT', `UID:${'u'.repeat(1e6)}`, meetLine, start, 'END:VEVENT']),
    );
    expect(events[0]?.uid.length).toBeLessThanOrEqual(500);
  });
});

function numbers(count: number): string {
  return Array.from({ length: count }, (_, at) => at).join(',');
}

function compact(ms: number): string {
  return new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
