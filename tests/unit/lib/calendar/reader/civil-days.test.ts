import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDay, dayNumber } from '../../../../../lib/calendar/reader/civil-days';

it('Days are numbered as the browser numbers them, from the year 1 on', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_000_000 }), (number) => {
      const date = new Date(number * 86_400_000);
      const found = civilDay(number);
      expect(found).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      expect(dayNumber(found.year, found.month, found.day)).toBe(number);
    }),
    { numRuns: 5000 },
  );
});

it('Months beyond a year are those of the next', () => {
  expect(dayNumber(2026, 13, 1)).toBe(dayNumber(2027, 1, 1));
});
