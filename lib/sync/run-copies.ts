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
import { lookAtOwn, writeOwnFile } from './own-file';
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
  const before = await contentNow(now);
  const { folder, state, strangers } = await lookAtOwn(given, carrier, listed, now);
  const own = await fileNameOf(given.copyId, given.key);
  for (const file of listed) if (logicalName(file.name) !== own) await takeFile(folder, carrier, file, now);
  for (const stranger of strangers)
    await takeOpened(folder, { name: own, etag: null, size: null }, stranger, now);
  await forgetGone(folder.id, listed);
  await noteFacts(false);
  const after = await contentNow(now);
  const isDirty =
    state !== 'whole' ||
    folder.own.pending !== null ||
    before.digest !== folder.own.digest ||
    before.given !== after.given ||
    (isLongSince(folder, now) && after.digest !== folder.own.written);
  if (isDirty) await writeContent(folder, carrier, after, now);
  else if (after.digest !== folder.own.digest)
    await database.syncFolders.update(folder.id, { own: { ...folder.own, digest: after.digest } });
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

/** Everything that would leave now, its digest, and the last stamp this copy gave. */
async function contentNow(now: Instant): Promise<{ value: object; digest: string; given: string }> {
  const { content, given } = await database.transaction('r', ownStores(), async () => ({
    given: (await readClock()).given,
    content: await readContent(toMs(now)),
  }));
  const value = packContent(content);
  return { value, given, digest: await digestOf(JSON.stringify(value)) };
}

function isLongSince({ own }: SyncFolder, now: Instant): boolean {
  return own.at === null || Math.abs(toMs(now) - toMs(own.at)) >= writtenAlongMs;
}

async function writeContent(
  folder: SyncFolder,
  carrier: Carrier,
  { value, digest }: { readonly value: object; readonly digest: string },
  now: Instant,
): Promise<void> {
  const seen = Object.fromEntries(
    (await database.syncFiles.where({ folderId: folder.id }).toArray()).flatMap(({ copy, generation }) =>
      copy === null ? [] : [[copy, generation]],
    ),
  );
  await writeOwnFile(folder, carrier, { value: { ...value, seen }, written: digest, digest }, now);
}
