import { z } from '../zod';
import { isTimeZone, toInstant } from './instant';

// Apart from `instant.ts`, which reaches the content script and must stay free of zod.

export const instantSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/), z.refine(isInCalendar));

/** Browsers differ in what they make of the 30th of February and of 24:00; and a day is left to count on from each. */
function isInCalendar(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && toInstant(ms) === text && isBeforeTheEnd(text);
}

/** From the year 10,000 on, dates are written otherwise, and nothing that reads them here knows them. */
function isBeforeTheEnd(text: string): boolean {
  return text < '9000';
}

export const localDateSchema = z.iso.date().check(z.refine(isBeforeTheEnd));

export const timeZoneSchema = z.string().check(z.maxLength(64), z.refine(isTimeZone));
