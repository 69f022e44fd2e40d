import { describe, expect, it } from 'vitest';
import { laterInSeries, withoutEndsOfSeries } from '../../../../lib/domain/series-in-lists';
import { mayReshape, repeatFrom } from '../../../../lib/domain/series-members';
import { defaultWarningSettings } from '../../../../lib/domain/warning-rules';
import { findWarningSigns } from '../../../../lib/domain/warning-signs';
import { seriesAt, sessionsOf } from './a-series';
import { aMentorship, aSession } from './sample-mentorship';

const members = sessionsOf(seriesAt('2027-01-07 15:00', { everyDays: 7, count: 5 }));
const [first, second, third, fourth, fifth] = members;
if (!first || !second || !third || !fourth || !fifth) throw new Error('Expected five meetings.');
const off = { status: 'cancelled' } as const;
const later = '2027-04-01T00:00:00.000Z';

describe('Of a series that is to come', () => {
  it('all but the next one stay out of sight, as time passes', () => {
    const alone = aSession('2027-01-08', { status: 'planned' });
    const other = members.map((member) => ({ ...member, id: `other-${member.id}`, uid: 'other@last-ten' }));
    expect(laterInSeries([...members, alone], '2027-01-01T00:00:00.000Z')).toEqual(
      new Set(['s1', 's2', 's3', 's4']),
    );
    expect(laterInSeries(members, '2027-01-25T00:00:00.000Z')).toEqual(new Set(['s4']));
    expect(laterInSeries([...members, ...other], '2027-01-25T00:00:00.000Z')).toEqual(
      new Set(['s4', 'other-s4']),
    );
    expect(laterInSeries(members, later)).toEqual(new Set());
  });
});

describe('Meetings that were called off', () => {
  it('at the end of a series count once, however many were planned', () => {
    const sessions = [first, { ...second, ...off }, third, { ...fourth, ...off }, { ...fifth, ...off }];
    expect(withoutEndsOfSeries(sessions).map(({ id }) => id)).toEqual(['s0', 's1', 's2', 's3']);
    expect(withoutEndsOfSeries(members)).toEqual(members);
  });

  it('are a warning sign one by one, but not for a series that was ended with one word', () => {
    const signs = (sessions: (typeof members)[number][]) =>
      findWarningSigns(
        {
          mentorship: aMentorship({ cadenceDays: null }),
          sessions,
          items: [],
          feedback: [],
          goals: [],
          goalScores: [],
        },
        defaultWarningSettings,
        later,
      ).map(({ rule }) => rule);
    const held = { ...first, status: 'held' as const };
    const ended = [held, ...[second, third, fourth, fifth].map((member) => ({ ...member, ...off }))];
    expect(signs(ended)).not.toContain('called-off');
    const oneByOne = [held, { ...second, ...off }, { ...third, ...off }, fourth, fifth];
    expect(signs(oneByOne)).toContain('called-off');
  });
});

describe('One line that says all meetings from one on', () => {
  it('has the days between them and how many are left', () => {
    expect(repeatFrom(first, members)).toEqual({ everyDays: 7, count: 5 });
    expect(repeatFrom(third, [{ ...first, ...off }, second, third, fourth, fifth])).toEqual({
      everyDays: 7,
      count: 3,
    });
  });

  it.each([
    [
      'one of them was moved',
      [first, second, { ...third, startsAt: '2027-01-22T14:00:00.000Z' }, fourth, fifth],
    ],
    ['one of them was called off', [first, second, { ...third, ...off }, fourth, fifth]],
    ['one of them was deleted', [first, second, fourth, fifth]],
    [
      'it was moved itself',
      [{ ...first, startsAt: '2027-01-06T14:00:00.000Z' }, second, third, fourth, fifth],
    ],
  ])('is not there where %s', (_, sessions) => {
    expect(repeatFrom(sessions[0]!, sessions)).toBeNull();
    expect(mayReshape(sessions[0]!, sessions)).toBe(false);
  });

  it('is not there for a meeting alone, nor for the last one', () => {
    expect(repeatFrom({ ...first, series: null }, members)).toBeNull();
    expect(repeatFrom(fifth, members)).toBeNull();
  });

  it('lets a series be given another shape only from its beginning', () => {
    expect([mayReshape(first, members), mayReshape(second, members)]).toEqual([true, false]);
    expect(mayReshape({ ...first, series: null }, members)).toBe(true);
  });
});
