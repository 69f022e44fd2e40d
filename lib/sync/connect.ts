import { fromBase64, toBase64 } from '../browser/base64';
import { syncFolderSchema, type LinkPlace, type Place, type SyncFolder } from '../domain/sync';
import { agreementOf, folderKeyOf } from '../merge/agreement';
import { database } from '../storage/engine/database';
import { CarrierError, type Carrier, type CarrierTrouble } from './carrier';
import { fileNameOf, logicalName } from './file-name';
import { noteFacts } from './facts';
import { newSyncId } from './hex';
import { formatJoinBlock, whereOf, type JoinBlock } from './join-block';
import { keepKey, newFolderKey } from './keys';
import { nothingWritten } from './own-file';
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

type Deps = Pick<RunDeps, 'now' | 'locks' | 'carrierFor'>;

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

/** What is chosen for a pair: where this copy writes, and the link by which the partner's file is read if that is elsewhere. */
export interface PairChoice {
  readonly mentorshipId: string;
  readonly place: Place;
  readonly readPlace: LinkPlace | null;
}

/** Makes a folder with the partner; null: the two have exchanged no codes yet, so there is no secret of theirs. */
export async function createPairFolder(choice: PairChoice, deps: Deps): Promise<SyncFolder | null> {
  return keepPair(newSyncId(), choice, deps);
}

/** Joins the folder a partner's block invites to; null as for `createPairFolder`, or it is from another copy than was agreed with. */
export async function joinPairFolder(
  { folderId, publicKey }: Extract<JoinBlock, { role: 'pair' }>,
  choice: PairChoice,
  deps: Deps,
): Promise<SyncFolder | null> {
  const { partnerKey } = await agreementOf(choice.mentorshipId);
  return partnerKey === publicKey ? keepPair(folderId, choice, deps) : null;
}

/** Returns the mentorship a partner's block is about; undefined: none that has agreed with that copy. */
export async function mentorshipOfBlock({
  publicKey,
}: Extract<JoinBlock, { role: 'pair' }>): Promise<string | undefined> {
  const agreements = await database.agreements.toArray();
  return agreements.find(({ partnerKey }) => partnerKey === publicKey)?.mentorshipId;
}

/** Writes the block that invites the partner: to the folder both may write, or with `link` to what this copy writes at home. */
export async function pairBlock(folder: SyncFolder, link: LinkPlace | null): Promise<string> {
  const { publicKey } = await agreementOf(folder.mentorshipId ?? '');
  return formatJoinBlock({
    role: 'pair',
    folderId: folder.id,
    publicKey,
    where: link ?? whereOf(folder.place),
  });
}

/** Returns the name of the file this copy writes in a folder: what a public link is made for. */
export function ownFileName({ copyId, key }: SyncFolder): Promise<string> {
  return fileNameOf(copyId, key);
}

/** Tries whether a place can be listed, written, read and cleared; null: it can. Leaves nothing behind. */
export async function tryPlace(carrier: Carrier): Promise<CarrierTrouble | null> {
  const [name, content] = ['last-ten-test.tmp', crypto.getRandomValues(new Uint8Array(64))];
  try {
    await carrier.list();
    await carrier.put(name, content);
    const found = await carrier.get(name);
    await carrier.remove(name);
    return found && toBase64(found) === toBase64(content) ? null : 'malformed';
  } catch (error) {
    if (error instanceof CarrierError) return error.trouble;
    throw error;
  }
}

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

async function keepPair(id: string, choice: PairChoice, deps: Deps): Promise<SyncFolder | null> {
  const key = await folderKeyOf(await agreementOf(choice.mentorshipId));
  if (key === null) return null;
  const folder = folderOf({ id, role: 'pair', key, label: '', ...choice }, deps);
  await database.syncFolders.put(folder);
  return folder;
}

function folderOf(
  given: Pick<SyncFolder, 'id' | 'role' | 'key' | 'place' | 'label'> & Partial<PairChoice>,
  { now }: Pick<RunDeps, 'now'>,
): SyncFolder {
  const { id, role, key, place, label, mentorshipId = null, readPlace = null } = given;
  return syncFolderSchema.parse({
    id,
    role,
    key,
    place,
    label,
    mentorshipId,
    readPlace,
    copyId: newSyncId(),
    incarnation: newSyncId(),
    isPaused: false,
    connectedAt: now(),
    triedAt: null,
    matchedAt: null,
    changeSeen: '',
    trouble: null,
    isLarge: false,
    own: nothingWritten,
  });
}

function keep(folder: SyncFolder, isJoining: boolean, deps: Deps): Promise<void> {
  return deps.locks.request(syncLock, async () => {
    await noteFacts(isJoining);
    await database.syncFolders.put(folder);
  });
}
