import { describe, expect, it } from 'vitest';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import { rhythmOf } from '../../../../lib/domain/rhythm';
import { aMentorship, aSession } from './sample-mentorship';

const now = '2026-04-01T09:00:00.000Z';

function rhythm(
  days: readonly string[],
  cadenceDays: number | null,
  ahead: readonly string[] = [],
  status: Mentorship['status'] = 'active',
) {
  const sessions = [
    ...days.map((day) => aSession(day)),
    ...ahead.map((day) => aSession(day, { status: 'planned' })),
  ];
  return rhythmOf({ sessions, mentorship: aMentorship({ cadenceDays, status }) }, now);
}

describe('The rhythm of a pair', () => {
  it.each([
    ['nothing was held', [], 14, [], { days: 14, giveOrTake: 2, gaps: [], next: null }],
    ['one meeting was held, and no rhythm agreed', ['2026-01-05'], null, [], { days: null, giveOrTake: 0 }],
    ['a meeting is planned, and none was held', [], 14, ['2026-04-10'], { gaps: [], next: null }],
    [
      'a gap is at the edge of give or take, and one beyond it',
      ['2026-01-05', '2026-01-21', '2026-02-07'],
      14,
      [],
      {
        gaps: [
          { days: 16, isOff: false },
          { days: 17, isOff: true },
        ],
      },
    ],
    [
      'clocks go forward in between: days are those of the calendar',
      ['2026-03-22', '2026-04-05'],
      14,
      [],
      { gaps: [{ days: 14, isOff: false }] },
    ],
    [
      'none was agreed: the middle of the gaps counts',
      ['2026-01-01', '2026-01-08', '2026-01-15', '2026-03-01'],
      null,
      [],
      { days: 7, giveOrTake: 1, gaps: [{ isOff: false }, { isOff: false }, { isOff: true }] },
    ],
    [
      'a meeting is planned: its gap is told apart',
      ['2026-03-25'],
      7,
      ['2026-04-20', '2026-04-08'],
      { gaps: [], next: { days: 14, isOff: true } },
    ],
    ['a planned meeting has passed unnoticed', ['2026-03-01'], 7, ['2026-03-20'], { next: null }],
    ['two were held on one day', ['2026-03-01', '2026-03-01'], 1, [], { gaps: [{ days: 0, isOff: false }] }],
  ])('is told where %s', (_, held, cadence, ahead, expected) => {
    expect(rhythm(held, cadence, ahead)).toMatchObject(expected);
  });

  it.each([
    ['the rhythm has passed, and nothing is planned', ['2026-02-01', '2026-02-15'], 14, [], 'active', 45],
    [
      'nothing was agreed, and the middle of the gaps has passed',
      ['2026-02-01', '2026-02-15'],
      null,
      [],
      'active',
      45,
    ],
    ['it is within give or take', ['2026-03-16'], 14, [], 'active', null],
    ['the next meeting is planned', ['2026-02-15'], 14, ['2026-04-10'], 'active', null],
    ['a planned meeting has passed unnoticed', ['2026-02-15'], 14, ['2026-03-20'], 'active', 45],
    ['they meet no more', ['2026-02-15'], 14, [], 'ended', null],
    ['they never met', [], 14, [], 'active', null],
    ['the clock is before the last meeting', ['2026-05-01'], 14, [], 'active', null],
  ] as const)('says how long the last meeting is ago where %s', (_, held, cadence, ahead, status, soFar) => {
    expect(rhythm(held, cadence, ahead, status).soFar).toBe(soFar);
  });

  it('leaves out what was cancelled, missed or moved', () => {
    const sessions = [
      aSession('2026-01-05'),
      aSession('2026-01-10', { status: 'cancelled' }),
      aSession('2026-01-12', { status: 'missed' }),
      aSession('2026-01-19'),
    ];
    const { gaps } = rhythmOf({ sessions, mentorship: aMentorship({ cadenceDays: 14 }) }, now);
    expect(gaps.map(({ days }) => days)).toEqual([14]);
  });
});
