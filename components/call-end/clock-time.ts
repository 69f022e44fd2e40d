import { addDays, set } from 'date-fns';
import { toInstant, toMs, type Instant } from '../../lib/domain/instant';

/**
 * Returns the next moment after `now` at which this machine's clock shows `clock` (`15:30`), or `null` where
 * that is no time of day. Calls that pass midnight end on the next day.
 */
export function nextClockTime(clock: string, now: Instant): Instant | null {
  const { hour, minute } = /^(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)$/.exec(clock)?.groups ?? {};
  if (hour === undefined || minute === undefined) return null;
  const time = { hours: Number(hour), minutes: Number(minute), seconds: 0, milliseconds: 0 };
  const today = set(new Date(toMs(now)), time);
  return toInstant((today.getTime() > toMs(now) ? today : addDays(today, 1)).getTime());
}
