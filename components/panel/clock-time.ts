import { addDays, parse } from 'date-fns';
import { toInstant, toMs, type Instant } from '../../lib/domain/instant';

/**
 * Returns the next moment after `now` at which this machine's clock shows `clock` (`15:30`), or `null` where
 * that is no time of day. Calls that pass midnight end on the next day.
 */
export function nextClockTime(clock: string, now: Instant): Instant | null {
  const today = parse(clock, 'HH:mm', new Date(toMs(now)));
  if (Number.isNaN(today.getTime())) return null;
  return toInstant((today.getTime() > toMs(now) ? today : addDays(today, 1)).getTime());
}
