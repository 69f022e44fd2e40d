import { toInstant, toMs, type Instant } from '../domain/instant';
import { stampMs } from '../domain/record';
import type { SyncFolder } from '../domain/sync';

/** A clock that was ahead when something was written makes nothing wait until then. */
const waitedMs = 30_000;

/**
 * Returns when something was last changed here that a folder does not have yet; null: nothing was. `given` is the last
 * stamp this copy gave, '' before the first. UTC.
 */
export function changedAt(
  folders: readonly Pick<SyncFolder, 'role' | 'own' | 'triedAt'>[],
  given: string,
  now: Instant,
): Instant | null {
  if (given === '') return null;
  const ms = stampMs(given);
  const isDirty = folders.some(({ role, own, triedAt }) =>
    role === 'copies' ? own.given !== given : triedAt === null || toMs(triedAt) < ms,
  );
  if (!isDirty) return null;
  return toInstant(ms > toMs(now) ? toMs(now) - waitedMs : ms);
}
