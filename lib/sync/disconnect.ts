import type { SyncFolder } from '../domain/sync';
import { database } from '../storage/engine/database';
import type { Carrier } from './carrier';
import { logicalName } from './file-name';
import { ownFileName } from './new-folder';
import { syncLock, type RunDeps } from './run';

type Deps = Pick<RunDeps, 'locks' | 'carrierFor'>;

/** `keep`: what is there stays. `delete`: of one's own machines every file, and of a pair this copy's own. */
export type WhatIsThere = 'keep' | 'delete';

/**
 * Disconnects a folder. What is here stays.
 *
 * @throws {CarrierError} Where what is there cannot be deleted; the folder stays connected then.
 */
export function disconnectFolder(id: string, there: WhatIsThere, deps: Deps): Promise<void> {
  return deps.locks.request(syncLock, async () => {
    const folder = await database.syncFolders.get(id);
    if (!folder) return;
    if (there === 'delete') await deleteThere(folder, await deps.carrierFor(folder.place, id));
    const { syncFolders, syncFiles, syncFacts, syncQuestions, syncArrivals } = database;
    await database.transaction(
      'rw',
      [syncFolders, syncFiles, syncFacts, syncQuestions, syncArrivals],
      async () => {
        await syncFolders.delete(id);
        await syncQuestions.delete(id);
        for (const table of [syncFiles, syncArrivals]) await table.where({ folderId: id }).delete();
        // Joined again, this machine's settings give way as a new one's do.
        const isLast = !(await syncFolders.toArray()).some(({ role }) => role === 'copies');
        if (isLast) await syncFacts.clear();
      },
    );
  });
}

async function deleteThere(folder: SyncFolder, carrier: Carrier): Promise<void> {
  const own = await ownFileName(folder);
  for (const { name } of await carrier.list()) {
    const logical = logicalName(name);
    if (logical !== null && (folder.role === 'copies' || logical === own)) await carrier.remove(name);
  }
}
