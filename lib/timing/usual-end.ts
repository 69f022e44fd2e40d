import { TZDate } from '@date-fns/tz';
import { roundToNearestMinutes } from 'date-fns';
import { toInstant, toMs, type Instant, type TimeZone } from '../domain/instant';

const nearMinutes = 7;

/**
 * Returns when a call was meant to begin: people schedule on quarter hours and join a little early or late, so a join
 * within seven minutes of a quarter hour in `timeZone` means that quarter hour.
 */
export function meantStart(joinedAt: Instant, timeZone: TimeZone): Instant {
  const joined = new TZDate(toMs(joinedAt), timeZone);
  const quarter = roundToNearestMinutes(joined, { nearestTo: 15 });
  const near = Math.abs(quarter.getTime() - joined.getTime()) <= nearMinutes * 60_000;
  return toInstant((near ? quarter : joined).getTime());
}

/**
 * Returns when a call of the usual length ends, counted from when it was meant to begin. Lengths are exact time, so a
 * clock change in between moves the wall-clock end, not the length.
 */
export function usualEnd(call: {
  readonly joinedAt: Instant;
  readonly usualLengthMinutes: number;
  readonly timeZone: TimeZone;
}): Instant {
  return toInstant(toMs(meantStart(call.joinedAt, call.timeZone)) + call.usualLengthMinutes * 60_000);
}
