import { toMs, type Instant } from './instant';

/**
 * How near a meeting counts as this one, in milliseconds: people join up to half an hour before its start, run over,
 * come late, and come back after its end.
 */
export const nearMs = 30 * 60_000;

/** Returns whether a meeting is on at `now`, or near it: no further off than `nearMs`. */
export function isNear(
  { startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant },
  now: Instant,
): boolean {
  return toMs(startsAt) - toMs(now) <= nearMs && toMs(now) - toMs(endsAt) <= nearMs;
}
