import type { Instant } from '../domain/instant';
import { syncTroubleSchema, type LinkPlace, type Place, type SyncFolder } from '../domain/sync';
import { logOnce } from '../browser/log';
import { database } from '../storage/engine/database';
import { formatStamp, readClock } from '../storage/engine/revision-clock';
import { CarrierError, type Carrier } from './carrier';
import { LinkError, partnersLink } from './partners-link';
import { runCopies } from './run-copies';
import { NoAgreementError, runPair } from './run-pair';
import { isDue, type RunCause } from './schedule';
import { afterFailure, isEndedMeanwhile, type Failure } from './trouble';

/** What a run needs of its surroundings; tests bring their own. */
export interface RunDeps {
  /** UTC. */
  now(): Instant;
  /** From 0 to 1. */
  random(): number;
  /**
   * Opens the folder `LastTen/<folderId>/` of a place.
   *
   * @throws {CarrierError} `notAllowed`, where the browser has not been given the permission for it.
   */
  carrierFor(place: Place | LinkPlace, folderId: string): Promise<Carrier>;
  readonly locks: Pick<LockManager, 'request'>;
  /** Calendar and tasks, after the folders. It keeps its own troubles. */
  calendar?(cause: RunCause): Promise<void>;
}

/** What became of a run: `busy`, another page or worker is at it. */
export type RunResult = 'done' | 'busy';

/** Held by whoever runs, connects or disconnects. */
export const syncLock = 'last-ten-sync';

/** Held by whoever runs or disconnects the calendar: the worker that asked for a round may be stopped before it ends. */
export const calendarLock = 'last-ten-calendar';

/**
 * Runs what is due: one's own machines first, then the pairs, then the calendar. Never two at once: one that the person
 * asked for waits its turn, since the one at work may be past what they want matched; any other does not wait. Nothing
 * is thrown for what a folder does: each keeps its own trouble, and the others go on.
 */
export function syncNow(
  deps: RunDeps,
  cause: RunCause,
  changedAt: Instant | null = null,
): Promise<RunResult> {
  return deps.locks.request(
    syncLock,
    { ifAvailable: cause !== 'asked' },
    async (lock): Promise<RunResult> => {
      if (lock === null) return 'busy';
      const folders = await database.syncFolders.toArray();
      const inOrder = folders.toSorted((a, b) => a.role.localeCompare(b.role));
      for (const { id } of inOrder) {
        const folder = await database.syncFolders.get(id);
        if (folder && isDue(folder, cause, { changedAt }, deps.now())) await runFolder(folder, deps);
      }
      await deps.calendar?.(cause);
      return 'done';
    },
  );
}

async function runFolder(folder: SyncFolder, deps: RunDeps): Promise<void> {
  const now = deps.now();
  await database.syncFolders.update(folder.id, { triedAt: now });
  try {
    // What is written meanwhile may or may not be in it, and is a reason to run again.
    const changeSeen = await lastChange();
    const write = await deps.carrierFor(folder.place, folder.id);
    if (folder.role === 'copies') await runCopies(folder, write, now);
    else {
      const { readPlace } = folder;
      const read = readPlace ? partnersLink(() => deps.carrierFor(readPlace, folder.id)) : write;
      await runPair(folder, { write, read }, now);
    }
    await database.syncFolders.update(folder.id, { matchedAt: deps.now(), trouble: null, changeSeen });
  } catch (error) {
    const failure = failureOf(error);
    const trouble = syncTroubleSchema.parse(afterFailure(folder.trouble, failure, deps.now(), deps.random()));
    await database.syncFolders.where({ id: folder.id }).modify((row) => {
      if (!isEndedMeanwhile(folder, row)) row.trouble = trouble;
    });
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof LinkError) return { ...failureOf(error.cause), isOfLink: true };
  if (error instanceof CarrierError) return { kind: error.trouble, retryAfterMs: error.retryAfterMs };
  if (error instanceof NoAgreementError) return { kind: 'no-agreement', retryAfterMs: null };
  logOnce(error);
  return { kind: 'failed', retryAfterMs: null };
}

/**
 * Returns where this copy's clock stands: it moves with everything that is written here or comes in a code or a file, so
 * where it differs from before, a run is due half a minute later. '' before it ever moved: until then a copy has no id to
 * be known by, and another one each time it is asked. For a live query.
 */
export async function lastChange(): Promise<string> {
  const clock = await readClock();
  return clock.ms === 0 ? '' : formatStamp(clock, clock.copyId);
}
