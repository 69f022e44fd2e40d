import { describe, expect, it } from 'vitest';
import { calendarOf, eventOf, read, startsOf } from './reading';

const at = (time: string, ...lines: string[]) => eventOf(`DTSTART:${time}`, ...lines);
const starts = (...events: string[][]) => startsOf(read(calendarOf(...events)));

describe('events that share a UID', () => {
  it.each([
    ['without SEQUENCE and DTSTAMP', []],
    ['with the same SEQUENCE', ['SEQUENCE:2']],
    ['with the same DTSTAMP', ['DTSTAMP:20261101T000000Z']],
    ['with both the same', ['SEQUENCE:2', 'DTSTAMP:20261101T000000Z']],
  ])('%s and begin at other times are all kept', (_, lines) => {
    expect(
      starts(
        at('20261124T100000Z', ...lines),
        at('20261201T100000Z', ...lines),
        at('20261208T100000Z', ...lines),
      ),
    ).toEqual(['2026-11-24T10:00Z', '2026-12-01T10:00Z', '2026-12-08T10:00Z']);
  });

  it('are one event that was moved where the SEQUENCE rose', () => {
    const first = at('20261124T100000Z', 'SEQUENCE:1');
    const moved = at('20261125T100000Z', 'SEQUENCE:2');
    expect(starts(first, moved)).toEqual(['2026-11-25T10:00Z']);
    expect(starts(moved, first)).toEqual(['2026-11-25T10:00Z']);
  });

  it('are versions of one event where only the DTSTAMP is later', () => {
    const first = at('20261124T100000Z', 'DTSTAMP:20261101T000000Z');
    const moved = at('20261125T100000Z', 'DTSTAMP:20261102T000000Z');
    expect(starts(first, moved)).toEqual(['2026-11-25T10:00Z']);
    expect(starts(moved, first)).toEqual(['2026-11-25T10:00Z']);
  });

  it('and begin at the same time are one, the later in the file', () => {
    const found = read(
      calendarOf(at('20261124T100000Z', 'SUMMARY:old'), at('20261124T100000Z', 'SUMMARY:new')),
    );
    expect(found.events.map(({ title }) => title)).toEqual(['new']);
  });

  it('may each be a series, and what was changed belongs to the series it was part of', () => {
    const first = at('20261102T100000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261116T100000Z', 'SUMMARY:first');
    const second = at('20261123T140000Z', 'RRULE:FREQ=WEEKLY;COUNT=2', 'SUMMARY:second');
    const changed = eventOf('RECURRENCE-ID:20261130T140000Z', 'DTSTART:20261201T150000Z');
    const found = read(calendarOf(first, second, changed));
    expect(startsOf(found)).toEqual([
      '2026-11-02T10:00Z',
      '2026-11-09T10:00Z',
      '2026-11-16T10:00Z',
      '2026-11-23T14:00Z',
      '2026-12-01T15:00Z',
    ]);
    expect(found.events.at(-1)?.title).toBe('second');
  });

  it('are called off one by one', () => {
    const found = read(calendarOf(at('20261124T100000Z'), at('20261201T100000Z', 'STATUS:CANCELLED')));
    expect(found.events.map(({ status }) => status)).toEqual(['confirmed', 'cancelled']);
  });
});

describe('a calendar with more than can be kept', () => {
  const hourly = (uid: string) =>
    at(
      '20261101T000000Z',
      `UID:${uid}`,
      `RRULE:FREQ=DAILY;BYHOUR=${Array.from({ length: 24 }, (_, hour) => hour).join(',')}`,
    );

  it('keeps what comes seldom, whatever repeats all day long', () => {
    const plain = at('20261224T100000Z', 'UID:plain', 'SUMMARY:Mentoring');
    const found = read(calendarOf(...Array.from({ length: 12 }, (_, one) => hourly(`${one}`)), plain));
    expect(found.problems).toEqual(['too-many-events']);
    expect(found.events.filter(({ uid }) => uid === 'plain')).toHaveLength(1);
  });

  it('follows a counted series from long ago, and one that would take too long only costs itself', () => {
    const old = at('00010101T100000Z', 'UID:old', 'RRULE:FREQ=DAILY;COUNT=800000');
    const slow = at('00010101T100000Z', 'UID:slow', 'RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=800000');
    const weekly = at('19800102T100000Z', 'UID:weekly', 'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2450');
    const found = read(calendarOf(old, slow, weekly));
    const count = (name: string) => found.events.filter(({ uid }) => uid === name).length;
    expect(found.problems).toEqual(['rule-not-expanded']);
    expect([count('old'), count('slow'), count('weekly')]).toEqual([61, 0, 6]);
  });
});
