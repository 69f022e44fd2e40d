import type { SyncFolder } from '../domain/sync';
import { database } from '../storage/engine/database';
import type { Restore } from '../storage/engine/snapshot';
import type { Carrier } from './carrier';
import { logicalName } from './file-name';
import { ownFileName } from './new-folder';
import { syncLock, type RunDeps } from './run';

type Deps = Pick<RunDeps, 'locks' | 'carrierFor'>;

/** `keep`: what is there stays. `delete`: of one's own machines every file, and of a pair this copy's own. */
export type WhatIsThere = 'keep' | 'delete';

/**
 * Disconnects a folder. What is here stays. Returns what connects it again as it was, which holds its key and password:
 * for as long as the page is open that was asked. What was deleted there is written again then, by each machine.
 *
 * @throws {CarrierError} Where what is there cannot be deleted; the folder stays connected then.
 */
export function disconnectFolder(id: string, there: WhatIsThere, deps: Deps): Promise<Restore> {
  return deps.locks.request(syncLock, async (): Promise<Restore> => {
    const folder = await database.syncFolders.get(id);
    if (!folder) return () => Promise.resolve();
    if (there === 'delete') await deleteThere(folder, await deps.carrierFor(folder.place, id));
    return database.transaction('rw', tables(), () => forget(folder));
  });
}

function tables() {
  const { syncFolders, syncFiles, syncFacts, syncQuestions, syncArrivals } = database;
  return [syncFolders, syncFiles, syncFacts, syncQuestions, syncArrivals];
}

/** Forgets a folder and what is known of it, inside a transaction; returns what brings both back. */
async function forget({ id }: SyncFolder): Promise<Restore> {
  const { syncFolders, syncFiles, syncFacts, syncQuestions, syncArrivals } = database;
  // As it is by now: what was deleted there took its time.
  const folder = await syncFolders.get(id);
  const question = await syncQuestions.get(id);
  const files = await syncFiles.where({ folderId: id }).toArray();
  const arrivals = await syncArrivals.where({ folderId: id }).toArray();
  await syncFolders.delete(id);
  await syncQuestions.delete(id);
  for (const table of [syncFiles, syncArrivals]) await table.where({ folderId: id }).delete();
  // Joined again, this machine's settings give way as a new one's do.
  const isLast = !(await syncFolders.toArray()).some(({ role }) => role === 'copies');
  const facts = isLast ? await syncFacts.toArray() : [];
  if (isLast) await syncFacts.clear();
  return () =>
    database.transaction('rw', tables(), async () => {
      if (!folder || (await syncFolders.get(id))) return;
      await syncFolders.put(folder);
      if (question) await syncQuestions.put(question);
      await syncFiles.bulkPut(files);
      await syncArrivals.bulkPut(arrivals);
      if ((await syncFacts.count()) === 0) await syncFacts.bulkPut(facts);
    });
}

async function deleteThere(folder: SyncFolder, carrier: Carrier): Promise<void> {
  const own = await ownFileName(folder);
  for (const { name } of await carrier.list()) {
    const logical = logicalName(name);
    if (logical !== null && (folder.role === 'copies' || logical === own)) await carrier.remove(name);
  }
}
