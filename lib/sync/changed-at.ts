import { toInstant, toMs, type Instant } from '../domain/instant';
import { stampMs } from '../domain/record';
import type { SyncFolder } from '../domain/sync';

/** A clock that was ahead when something was written makes nothing wait until then. */
const waitedMs = 30_000;

/**
 * Returns since when something here waits for a folder to be matched again; null: nothing does. A folder that is paused or in
 * trouble waits for other things: the others would be run for it without end. `last` is where this
 * copy's clock stands, '' before it ever moved (`lastChange`). UTC.
 */
export function changedAt(
  folders: readonly Pick<SyncFolder, 'changeSeen' | 'isPaused' | 'trouble'>[],
  last: string,
  now: Instant,
): Instant | null {
  const running = folders.filter(({ isPaused, trouble }) => !isPaused && trouble === null);
  if (last === '' || running.every(({ changeSeen }) => changeSeen === last)) return null;
  const ms = stampMs(last);
  return toInstant(ms > toMs(now) ? toMs(now) - waitedMs : ms);
}
