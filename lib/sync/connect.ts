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
  await deps.locks.request(syncLock, async () => {
    await noteFacts(false);
    await database.syncFolders.put(folder);
  });
  return { folder, block: text };
}

/** Joins the folder of a block with this machine; what was chosen there before counts before this machine's settings. */
export async function joinFolder(
  { folderId, key }: Extract<JoinBlock, { role: 'copies' }>,
  choice: Omit<Choice, 'passphrase'>,
  deps: Deps,
): Promise<SyncFolder> {
  const kept = await keepKey(fromBase64(key));
  const folder = folderOf({ id: folderId, role: 'copies', key: kept, ...choice }, deps);
  return deps.locks.request(syncLock, async () => {
    // Another tab may have joined it meanwhile: this machine is one copy there, not two.
    const known = await database.syncFolders.get(folderId);
    const joined = known ? { ...known, place: choice.place, trouble: null } : folder;
    if (!known) await noteFacts(true);
    await database.syncFolders.put(joined);
    return joined;
  });
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
