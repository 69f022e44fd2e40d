import { databaseName, practiceDatabaseName } from '../storage/engine/database';
import { deletePractice } from '../storage/actions/practice';
import { forgetGoneNews } from '../storage/actions/partner-news';
import { scrubDeleted } from '../storage/engine/scrub';
import { finishEmptying, isRecordHere } from './keep-safe';
import { undoLock } from '../browser/undo-lock';

/** A page that is closing holds its lock for a moment longer than its last message takes. */
const patienceMs = 3000;
const lookEveryMs = 250;

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
  await forgetGoneNews();
  await finishEmptying();
}

/**
 * Carries `act` out under the lock that every page of the store shares, as soon as none holds it; not at all where one
 * still does after the patience. It asks again and again and never stands in the queue: a page that opens would wait
 * behind it.
 */
async function whenNoPageHolds(storeName: string, act: () => Promise<void>): Promise<void> {
  const limit = Date.now() + patienceMs;
  for (;;) {
    const isFree = await navigator.locks.request(undoLock(storeName), { ifAvailable: true }, async (lock) => {
      if (lock) await act();
      return lock !== null;
    });
    if (isFree || Date.now() > limit) return;
    await new Promise((looked) => setTimeout(looked, lookEveryMs));
  }
}
