import { formatISO, isValid } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { writtenDay } from '../../../../lib/domain/written-day';

const shown = (date: Date) => (isValid(date) ? formatISO(date, { representation: 'date' }) : null);

describe('a day written in figures', () => {
  it.each([
    ['2026', '5', '3', '2026-05-03'],
    [2026, '05', '03', '2026-05-03'],
    ['2028', '2', '29', '2028-02-29'],
    ['2027', '2', '29', null],
    ['2026', '13', '1', null],
    ['2026', '0', '1', null],
    ['2026', '4', '31', null],
    ['2026', '4', '0', null],
    ['0', '4', '1', null],
    ['0000', '4', '1', null],
    ['', '4', '1', null],
    ['2026', '', '1', null],
    ['2026', '4', '', null],
    ['20261', '4', '1', null],
    ['2026', '-1', '1', null],
    ['99', '4', '1', '0099-04-01'],
  ])('%s, %s, %s is %s', (year, month, day, is) => {
    expect(shown(writtenDay(year, month, day))).toBe(is);
  });
});
