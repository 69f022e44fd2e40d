import { describe, expect, it } from 'vitest';
import { addedAtEnd, moveAll } from '../../../../lib/domain/move-series';
import { planSeries } from '../../../../lib/domain/series';
import { followingOf, membersOf, nextInSeries, sharedBy } from '../../../../lib/domain/series-members';
import { wallClockAt } from '../../../../lib/domain/wall-clock';
import { seriesAt, sessionsOf } from './a-series';

const minutes = (starts: readonly { readonly startsAt: string }[]) =>
  starts.map(({ startsAt }) => startsAt.slice(0, 16));

describe('A series keeps its time by the wall clock', () => {
  it.each([
    ['Europe/Berlin', '2027-03-20 15:00', 7, ['2027-03-20T14:00', '2027-03-27T14:00', '2027-04-03T13:00']],
    ['Europe/Berlin', '2027-10-23 15:00', 7, ['2027-10-23T13:00', '2027-10-30T13:00', '2027-11-06T14:00']],
    ['America/New_York', '2027-03-08 09:30', 7, ['2027-03-08T14:30', '2027-03-15T13:30', '2027-03-22T13:30']],
    [
      'America/New_York',
      '2027-10-25 09:30',
      14,
      ['2027-10-25T13:30', '2027-11-08T14:30', '2027-11-22T14:30'],
    ],
    [
      'Australia/Lord_Howe',
      '2027-03-29 10:00',
      7,
      ['2027-03-28T23:00', '2027-04-04T23:30', '2027-04-11T23:30'],
    ],
    [
      'Australia/Lord_Howe',
      '2027-09-27 10:00',
      7,
      ['2027-09-26T23:30', '2027-10-03T23:00', '2027-10-10T23:00'],
    ],
    [
      'Africa/Casablanca',
      '2027-02-01 12:00',
      7,
      ['2027-02-01T11:00', '2027-02-08T12:00', '2027-02-15T12:00'],
    ],
    ['Asia/Tehran', '2027-03-18 08:00', 5, ['2027-03-18T04:30', '2027-03-23T04:30', '2027-03-28T04:30']],
    ['Asia/Kathmandu', '2027-12-30 08:00', 1, ['2027-12-30T02:15', '2027-12-31T02:15', '2028-01-01T02:15']],
    [
      'Pacific/Kiritimati',
      '2028-02-27 00:00',
      1,
      ['2028-02-26T10:00', '2028-02-27T10:00', '2028-02-28T10:00'],
    ],
  ])('in %s from %s, every %i days', (timeZone, when, everyDays, starts) => {
    expect(minutes(seriesAt(when, { everyDays, count: 3 }, { timeZone }).meetings)).toEqual(starts);
  });

  it.each([
    ['Europe/Berlin', '2027-03-21 02:30', '2027-03-28T01:30', 'skipped'],
    ['Europe/Berlin', '2027-10-24 02:30', '2027-10-31T00:30', 'repeated'],
    ['America/New_York', '2027-03-07 02:15', '2027-03-14T07:15', 'skipped'],
    ['America/New_York', '2027-10-31 01:15', '2027-11-07T05:15', 'repeated'],
    ['Australia/Lord_Howe', '2027-09-26 02:15', '2027-10-02T15:45', 'skipped'],
    ['Australia/Lord_Howe', '2027-03-28 01:45', '2027-04-03T14:45', 'repeated'],
  ])('and in %s from %s says which of its meetings a clock change touches', (timeZone, when, odd, how) => {
    const plan = seriesAt(when, { everyDays: 7, count: 3 }, { timeZone });
    expect(plan.odd.map(({ instant, oddity }) => [instant.slice(0, 16), oddity])).toEqual([[odd, how]]);
    expect(minutes(plan.meetings)[1]).toBe(odd);
    const [, , third] = plan.meetings;
    expect(wallClockAt(third?.startsAt ?? '', timeZone).time).toBe(when.slice(11));
  });

  it('at the later time from the first on, where clocks skip the time of the first', () => {
    const plan = seriesAt('2027-03-28 02:30', { everyDays: 7, count: 2 });
    expect(minutes(plan.meetings)).toEqual(['2027-03-28T01:30', '2027-04-04T01:30']);
    expect(plan.odd).toMatchObject([{ clock: { time: '02:30' }, oddity: 'skipped' }]);
  });

  it('and each meeting lasts as long, also where clocks change meanwhile', () => {
    const plan = seriesAt('2027-03-21 01:30', { everyDays: 7, count: 2 });
    expect(plan.meetings.map(({ endsAt }) => endsAt.slice(0, 16))).toEqual([
      '2027-03-21T01:30',
      '2027-03-28T01:30',
    ]);
  });
});

