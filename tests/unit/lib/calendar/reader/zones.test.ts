import { describe, expect, it } from 'vitest';
import { windowsZones } from '../../../../../lib/calendar/reader/windows-zones';
import { isTimeZone } from '../../../../../lib/domain/instant';
import { calendarOf, eventOf, read, startsOf } from './reading';

function startIn(zone: string, ...before: readonly string[]): string[] {
  return startsOf(read(calendarOf(before, eventOf(`DTSTART;TZID=${zone}:20261124T100000`))));
}

const vtimezone = [
  'BEGIN:VTIMEZONE',
  'TZID:Customized Time Zone',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0500',
  'TZOFFSETTO:+0400',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0400',
  'TZOFFSETTO:+0500',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('a time', () => {
  it.each([
    ['an IANA name', 'America/New_York', '2026-11-24T15:00Z'],
    ['an IANA name in quotes', '"America/New_York"', '2026-11-24T15:00Z'],
    ['an IANA name after a path', '/mozilla.org/20070129_1/America/New_York', '2026-11-24T15:00Z'],
    [
      'a long IANA name after a path',
      '/freeassociation.sourceforge.net/America/Argentina/Ushuaia',
      '2026-11-24T13:00Z',
    ],
    ['a Windows name', 'W. Europe Standard Time', '2026-11-24T09:00Z'],
    ['a Windows name in other letters', 'eastern standard time', '2026-11-24T15:00Z'],
    ['what Outlook shows', '"(UTC-05:00) Eastern Time (US & Canada)"', '2026-11-24T15:00Z'],
    ['an offset in words', 'GMT+0530', '2026-11-24T04:30Z'],
    ['UTC', 'UTC', '2026-11-24T10:00Z'],
  ])('in a zone given by %s is that of the zone', (_, zone, expected) => {
    expect(startIn(zone)).toEqual([expected]);
  });

  it('in a zone only the file knows is what the file says', () => {
    expect(startIn('Customized Time Zone', ...vtimezone)).toEqual(['2026-11-24T06:00Z']);
    expect(
      startsOf(
        read(calendarOf(vtimezone, eventOf('DTSTART;TZID=Customized Time Zone:20260724T100000')), {
          windowStart: '2026-07-01T00:00:00.000Z',
        }),
      ),
    ).toEqual(['2026-07-24T05:00Z']);
  });

  it('in a zone whose description stands behind the events is found as well', () => {
    const text = calendarOf(eventOf('DTSTART;TZID=Customized Time Zone:20261124T100000'), vtimezone);
    expect(startsOf(read(text))).toEqual(['2026-11-24T06:00Z']);
  });

  it('in a known zone is not misled by what the file says about the zone', () => {
    const wrong = vtimezone.map((line) => line.replace('Customized Time Zone', 'Europe/Berlin'));
    expect(startIn('Europe/Berlin', ...wrong)).toEqual(['2026-11-24T09:00Z']);
  });

  it('in a zone nobody knows is the person’s own, and that is said', () => {
    const found = read(calendarOf(eventOf('DTSTART;TZID=Middle Earth:20261124T100000')));
    expect(startsOf(found)).toEqual(['2026-11-24T09:00Z']);
    expect(found.problems).toEqual(['zone-unknown']);
  });

  it('without a zone is the calendar’s, or else the person’s', () => {
    const event = eventOf('DTSTART:20261124T100000');
    expect(startsOf(read(calendarOf(event)))).toEqual(['2026-11-24T09:00Z']);
    expect(startsOf(read(calendarOf(event), { timeZone: 'Asia/Tokyo' }))).toEqual(['2026-11-24T01:00Z']);
    expect(startsOf(read(calendarOf(['X-WR-TIMEZONE:America/New_York'], event)))).toEqual([
      '2026-11-24T15:00Z',
    ]);
  });

  it('at the end without a zone is in the zone of the start', () => {
    const text = calendarOf(
      eventOf('DTSTART;TZID=America/New_York:20261124T100000', 'DTEND:20261124T110000'),
    );
    expect(read(text).events).toMatchObject([{ endsAt: '2026-11-24T16:00:00.000Z' }]);
  });

  it.each([
    ['a duration', ['DTSTART:20261124T100000Z', 'DURATION:PT1H30M'], '2026-11-24T11:30:00.000Z'],
    ['a duration of a day', ['DTSTART:20261124T100000Z', 'DURATION:P1D'], '2026-11-25T10:00:00.000Z'],
    ['no end', ['DTSTART:20261124T100000Z'], '2026-11-24T10:00:00.000Z'],
    [
      'an end before the start',
      ['DTSTART:20261124T100000Z', 'DTEND:20261123T100000Z'],
      '2026-11-24T10:00:00.000Z',
    ],
    ['no end, on a day', ['DTSTART;VALUE=DATE:20261124'], '2026-11-24T23:00:00.000Z'],
    ['a day that is not marked as one', ['DTSTART:20261124'], '2026-11-24T23:00:00.000Z'],
    [
      'an end in another zone',
      ['DTSTART;TZID=Europe/Berlin:20261124T230000', 'DTEND;TZID=Asia/Tokyo:20261125T080000'],
      '2026-11-24T23:00:00.000Z',
    ],
  ])('ends right with %s', (_, lines, expected) => {
    expect(read(calendarOf(eventOf(...lines))).events).toMatchObject([{ endsAt: expected }]);
  });

  it('counts for an event that began before the window and lasts into it', () => {
    const text = calendarOf(eventOf('DTSTART:20261030T100000Z', 'DTEND:20261102T100000Z'));
    expect(startsOf(read(text))).toEqual(['2026-10-30T10:00Z']);
  });
});

describe('the Windows names', () => {
  it('all lead to zones that are known here', () => {
    expect(Object.keys(windowsZones)).toHaveLength(139);
    expect(Object.values(windowsZones).filter((zone) => !isTimeZone(zone))).toEqual([]);
  });
});
