import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copiesToKeep,
  isCopyDue,
  largestCopy,
  roomForCopies,
  type CopyReason,
  type SafetyCopy,
} from '../../../../lib/domain/copy-plan';

const dayMs = 86_400_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function copy(number: number, day: string, reason: CopyReason = 'daily', size = 1000): SafetyCopy {
  return {
    slot: number % 40,
    number,
    at: `${day}T12:00:00.000Z`,
    day,
    reason,
    records: 5,
    size,
    digest: number.toString(16).padStart(64, '0'),
  };
}

/** One copy on each of `count` days in a row, from `from` on. */
const daily = (from: string, count: number, first = 1) =>
  Array.from({ length: count }, (_, index) => copy(first + index, dayOf(Date.parse(from) + index * dayMs)));

const days = (copies: readonly SafetyCopy[]) => copies.map(({ day }) => day);
const numbers = (copies: readonly SafetyCopy[]) => copies.map(({ number }) => number);

describe('Of safety copies', () => {
  it.each([
    ['two of one day: the newer one', [copy(1, '2026-11-02'), copy(2, '2026-11-02')], [2]],
    ['a week of days: each', daily('2026-11-02', 7), [7, 6, 5, 4, 3, 2, 1]],
    ['the eighth day goes, unless it is the last of its week', daily('2026-11-05', 8), [8, 7, 6, 5, 4, 3, 2]],
    [
      'sixty days: a week of days, and the Sundays of the weeks before',
      daily('2026-09-01', 60),
      [60, 59, 58, 57, 56, 55, 54, 48, 41, 34],
    ],
    [
      'a month away: all that was there, and the day of the return',
      [...daily('2026-09-28', 7), copy(8, '2026-11-20')],
      [8, 7, 6, 5, 4, 3, 2],
    ],
    [
      'a clock set a year ahead and back again: what was made before and after',
      [copy(1, '2026-11-02'), copy(2, '2027-11-02'), copy(3, '2026-11-03')],
      [3, 2, 1],
    ],
    [
      'a clock set years back: the last made is the newest',
      [...daily('2026-11-02', 3), copy(4, '2019-01-01'), copy(5, '2019-01-01')],
      [5, 3, 2, 1],
    ],
    [
      'the night the clocks go back, and the one they go forward: a day is a day',
      [copy(1, '2026-10-24'), copy(2, '2026-10-25'), copy(3, '2026-10-25'), copy(4, '2027-03-28')],
      [4, 3, 1],
    ],
    [
      'the turn of the year: one week, two years',
      [copy(1, '2026-12-31'), copy(2, '2027-01-01'), ...daily('2027-01-04', 7, 3)],
      [9, 8, 7, 6, 5, 4, 3, 2],
    ],
    [
      'many deeds on one day: the last ten of them',
      Array.from({ length: 14 }, (_, index) => copy(index + 1, '2026-11-02', 'deletion')),
      [14, 13, 12, 11, 10, 9, 8, 7, 6, 5],
    ],
    [
      'a deed before the oldest week that is kept: gone with its week',
      [copy(1, '2026-01-05', 'import'), copy(2, '2026-01-05'), ...daily('2026-09-01', 60, 3)],
      [62, 61, 60, 59, 58, 57, 56, 50, 43, 36],
    ],
  ])('%s', (_, copies, kept) => {
    expect(numbers(copiesToKeep(copies))).toEqual(kept);
  });

  it('the oldest go first where there is no room, and the newest never', () => {
    expect(numbers(copiesToKeep(daily('2026-11-02', 5), 3500))).toEqual([5, 4, 3]);
    expect(numbers(copiesToKeep(daily('2026-11-02', 5), 10))).toEqual([5]);
  });

  it('one more fits beside the last good one, however large both are', () => {
    const two = [copy(1, '2026-11-02', 'daily', largestCopy), copy(2, '2026-11-03', 'daily', largestCopy)];
    expect(numbers(copiesToKeep(two))).toEqual([2, 1]);
    expect(roomForCopies).toBeLessThan(10 * 1024 * 1024);
  });

  it('after any days and deeds, one for each of the last seven days and five weeks is there, and few more', () => {
    const anyStep = fc.record({
      days: fc.integer({ min: 0, max: 20 }),
      reason: fc.constantFrom<CopyReason>('daily', 'import', 'deletion'),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 80 }), (steps) => {
        let ms = Date.parse('2026-01-01');
        let kept: SafetyCopy[] = [];
        const all: SafetyCopy[] = [];
        steps.forEach((step, index) => {
          ms += step.days * dayMs;
          all.push(copy(index + 1, dayOf(ms), step.reason));
          kept = copiesToKeep([...kept, ...all.slice(-1)]);
        });
        expect(kept[0]).toEqual(all.at(-1));
        const lastDays = [...new Set(days(all.toReversed()))].slice(0, 7);
        expect(new Set(days(kept))).toEqual(new Set([...days(kept), ...lastDays]));
        expect(kept.length).toBeLessThanOrEqual(22);
      }),
    );
  });
});

describe('A copy is looked for', () => {
  const newest = [copy(2, '2026-11-03'), copy(1, '2027-01-01')];
  it.each([
    ['where there is none', [], '2026-11-03T12:00:00.000Z', true],
    ['not within the hour', newest, '2026-11-03T12:59:59.999Z', false],
    ['after an hour', newest, '2026-11-03T13:00:00.000Z', true],
    ['after a month', newest, '2026-12-03T13:00:00.000Z', true],
    ['by a clock that was set back', newest, '2025-11-03T12:00:00.000Z', true],
  ])('%s', (_, copies, now, isDue) => {
    expect(isCopyDue(copies, now)).toBe(isDue);
  });
});