describe('What is no series is said', () => {
  const at = { date: '2026-12-24', time: '15:00', lengthMinutes: 60 };
  it.each([
    [at, { everyDays: 7, count: 1 }, 'no-repeat'],
    [at, { everyDays: 7, count: 61 }, 'no-repeat'],
    [at, { everyDays: 0, count: 3 }, 'no-repeat'],
    [at, { everyDays: 367, count: 2 }, 'no-repeat'],
    [at, { everyDays: 7.5, count: 3 }, 'no-repeat'],
    [at, { everyDays: Number.NaN, count: 3 }, 'no-repeat'],
    [at, { everyDays: 30, count: 60 }, 'too-far'],
    [{ ...at, date: '2026-12-01' }, { everyDays: 7, count: 3 }, 'past'],
    [{ ...at, date: '' }, { everyDays: 7, count: 3 }, 'no-date'],
    [{ ...at, lengthMinutes: 1000 }, { everyDays: 7, count: 3 }, 'too-long'],
  ])('%j repeated as %j: %s', (choice, repeat, problem) => {
    expect(planSeries(choice, repeat, '2026-12-10T15:00:00.000Z', 'Europe/Berlin')).toEqual({
      kind: 'problem',
      problem,
    });
  });

  it('a year of meetings every week is one', () => {
    expect(seriesAt('2026-12-24 15:00', { everyDays: 7, count: 60 }).meetings).toHaveLength(60);
  });
});

describe('The members of a series', () => {
  const members = sessionsOf(seriesAt('2027-03-18 15:00', { everyDays: 7, count: 4 }));
  const [first, second, third, fourth] = members;
  if (!first || !second || !third || !fourth) throw new Error('Expected four meetings.');

  it('are those of one UID, in the order of their places, wherever they were moved', () => {
    const moved = { ...second, startsAt: '2027-05-01T10:00:00.000Z' };
    const alone = { ...third, series: null };
    const other = { ...fourth, uid: 'another@last-ten' };
    expect(membersOf(first, [other, alone, moved, first]).map(({ id }) => id)).toEqual(['s0', 's1']);
    expect(membersOf(alone, [alone, first])).toEqual([]);
  });

  it('that follow one are it and the later ones that are still planned', () => {
    const sessions = [first, second, { ...third, status: 'cancelled' as const }, fourth];
    expect(followingOf(second, sessions).map(({ id }) => id)).toEqual(['s1', 's3']);
  });

  it('the next of them is the one that begins first, not the one whose place comes first', () => {
    const later = { ...second, startsAt: '2027-04-09T13:00:00.000Z' };
    const found = nextInSeries(
      first,
      [{ ...first, status: 'held' }, later, third, fourth],
      '2027-03-20T00:00:00.000Z',
    );
    expect([found?.next.id, found?.more, found?.last.id]).toEqual(['s2', 2, 's1']);
    expect(nextInSeries(first, members, '2028-01-01T00:00:00.000Z')).toBeUndefined();
  });

  it('move together to another weekday and time, across a clock change, and what was moved by itself goes along', () => {
    const alone = { ...third, startsAt: '2027-04-03T09:00:00.000Z' };
    const times = moveAll(
      [second, alone, fourth],
      { date: '2027-03-26', time: '10:30', lengthMinutes: 45 },
      'Europe/Berlin',
    );
    expect(minutes(times)).toEqual(['2027-03-26T09:30', '2027-04-02T08:30', '2027-04-09T08:30']);
    expect(times[2]?.endsAt).toBe('2027-04-09T09:15:00.000Z');
  });

  it('move by the clock of who moves them, wherever that is', () => {
    const times = moveAll(
      [first, second],
      { date: '2027-03-18', time: '11:00', lengthMinutes: 60 },
      'America/New_York',
    );
    expect(minutes(times)).toEqual(['2027-03-18T15:00', '2027-03-25T15:00']);
  });

  it('are followed by those that are added, at their places or moved as the last ones were', () => {
    expect(minutes(addedAtEnd(members, 2))).toEqual(['2027-04-15T13:00', '2027-04-22T13:00']);
    const one = [first, second, third, { ...fourth, startsAt: '2027-04-09T08:00:00.000Z' }];
    expect(minutes(addedAtEnd(one, 1))).toEqual(['2027-04-15T13:00']);
    const times = moveAll(
      [third, fourth],
      { date: '2027-04-02', time: '10:00', lengthMinutes: 60 },
      'Europe/Berlin',
    );
    const both = [first, second, { ...third, ...times[0] }, { ...fourth, ...times[1] }];
    expect(addedAtEnd(both, 1)).toEqual([
      {
        recurrenceId: '2027-04-15T13:00:00.000Z',
        startsAt: '2027-04-16T08:00:00.000Z',
        endsAt: '2027-04-16T09:00:00.000Z',
      },
    ]);
  });

  it('share the rule of most of them and the highest SEQUENCE and count, whatever one of them says', () => {
    const liar = {
      ...first,
      sequence: 7,
      timeZone: 'Asia/Tokyo',
      series: { ...first.series, startsAt: '2020-01-01T00:00:00.000Z', count: 60 },
    };
    const longer = { ...fourth, series: { ...fourth.series, count: 9 } };
    expect(sharedBy([liar, second, third, longer])).toMatchObject({
      series: { startsAt: '2027-03-18T14:00:00.000Z', count: 9 },
      timeZone: 'Europe/Berlin',
      sequence: 7,
    });
    expect(sharedBy([])).toBeUndefined();
  });
});
