import { toInstant, type Instant } from '../domain/instant';

/** Returns the time of this machine's clock, UTC. Rules take it as an argument; only the edges read it. */
export function rightNow(): Instant {
  return toInstant(Date.now());
}
