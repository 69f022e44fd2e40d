import { toInstant, toMs, type Instant } from './instant';
import type { Session } from './session';

/** A meeting may run over, and its call be noticed late: nobody is asked before this has passed since its end. */
export const graceMs = 30 * 60_000;

/**
 * Returns the sessions that were agreed, are over and were not held as far as is known, oldest first. `calledNow` are
 * sessions of calls that run: their meeting is being held.
 */
export function unsettledSessions(
  sessions: readonly Session[],
  calledNow: readonly string[],
  now: Instant,
): Session[] {
  const limit = toInstant(toMs(now) - graceMs);
  return sessions
    .filter(({ id, status, endsAt }) => status === 'planned' && endsAt < limit && !calledNow.includes(id))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}
