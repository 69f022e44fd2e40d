import { toMs, type Instant } from '../domain/instant';
import type { SyncFolder } from '../domain/sync';
import { database } from '../storage/engine/database';
import { healStamps } from '../storage/engine/heal-stamps';
import { readClock } from '../storage/engine/revision-clock';
import type { CarriedFile, Carrier } from './carrier';
import { fileNameOf, logicalName } from './file-name';
import {
  forgetGone,
  isReplayed,
  isUnchanged,
  knownFile,
  openFile,
  readAs,
  seenAgain,
  type OpenedFile,
} from './files';
import { noteFacts } from './facts';
import { digestOf } from './keys';
import { lookAtOwn, writeOwnFile, type OwnState } from './own-file';
import { ownStores, readContent } from './own-store';
import { packContent, readSnapshot } from './snapshot';
import { takeSnapshot } from './take-snapshot';

/** What came from other machines and was not written by this one is written along once a day. */
const writtenAlongMs = 24 * 3_600_000;

/**
 * Makes this machine and the person's others the same, as far as the folder goes: takes what they wrote, file by file,
 * then writes its own where it has something to say. Stopped anywhere, the next run goes on.
 *
 * @throws {CarrierError} Where the folder cannot be used; what was taken until then stays taken.
 */
export async function runCopies(given: SyncFolder, carrier: Carrier, now: Instant): Promise<void> {
  await healStamps();
  await noteFacts(false);
  const listed = (await carrier.list()).filter(({ name }) => logicalName(name) !== null);
  const { folder, state, strangers } = await lookAtOwn(given, carrier, listed, now);
  const own = await fileNameOf(given.copyId, given.key);
  for (const file of listed) if (logicalName(file.name) !== own) await takeFile(folder, carrier, file, now);
  for (const stranger of strangers)
    await takeOpened(folder, { name: own, etag: null, size: null }, stranger, now);
  await forgetGone(folder.id, listed);
  await noteFacts(false);
  await writeWhereDirty(folder, carrier, state, now);
}

async function takeFile(
  folder: SyncFolder,
  carrier: Carrier,
  listed: CarriedFile,
  now: Instant,
): Promise<void> {
  const known = await knownFile(folder.id, listed.name);
  if (isUnchanged(known, listed, now)) return;
  const found = await openFile(carrier, listed.name, folder);
  if (found === null) return;
  const about = { folderId: folder.id, listed, now };
  if ('problem' in found) await database.syncFiles.put(readAs(known, about, found));
  else if (isReplayed(known, found.head)) await database.syncFiles.put(seenAgain(known, listed, now));
  else await takeOpened(folder, listed, found, now);
}

async function takeOpened(
  folder: SyncFolder,
  listed: CarriedFile,
  { head, value }: OpenedFile,
  now: Instant,
): Promise<void> {
  const known = await knownFile(folder.id, listed.name);
  const about = { folderId: folder.id, listed, now };
  const read = readSnapshot(value);
  const problem =
    'problem' in read
      ? read.problem
      : await takeSnapshot(read.snapshot, folder, readAs(known, about, head), now);
  if (problem !== null) await database.syncFiles.put(readAs(known, about, { problem }));
}

/** Writes the own file where this copy said something since, where the file is not as it was written, or once a day where others did. */
async function writeWhereDirty(
  folder: SyncFolder,
  carrier: Carrier,
  state: OwnState,
  now: Instant,
): Promise<void> {
  const { given } = await readClock();
  const { own } = folder;
  const isOld = own.at === null || Math.abs(toMs(now) - toMs(own.at)) >= writtenAlongMs;
  const isDirty = state !== 'whole' || given !== own.given || own.pending !== null;
  if (!isDirty && !isOld) return;
  const content = await database.transaction('r', ownStores(), async () => ({
    given: (await readClock()).given,
    content: await readContent(toMs(now)),
  }));
  const value = packContent(content.content);
  const digest = await digestOf(JSON.stringify(value));
  if (!isDirty && digest === own.digest) return;
  const seen = Object.fromEntries(
    (await database.syncFiles.where({ folderId: folder.id }).toArray()).flatMap(({ copy, generation }) =>
      copy === null ? [] : [[copy, generation]],
    ),
  );
  await writeOwnFile(folder, carrier, { value: { ...value, seen }, given: content.given, digest }, now);
}
