import type { Instant } from '../domain/instant';
import type { Repeat } from '../domain/series';

/**
 * Returns the RRULE (RFC 5545 §3.3.10) of a series: by weeks where its days are whole weeks. With `until`, the start of
 * its last meeting, UTC, that ends it instead of how many there are.
 */
export function recurrenceRule({ everyDays, count }: Repeat, until?: Instant): string {
  const isWeekly = everyDays % 7 === 0;
  const interval = isWeekly ? everyDays / 7 : everyDays;
  const end = until === undefined ? `COUNT=${count}` : `UNTIL=${until.replaceAll(/[-:]|\.\d+/g, '')}`;
  return `FREQ=${isWeekly ? 'WEEKLY' : 'DAILY'};INTERVAL=${interval};${end}`;
}
