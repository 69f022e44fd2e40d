import { databaseName, practiceDatabaseName } from '../storage/engine/database';
import { deletePractice } from '../storage/actions/practice';
import { scrubDeleted } from '../storage/engine/scrub';
import { finishEmptying, isRecordHere } from './keep-safe';
import { undoLock } from '../browser/undo-lock';

/** A page that is closing holds its lock for a moment longer than its last message takes. */
const patienceMs = 3000;

/**
 * Empties what was deleted, its safety copies where that was everything, and deletes what a practice call left, as soon as no page is open that could take it
 * back; if one stays open, the next call does.
 */
export async function scrubWhenClosed(): Promise<void> {
  await Promise.all([
    whenNoPageHolds(databaseName, emptyForGood),
    whenNoPageHolds(practiceDatabaseName, deletePractice),
  ]);
}

async function emptyForGood(): Promise<void> {
  if (!(await isRecordHere())) return;
  await scrubDeleted();
  await finishEmptying();
}

async function whenNoPageHolds(storeName: string, act: () => Promise<void>): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    await navigator.locks.request(undoLock(storeName), { signal }, act);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
