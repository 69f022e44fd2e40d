import { describe, expect, it } from 'vitest';
import { writeCalledOff, writeSeries } from '../../../../lib/calendar/series-invite';
import { byTime } from '../../../../lib/domain/instant';
import type { Member } from '../../../../lib/domain/series-members';
import { seriesAt, sessionsOf } from '../domain/a-series';
import { readSeries } from './read-series';
import { read } from './reader/reading';
import { contentOf, textOf } from './sample-series';
import { stampedAt } from './sample-invite';

const timesOf = (members: readonly Member[]) =>
  members
    .filter(({ status }) => status !== 'cancelled')
    .map(({ startsAt, endsAt }) => [startsAt, endsAt])
    .toSorted(byStart);

const byStart = ([a = '']: readonly string[], [b = '']: readonly string[]) => byTime(a, b);

/** Starts and ends as the project's own reader finds them. */
function byOwnReader(text: string) {
  const window = { windowStart: '2026-01-01T00:00:00.000Z', windowEnd: '2031-01-01T00:00:00.000Z' };
  const { events, problems } = read(text, window);
  expect(problems).toEqual([]);
  return events
    .filter(({ status }) => status !== 'cancelled')
    .map(({ startsAt, endsAt }) => [startsAt, endsAt])
    .toSorted(byStart);
}

const table = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'America/Santiago',
  'Africa/Cairo',
  'UTC',
].flatMap((timeZone) =>
  [
    ['2027-01-11 09:30', 7, 60],
    ['2027-02-28 02:30', 7, 12],
    ['2027-10-03 01:45', 7, 10],
    ['2027-08-01 23:30', 14, 26],
    ['2027-03-01 18:00', 5, 60],
  ].map(([when, everyDays, count]) => ({
    timeZone,
    when: String(when),
    repeat: { everyDays: Number(everyDays), count: Number(count) },
  })),
);

describe('A series read back by those who did not write it', () => {
  it('has the very same starts and ends, in each zone and across both clock changes', () => {
    const series = table.map(({ timeZone, when, repeat }) =>
      sessionsOf(seriesAt(when, repeat, { timeZone }), timeZone),
    );
    const files = series.map((members) => textOf(writeSeries('save', contentOf(members), stampedAt)));
    const found = readSeries(files);
    for (const [index, members] of series.entries()) {
      const row = { row: table[index], times: timesOf(members) };
      const { errors = [], meetings = [] } = found[index] ?? {};
      expect(errors).toEqual([]);
      expect({ row: table[index], times: meetings.map(([start, end]) => [start, end]) }).toEqual(row);
      expect({ row: table[index], times: byOwnReader(files[index] ?? '') }).toEqual(row);
    }
  });

  it('knows what was moved, called off and deleted, and what each meeting says by itself', () => {
    const [first, second, third, fourth, fifth, sixth] = sessionsOf(
      seriesAt('2027-03-18 15:00', { everyDays: 7, count: 6 }),
    );
    if (!first || !second || !third || !fourth || !fifth || !sixth) throw new Error('Expected six meetings.');
    const moved = {
      ...second,
      startsAt: '2027-03-26T09:00:00.000Z',
      endsAt: '2027-03-26T09:45:00.000Z',
      sequence: 3,
    };
    const off = { ...third, status: 'cancelled' as const, sequence: 4 };
    const members = [first, moved, off, fifth, { ...sixth, status: 'cancelled' as const }];
    const content = contentOf(members, { s0: 'Agenda\n- Salary', s1: 'Agenda\n- Thesis' });
    const text = textOf(writeSeries('invite', content, stampedAt));
    const link = content.whole.callLink ?? '';
    expect(readSeries([text])).toEqual([
      {
        errors: [],
        method: 'REQUEST',
        meetings: [
          [first.startsAt, first.endsAt, `${link}\nAgenda\n- Salary`],
          [moved.startsAt, moved.endsAt, `${link}\nAgenda\n- Thesis`],
          [fifth.startsAt, fifth.endsAt, link],
        ],
        statuses: ['CONFIRMED'],
        sequences: [4],
        events: 3,
      },
    ]);
    expect(byOwnReader(text)).toEqual(timesOf(members));
    expect(text).toContain('RRULE:FREQ=WEEKLY;COUNT=5');
    expect(text.match(/EXDATE/g)).toHaveLength(2);
  });

  it('is taken off as a whole, and meeting by meeting', () => {
    const members = sessionsOf(seriesAt('2027-03-18 15:00', { everyDays: 14, count: 3 }));
    const content = contentOf(members);
    const whole = textOf(writeSeries('cancel', content, stampedAt));
    const rest = textOf(
      writeCalledOff(
        members.slice(1).map(({ series }) => series.recurrenceId),
        content,
        stampedAt,
      ),
    );
    expect(readSeries([whole, rest])).toMatchObject([
      { method: 'CANCEL', statuses: ['CANCELLED'], events: 1, errors: [] },
      { method: 'CANCEL', statuses: ['CANCELLED'], events: 2, errors: [] },
    ]);
    expect(byOwnReader(whole)).toEqual([]);
    expect(rest.match(/RECURRENCE-ID;TZID=Europe\/Berlin:2027(0401|0415)T150000/g)).toHaveLength(2);
  });

  it('is written anew without what was called off, where there is nobody to write to', () => {
    const [first, second, third] = sessionsOf(seriesAt('2027-03-18 15:00', { everyDays: 7, count: 3 }));
    if (!first || !second || !third) throw new Error('Expected three meetings.');
    const off = { ...second, status: 'cancelled' as const };
    const content = contentOf([first, off, third]);
    const alone = { ...content, whole: { ...content.whole, partner: { name: 'Ana', email: null } } };
    const text = textOf(writeCalledOff([off.series.recurrenceId], alone, stampedAt));
    expect(readSeries([text])).toMatchObject([{ method: 'PUBLISH', statuses: ['CONFIRMED'] }]);
    expect(byOwnReader(text)).toEqual(timesOf([first, third]));
  });

  it('is bounded, and still a calendar, whatever places its sessions claim', () => {
    const [first, second] = sessionsOf(seriesAt('2027-03-18 15:00', { everyDays: 7, count: 2 }));
    if (!first || !second) throw new Error('Expected two meetings.');
    const liars = Array.from({ length: 1000 }, (_, index) => ({
      ...second,
      series: { ...second.series, recurrenceId: new Date(Date.UTC(2030, 0, 1, index)).toISOString() },
    }));
    const text = textOf(writeSeries('save', contentOf([first, second, ...liars, first]), stampedAt));
    const [found] = readSeries([text]);
    expect(found?.errors).toEqual([]);
    expect(found?.meetings.length).toBeLessThanOrEqual(120);
  });

  it('lacks addresses where an invitation needs them', () => {
    const content = contentOf(sessionsOf(seriesAt('2027-03-18 15:00', { everyDays: 7, count: 2 })));
    const alone = { ...content, whole: { ...content.whole, partner: { name: 'Ana', email: null } } };
    expect(writeSeries('invite', alone, stampedAt)).toEqual({ kind: 'missing', addresses: ['partner'] });
  });
});
