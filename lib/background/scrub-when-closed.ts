import { databaseName, practiceDatabaseName } from '../storage/database';
import { deletePractice } from '../storage/practice';
import { scrubDeleted } from '../storage/scrub';
import { undoLock } from '../undo-lock';

/** A page that is closing holds its lock for a moment longer than its last message takes. */
const patienceMs = 3000;

/**
 * Empties what was deleted, and deletes what a practice call left, as soon as no page is open that could take it
 * back; if one stays open, the next call does.
 */
export async function scrubWhenClosed(): Promise<void> {
  await Promise.all([
    whenNoPageHolds(databaseName, scrubDeleted),
    whenNoPageHolds(practiceDatabaseName, deletePractice),
  ]);
}

async function whenNoPageHolds(storeName: string, act: () => Promise<void>): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    await navigator.locks.request(undoLock(storeName), { signal }, act);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
