import { toInstant, toMs, type Instant } from './instant';
import { nearMs } from './near';
import type { Session } from './session';

/**
 * Returns the sessions that were agreed, are over and were not held as far as is known, oldest first. `calledNow` are
 * sessions of calls that run: their meeting is being held. A meeting may run over, and its call be
 * noticed late: nobody is asked while it is near.
 */
export function unsettledSessions(
  sessions: readonly Session[],
  calledNow: readonly string[],
  now: Instant,
): Session[] {
  const limit = toInstant(toMs(now) - nearMs);
  return sessions
    .filter(({ id, status, endsAt }) => status === 'planned' && endsAt < limit && !calledNow.includes(id))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}
