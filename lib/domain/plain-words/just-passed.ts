import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { LocalDate } from '../instant';

/** Nobody names a day so far ahead without its year; as long ago it was last a day of this one. */
const farthestAhead = 365 - 60;

/** Whether `next`, the next date of a day and month named without their year, is so far ahead that the last may be meant. */
export function hasJustPassed(next: LocalDate, today: LocalDate): boolean {
  return differenceInCalendarDays(parseISO(next), parseISO(today)) > farthestAhead;
}
