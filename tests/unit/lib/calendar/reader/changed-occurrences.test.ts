import { describe, expect, it } from 'vitest';
import { calendarOf, eventOf, read, startsOf } from './reading';

const weekly = eventOf(
  'DTSTART;TZID=Europe/Berlin:20261103T100000',
  'DTEND;TZID=Europe/Berlin:20261103T110000',
  'RRULE:FREQ=WEEKLY;COUNT=4',
  'SUMMARY:Mentoring',
);
const untouched = ['2026-11-03T09:00Z', '2026-11-17T09:00Z', '2026-11-24T09:00Z'];

/** A changed occurrence as calendars write one: without what stays as it is. */
function changed(...lines: readonly string[]): string[] {
  return ['BEGIN:VEVENT', 'UID:one@example.com', ...lines, 'END:VEVENT'];
}

describe('a changed occurrence', () => {
  it.each([
    ['in the series zone', 'RECURRENCE-ID;TZID=Europe/Berlin:20261110T100000'],
    ['in UTC', 'RECURRENCE-ID:20261110T090000Z'],
    ['under a Windows name', 'RECURRENCE-ID;TZID="W. Europe Standard Time":20261110T100000'],
    ['without a zone', 'RECURRENCE-ID:20261110T100000'],
    ['as a day', 'RECURRENCE-ID;VALUE=DATE:20261110'],
  ])('named %s replaces the one in the series', (_, id) => {
    const text = calendarOf(
      weekly,
      changed(id, 'DTSTART;TZID=Europe/Berlin:20261112T150000', 'DURATION:PT45M'),
    );
    const found = read(text);
    expect(startsOf(found)).toEqual([untouched[0], '2026-11-12T14:00Z', ...untouched.slice(1)]);
    expect(found.events[1]).toMatchObject({ endsAt: '2026-11-12T14:45:00.000Z' });
  });

  it('says where it would have been, and has title and link of its series where it has none', () => {
    const text = calendarOf(
      changed('RECURRENCE-ID:20261110T090000Z', 'DTSTART:20261112T140000Z', 'SEQUENCE:3'),
      weekly,
    );
    expect(read(text).events[1]).toMatchObject({
      recurrenceId: '2026-11-10T09:00:00.000Z',
      sequence: 3,
      title: 'Mentoring',
      callKeys: ['meet:abc-defg-hij'],
    });
  });

  it('has its own title and link where it has them', () => {
    const own = ['SUMMARY:Elsewhere', 'URL:https://meet.google.com/zzz-zzzz-zzz'];
    const text = calendarOf(
      weekly,
      changed('RECURRENCE-ID:20261110T090000Z', 'DTSTART:20261110T090000Z', ...own),
    );
    expect(read(text).events[1]).toMatchObject({ title: 'Elsewhere', callKeys: ['meet:zzz-zzzz-zzz'] });
  });

  it('is found when it moved into the window from far outside, with its series ended long ago', () => {
    const old = eventOf('DTSTART:20240101T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=4;UNTIL=20240122T100000Z');
    const text = calendarOf(old, changed('RECURRENCE-ID:20240108T100000Z', 'DTSTART:20261124T100000Z'));
    expect(startsOf(read(text))).toEqual(['2026-11-24T10:00Z']);
    expect(read(text).events[0]).toMatchObject({ callKeys: ['meet:abc-defg-hij'] });
  });

  it('is gone from the window when it moved out of it', () => {
    const text = calendarOf(weekly, changed('RECURRENCE-ID:20261110T090000Z', 'DTSTART:20270310T090000Z'));
    expect(startsOf(read(text))).toEqual(untouched);
  });

  it('counts in its newest version, wherever that is in the file', () => {
    const newer = changed('RECURRENCE-ID:20261110T090000Z', 'SEQUENCE:2', 'DTSTART:20261113T090000Z');
    const older = changed('RECURRENCE-ID:20261110T090000Z', 'SEQUENCE:1', 'DTSTART:20261112T090000Z');
    const moved = changed('RECURRENCE-ID:20261110T090000Z', 'SEQUENCE:3', 'DTSTART:20280310T090000Z');
    expect(startsOf(read(calendarOf(newer, weekly, older)))).toContain('2026-11-13T09:00Z');
    expect(startsOf(read(calendarOf(newer, weekly, older, moved)))).toEqual(untouched);
  });

  it('is cancelled alone', () => {
    const text = calendarOf(
      weekly,
      changed('RECURRENCE-ID:20261110T090000Z', 'DTSTART:20261110T090000Z', 'STATUS:CANCELLED'),
    );
    expect(read(text).events.map(({ status }) => status)).toEqual([
      'confirmed',
      'cancelled',
      'confirmed',
      'confirmed',
    ]);
  });

  it('of a series of days is found by its day, with or without a time', () => {
    const days = eventOf('DTSTART;VALUE=DATE:20261103', 'RRULE:FREQ=WEEKLY;COUNT=2');
    for (const id of ['RECURRENCE-ID;VALUE=DATE:20261110', 'RECURRENCE-ID:20261110T000000']) {
      const { events } = read(calendarOf(days, changed(id, 'DTSTART;VALUE=DATE:20261111')));
      expect(events.map(({ startsAt }) => startsAt)).toEqual([
        '2026-11-02T23:00:00.000Z',
        '2026-11-10T23:00:00.000Z',
      ]);
    }
  });

  it('can stand for all after it: they move alike, and last as long', () => {
    const text = calendarOf(
      weekly,
      changed(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261110T100000',
        'DTSTART;TZID=Europe/Berlin:20261111T113000',
        'DTEND;TZID=Europe/Berlin:20261111T120000',
        'SUMMARY:New time',
      ),
    );
    const found = read(text);
    expect(startsOf(found)).toEqual([
      '2026-11-03T09:00Z',
      '2026-11-11T10:30Z',
      '2026-11-18T10:30Z',
      '2026-11-25T10:30Z',
    ]);
    expect(found.events.at(-1)).toMatchObject({ endsAt: '2026-11-25T11:00:00.000Z', title: 'New time' });
  });

  it('stands for all after it from before the window too', () => {
    const series = eventOf('DTSTART:20260105T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY');
    const moved = changed(
      'RECURRENCE-ID;RANGE=THISANDFUTURE:20260202T100000Z',
      'DTSTART:20260204T120000Z',
      'DURATION:PT30M',
    );
    expect(startsOf(read(calendarOf(series, moved), { windowEnd: '2026-11-12T00:00:00.000Z' }))).toEqual([
      '2026-11-04T12:00Z',
      '2026-11-11T12:00Z',
    ]);
  });

  it('stands alone where its series is not in the file', () => {
    const text = calendarOf(eventOf('RECURRENCE-ID:20261110T090000Z', 'DTSTART:20261112T140000Z'));
    expect(startsOf(read(text))).toEqual(['2026-11-12T14:00Z']);
  });
});
