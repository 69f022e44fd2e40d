import { fromBase64, toBase64 } from '../browser/base64';
import type { Place, SyncFolder } from '../domain/sync';
import { database } from '../storage/engine/database';
import { noteFacts } from './facts';
import { newSyncId } from './hex';
import { formatJoinBlock, whereOf, type JoinBlock } from './join-block';
import { keepKey, newFolderKey } from './keys';
import { folderOf } from './new-folder';
import { syncLock, type RunDeps } from './run';

/** A folder that was connected, and the block for another machine. It is shown once: the key cannot be read out again. */
export interface Connected {
  readonly folder: SyncFolder;
  readonly block: string;
}

/** What the person chose for a folder. */
export interface Choice {
  readonly place: Place;
  /** How this machine is called on the others. */
  readonly label: string;
  /** '': the block is readable to whoever has it. */
  readonly passphrase: string;
}

type Deps = Pick<RunDeps, 'now' | 'locks'>;

/** Makes a new folder for the person's own machines, with a new key. Nothing leaves before the first run. */
export async function createFolder(choice: Choice, deps: Deps): Promise<Connected> {
  const bytes = newFolderKey();
  const key = await keepKey(bytes);
  const folder = folderOf({ id: newSyncId(), role: 'copies', key, ...choice }, deps);
  const { id: folderId } = folder;
  const block = { role: 'copies', folderId, key: toBase64(bytes), where: whereOf(choice.place) } as const;
  const text = await formatJoinBlock(block, choice.passphrase);
  await keep(folder, false, deps);
  return { folder, block: text };
}

/** Joins the folder of a block with this machine; what was chosen there before counts before this machine's settings. */
export async function joinFolder(
  { folderId, key }: Extract<JoinBlock, { role: 'copies' }>,
  choice: Omit<Choice, 'passphrase'>,
  deps: Deps,
): Promise<SyncFolder> {
  const known = await database.syncFolders.get(folderId);
  if (known) {
    await database.syncFolders.update(folderId, { place: choice.place, trouble: null });
    return { ...known, place: choice.place, trouble: null };
  }
  const kept = await keepKey(fromBase64(key));
  const folder = folderOf({ id: folderId, role: 'copies', key: kept, ...choice }, deps);
  await keep(folder, true, deps);
  return folder;
}

/**
 * After a machine was lost: a new folder with a new key in the same place, which this copy fills at the next run. The
 * other machines join it by the new block; the old folder is paused, and is deleted with `disconnectFolder`. What
 * someone has copied of it stays readable to who has the old key.
 */
export async function renewFolder(id: string, passphrase: string, deps: Deps): Promise<Connected | null> {
  const old = await database.syncFolders.get(id);
  if (!old || old.role !== 'copies') return null;
  const connected = await createFolder({ place: old.place, label: old.label, passphrase }, deps);
  await database.syncFolders.update(id, { isPaused: true });
  return connected;
}

function keep(folder: SyncFolder, isJoining: boolean, deps: Deps): Promise<void> {
  return deps.locks.request(syncLock, async () => {
    await noteFacts(isJoining);
    await database.syncFolders.put(folder);
  });
}
