/** A day of the calendar everyone uses. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const daysOfCycle = 146_097;

/**
 * Returns the day's number, days since 1970-01-01, by arithmetic alone: rules are followed through many days, and a
 * `Date` for each takes twenty times as long. Months beyond the year run into the next ones.
 */
export function dayNumber(year: number, month: number, day: number): number {
  // Years begin in March here, so that the day that leap years add is the last one.
  const months = year * 12 + month - 3;
  const march = Math.floor(months / 12);
  const sinceMarch = months - march * 12;
  const cycle = Math.floor(march / 400);
  const yearOfCycle = march - cycle * 400;
  const dayOfYear = Math.floor((153 * sinceMarch + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * daysOfCycle + dayOfCycle - 719_468;
}

/** Returns the day with a number: the reverse of `dayNumber`. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const cycle = Math.floor(shifted / daysOfCycle);
  const dayOfCycle = shifted - cycle * daysOfCycle;
  const leaps =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leaps) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const sinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * sinceMarch + 2) / 5) + 1,
  };
}
