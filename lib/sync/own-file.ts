import type { Instant } from '../domain/instant';
import type { SyncFolder } from '../domain/sync';
import { database } from '../storage/engine/database';
import { CarrierError, type CarriedFile, type Carrier } from './carrier';
import { largeContent, seal } from './envelope';
import { fileNameOf, isOriginal, logicalName } from './file-name';
import { isUnchanged, knownFile, openFile, readAs, type FileHead, type OpenedFile } from './files';
import { newSyncId } from './hex';

/** How this copy's own file was found: `whole` as written, `missing` or to be written again, or written by `another` that took this copy for itself. */
export type OwnState = 'whole' | 'missing' | 'another';

/** The folder as it is to be gone on with, how its own file was found, and what another copy wrote in this one's name. */
export interface OwnFound {
  readonly folder: SyncFolder;
  readonly state: OwnState;
  readonly strangers: readonly OpenedFile[];
}

/**
 * Looks at this copy's own file. One that another write stands in which this copy never made, and which is not an older
 * one of its own, tells that the profile was cloned or put back: this copy goes on under a new id, and leaves the file to
 * whoever wrote it.
 */
export async function lookAtOwn(
  folder: SyncFolder,
  carrier: Carrier,
  listed: readonly CarriedFile[],
  now: Instant,
): Promise<OwnFound> {
  const own = await fileNameOf(folder.copyId, folder.key);
  let [current, state]: [SyncFolder, OwnState] = [folder, 'missing'];
  const strangers: OpenedFile[] = [];
  for (const file of listed) {
    const { name } = file;
    if (logicalName(name) !== own) continue;
    const known = await knownFile(folder.id, name);
    if (known?.copy === folder.copyId && isUnchanged(known, file, now)) {
      if (state === 'missing') state = 'whole';
      continue;
    }
    const found = await openFile(carrier, name, folder);
    if (found === null) continue;
    const verdict = 'problem' in found ? ofProblem(found.problem) : verdictOn(folder, found.head);
    if (verdict === 'another' && !('problem' in found)) strangers.push(found);
    if (verdict === 'another') state = 'another';
    else if (isOriginal(name) && verdict === 'whole' && state !== 'another') state = 'whole';
    // What a sync program left beside it is this copy's own to clear away.
    if (!isOriginal(name) && verdict !== 'another') await carrier.remove(name);
    if (verdict !== 'whole' || 'problem' in found) continue;
    current = await settlePending(current, found.head);
    const about = { folderId: folder.id, listed: file, now };
    if (isOriginal(name)) await database.syncFiles.put(readAs(known, about, found.head));
  }
  if (state === 'another') current = await underNewCopyId(current);
  return { folder: current, state, strangers };
}

/** A newer version wrote it in this copy's name; anything else was torn and is written again. */
function ofProblem(problem: string): OwnState {
  return problem === 'newer' || problem === 'newer-records' ? 'another' : 'missing';
}

function verdictOn({ own, incarnation }: SyncFolder, head: FileHead): OwnState {
  if (head.writeId === own.writeId || head.writeId === own.pending?.writeId) return 'whole';
  const begun = Math.max(own.generation, own.pending?.generation ?? 0);
  return head.incarnation === incarnation && head.generation < begun ? 'missing' : 'another';
}

/** A write of which only the end was not noted: it is there, and what was written since is found by looking anew. */
async function settlePending(folder: SyncFolder, { writeId, generation }: FileHead): Promise<SyncFolder> {
  if (folder.own.pending?.writeId !== writeId) return folder;
  const own = { ...folder.own, generation, writeId, given: '', digest: '', pending: null };
  await database.syncFolders.update(folder.id, { own });
  return { ...folder, own };
}

async function underNewCopyId(folder: SyncFolder): Promise<SyncFolder> {
  const fresh = { copyId: newSyncId(), incarnation: newSyncId(), own: nothingWritten };
  await database.syncFolders.update(folder.id, fresh);
  return { ...folder, ...fresh };
}

/** What is known of the own file of a copy that has written none. */
export const nothingWritten: SyncFolder['own'] = {
  generation: 0,
  writeId: null,
  given: '',
  digest: '',
  at: null,
  pending: null,
};

/** What is written into the own file, and what tells later that it is what was written. */
export interface OwnContent {
  readonly value: object;
  readonly given: string;
  readonly digest: string;
}

/**
 * Writes the own file. What is about to be written is noted before, and that it was written after: a kill in between is
 * found at the next run.
 *
 * @throws {CarrierError} Also where it has outgrown a file: `tooLarge`.
 */
export async function writeOwnFile(
  folder: SyncFolder,
  carrier: Carrier,
  { value, given, digest }: OwnContent,
  now: Instant,
): Promise<void> {
  const name = await fileNameOf(folder.copyId, folder.key);
  const generation = Math.max(folder.own.generation, folder.own.pending?.generation ?? 0) + 1;
  const { copyId: copy, incarnation, label } = folder;
  const head: FileHead = { copy, incarnation, generation, writeId: newSyncId(), label, wroteAt: now };
  const sealed = await seal({ ...value, ...head }, { folderId: folder.id, key: folder.key, name });
  if (sealed === null) throw new CarrierError('tooLarge', 'The record is larger than one file may be.');
  const pending = { generation, writeId: head.writeId };
  await database.syncFolders.update(folder.id, { own: { ...folder.own, pending } });
  await database.syncFiles.delete(`${folder.id}/${name}`);
  await carrier.put(name, sealed.bytes);
  await database.syncFolders.update(folder.id, {
    own: { generation, writeId: head.writeId, given, digest, at: now, pending: null },
    isLarge: sealed.contentBytes > largeContent,
  });
}
