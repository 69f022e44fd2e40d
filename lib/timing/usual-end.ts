import { TZDate } from '@date-fns/tz';
import { roundToNearestMinutes } from 'date-fns';
import { toInstant, toMs, type Instant, type TimeZone } from '../domain/instant';

const nearMinutes = 7;

/**
 * Returns when a call of the usual length ends, counted from the moment of joining.
 *
 * People schedule on quarter hours and join a little early or late: a join within seven minutes of a quarter
 * hour in `timeZone` counts from that quarter hour. Lengths are exact time, so a clock change in between
 * moves the wall-clock end, not the length.
 */
export function usualEnd(call: {
  readonly joinedAt: Instant;
  readonly usualLengthMinutes: number;
  readonly timeZone: TimeZone;
}): Instant {
  const joined = new TZDate(toMs(call.joinedAt), call.timeZone);
  const quarter = roundToNearestMinutes(joined, { nearestTo: 15 });
  const near = Math.abs(quarter.getTime() - joined.getTime()) <= nearMinutes * 60_000;
  const start = near ? quarter : joined;
  return toInstant(start.getTime() + call.usualLengthMinutes * 60_000);
}
