import { parseISO } from 'date-fns';

/**
 * Returns the midnight a day written in figures begins with, by this machine's clock; an invalid date where the calendar
 * has no such day. The year is in full.
 */
export function writtenDay(year: string | number, month: string, day: string): Date {
  const isYear = /^\d{1,4}$/.test(String(year)) && Number(year) > 0;
  const text = [String(year).padStart(4, '0'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isYear && /^\d{4}-\d\d-\d\d$/.test(text) ? parseISO(text) : new Date(Number.NaN);
}
