import { describe, expect, it } from 'vitest';
import { calendarOf, eventOf, read, startsOf } from './reading';
import { recurrenceCases } from './recurrence-cases';

describe('a series', () => {
  it.each(recurrenceCases)(
    'of $name has the occurrences other engines find',
    ({ start, rule, from, to, expected }) => {
      const text = calendarOf(eventOf(start, 'DURATION:PT0S', `RRULE:${rule}`));
      const found = read(text, { windowStart: `${from}T00:00:00.000Z`, windowEnd: `${to}T00:00:00.000Z` });
      expect(startsOf(found)).toEqual(expected);
      expect(found.problems).toEqual([]);
    },
  );

  it('keeps its length in minutes when clocks change during it', () => {
    const text = calendarOf(
      eventOf(
        'DTSTART;TZID=Europe/Berlin:20261018T013000',
        'DTEND;TZID=Europe/Berlin:20261018T033000',
        'RRULE:FREQ=WEEKLY',
      ),
    );
    const { events } = read(text, {
      windowStart: '2026-10-24T00:00:00.000Z',
      windowEnd: '2026-10-26T00:00:00.000Z',
    });
    expect(events).toMatchObject([
      { startsAt: '2026-10-24T23:30:00.000Z', endsAt: '2026-10-25T01:30:00.000Z' },
    ]);
  });

  it('takes place an hour later on the wall where clocks jump over its time', () => {
    const text = calendarOf(
      eventOf('DTSTART;TZID=America/New_York:20270307T023000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
    );
    const { events } = read(text, {
      windowStart: '2027-03-13T00:00:00.000Z',
      windowEnd: '2027-03-16T00:00:00.000Z',
    });
    expect(events).toMatchObject([
      { startsAt: '2027-03-14T07:30:00.000Z', endsAt: '2027-03-14T08:30:00.000Z' },
    ]);
  });

  it('takes place the first time where clocks show its time twice', () => {
    const text = calendarOf(
      eventOf('DTSTART;TZID=Europe/Berlin:20261018T023000', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY'),
    );
    const found = read(text, {
      windowStart: '2026-10-24T12:00:00.000Z',
      windowEnd: '2026-10-26T00:00:00.000Z',
    });
    expect(startsOf(found)).toEqual(['2026-10-25T00:30Z']);
  });

  it('has its start as an occurrence, counted, even where the rule leaves it out', () => {
    const text = calendarOf(eventOf('DTSTART:20261124T100000Z', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3'));
    expect(startsOf(read(text))).toEqual(['2026-11-24T10:00Z', '2026-11-30T10:00Z', '2026-12-07T10:00Z']);
  });

  it('has the dates it lists besides its rule, once each', () => {
    const text = calendarOf(
      eventOf(
        'DTSTART;TZID=Europe/Berlin:20261102T100000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
        'RDATE;TZID=Europe/Berlin:20261109T100000,20261203T140000',
        'RDATE:20261204T080000Z',
      ),
    );
    expect(startsOf(read(text))).toEqual([
      '2026-11-02T09:00Z',
      '2026-11-09T09:00Z',
      '2026-12-03T13:00Z',
      '2026-12-04T08:00Z',
    ]);
  });

  it('has listed periods with their own length', () => {
    const text = calendarOf(
      eventOf(
        'DTSTART:20261102T100000Z',
        'DURATION:PT1H',
        'RDATE;VALUE=PERIOD:20261203T140000Z/PT2H,20261204T140000Z/20261204T143000Z',
      ),
    );
    expect(read(text).events.map(({ endsAt }) => endsAt)).toEqual([
      '2026-11-02T11:00:00.000Z',
      '2026-12-03T16:00:00.000Z',
      '2026-12-04T14:30:00.000Z',
    ]);
  });

  it.each([
    ['in its own zone', 'EXDATE;TZID=Europe/Berlin:20261110T100000'],
    ['in UTC', 'EXDATE:20261110T090000Z'],
    ['in another zone', 'EXDATE;TZID=America/New_York:20261110T040000'],
    ['under a Windows name', 'EXDATE;TZID=W. Europe Standard Time:20261110T100000'],
    ['without a zone', 'EXDATE:20261110T100000'],
    ['as a day', 'EXDATE;VALUE=DATE:20261110'],
    ['in a list', 'EXDATE;TZID=Europe/Berlin:20251110T100000,20261110T100000'],
  ])('leaves out an exception written %s', (_, line) => {
    const text = calendarOf(
      eventOf('DTSTART;TZID=Europe/Berlin:20261103T100000', 'RRULE:FREQ=WEEKLY;COUNT=3', line),
    );
    expect(startsOf(read(text))).toEqual(['2026-11-03T09:00Z', '2026-11-17T09:00Z']);
  });

  it('of whole days lasts from midnight to midnight where the person is', () => {
    const text = calendarOf(
      eventOf(
        'DTSTART;VALUE=DATE:20261019',
        'DTEND;VALUE=DATE:20261021',
        'RRULE:FREQ=WEEKLY;UNTIL=20261026',
        'EXDATE;VALUE=DATE:20261102',
      ),
    );
    const { events } = read(text, { windowStart: '2026-10-18T00:00:00.000Z' });
    expect(events.map(({ startsAt, endsAt, allDay }) => [startsAt, endsAt, allDay])).toEqual([
      ['2026-10-18T22:00:00.000Z', '2026-10-20T22:00:00.000Z', true],
      ['2026-10-25T23:00:00.000Z', '2026-10-27T23:00:00.000Z', true],
    ]);
  });

  it.each([
    'FREQ=HOURLY',
    'FREQ=WEEKLY;RSCALE=HEBREW',
    'FREQ=WEEKLY;BYWEEKNO=3',
    'FREQ=NEVER',
    '',
    'FREQ=DAILY;BYMONTH=13',
  ])('with the rule "%s", which is not followed, has its start and says so', (rule) => {
    const found = read(calendarOf(eventOf('DTSTART:20261124T100000Z', 'DURATION:PT30M', `RRULE:${rule}`)));
    expect(startsOf(found)).toEqual(['2026-11-24T10:00Z']);
    expect(found.problems).toEqual(['rule-not-expanded']);
  });
});
