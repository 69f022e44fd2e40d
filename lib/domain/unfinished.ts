import { toInstant, toMs, type Instant } from './instant';
import type { Session } from './session';

/** For so long a wrap-up that was left open calls for its end; after it, it waits in the popup without a mark. */
const callsForMs = 24 * 3_600_000;

/** Returns the wrap-up begun last that calls for its end at `now`, of those in `unfinished`. */
export function unfinishedAt(unfinished: readonly Session[], now: Instant): Session | undefined {
  return unfinished
    .filter((session) => session.wrapUpStartedAt !== null && session.wrapUpStartedAt <= now)
    .filter((session) => callsUntil(session) > now)
    .toSorted((a, b) => callsUntil(b).localeCompare(callsUntil(a)))[0];
}

/** Returns until when a wrap-up calls for its end, UTC. */
export function callsUntil({ wrapUpStartedAt, createdAt }: Session): Instant {
  return toInstant(toMs(wrapUpStartedAt ?? createdAt) + callsForMs);
}
