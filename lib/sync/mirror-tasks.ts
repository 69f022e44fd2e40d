import { findTask, type FoundTask } from '../calendar/mirror/task-resource';
import { readTask } from '../calendar/mirror/task-state';
import { newTaskKey, taskKey, type Mirrored } from '../domain/mirror';
import { forgetMirrored, inMirrorStep, keepMirrored, noteSeen, refusalsOf } from '../storage/actions/mirror';
import { findMirrored, itemIdIn, listMirrored } from '../storage/queries/mirror';
import { CarrierError } from './carrier';
import { isStrong, type MirrorResource } from './mirror-collection';
import {
  confirmGone,
  keepRead,
  listChanges,
  mostRead,
  readAll,
  toRead,
  type Listing,
} from './mirror-listing';
import { nameOf } from './mirror-name';
import { create, readOne, settleAndWrite } from './mirror-resource';
import { MirrorTally, type MirrorReport } from './mirror-tally';
import { offer, settlingOfTask, type MirrorRound } from './mirror-task';
import { isItemKnown, listMyOpenItems, wantedTask } from './mirror-wanted';

/** Keeps the person's items in step with a list of tasks. */
export function runTasks(round: MirrorRound): Promise<MirrorReport> {
  const tally = new MirrorTally();
  return tally.report(async () => {
    const listing = await listChanges('task', round.collection);
    const gone = await confirmGone(listing, round.collection);
    const ours = [...listing.rows.values()].filter((row) => itemIdIn(row) !== null && row.place === 'there');
    const missing = gone.filter((row) => itemIdIn(row) !== null);
    if (ours.length >= 3 && missing.length === ours.length) {
      tally.noteEmptied();
      return;
    }
    const others = new Map<string, string>();
    const wanted = toRead(listing);
    // What a server lists but does not give is asked for again, and so is what was too much for one round.
    let left = wanted.length;
    let isAwaiting = false;
    for await (const resource of readAll(round.collection, wanted.slice(0, mostRead))) {
      tally.noteRead();
      left -= 1;
      isAwaiting = (await takeIn(resource, { listing, others, tally, round })) || isAwaiting;
    }
    for (const row of gone) await noteGone(row, round);
    await keepRead('task', round.collection, listing, { others, isAwaiting: isAwaiting || left > 0 });
    await writeWhatChanged(round, tally);
  });
}

interface Reading {
  readonly listing: Listing;
  readonly others: Map<string, string>;
  readonly tally: MirrorTally;
  readonly round: MirrorRound;
}

/** Settles what was read with the item it is, or offers it as one; returns whether it has to be looked at again. */
async function takeIn(
  resource: MirrorResource,
  { listing, others, tally, round }: Reading,
): Promise<boolean> {
  const found = findTask(resource.text);
  const known = listing.rows.get(resource.href);
  const itemId = await itemOf(found, known, { listing, round });
  if (itemId !== null) {
    const uid = 'uid' in found ? found.uid : (known?.uid ?? '');
    const settling = settlingOfTask(itemId, uid, round);
    await forgetMirrored(newTaskKey(uid));
    await tally.write(settling.key, () => settleAndWrite(settling, resource));
    return false;
  }
  if (known && itemIdIn(known) !== null) await noteGone(known, round);
  const claimed = claimedItem(found);
  if (claimed === null && (await offer(resource, listing.cursor === undefined, round))) return false;
  // What another machine has written of an item that has not come here yet is looked at again.
  const isAwaited = claimed !== null && !(await isItemKnown(claimed));
  if (resource.etag !== null && !isAwaited) others.set(resource.href, resource.etag);
  return isAwaited;
}

const ownUid = /^(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@last-ten$/;
const idShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The item a task says it is. */
function claimedItem(found: FoundTask): string | null {
  if (found.kind === 'other') return null;
  const said = found.kind === 'task' ? found.itemId : null;
  if (said !== null && idShape.test(said)) return said;
  return ownUid.exec(found.uid)?.groups?.['id'] ?? null;
}

/** Returns the item of the person that a task is; null: none. Of two resources for one item the one that is known counts. */
async function itemOf(
  found: FoundTask,
  known: Mirrored | undefined,
  { listing, round }: Pick<Reading, 'listing' | 'round'>,
): Promise<string | null> {
  const knownId = known ? itemIdIn(known) : null;
  if (known && knownId !== null) return !('uid' in found) || found.uid === known.uid ? knownId : null;
  if (found.kind === 'other') return null;
  const claimed = claimedItem(found);
  if (claimed !== null) {
    const row = await findMirrored(taskKey(claimed));
    const isElsewhere = row?.place === 'there' && !isRemoved(row, listing);
    if (isElsewhere) return null;
    return (await wantedTask(claimed, found.uid, round, round.now)) ? claimed : null;
  }
  return found.kind === 'task' ? sameWords(found, round) : null;
}

function isRemoved({ href }: Mirrored, { changes }: Listing): boolean {
  if (changes.changed.some((entry) => entry.href === href)) return false;
  return changes.isWhole || changes.removed.includes(href);
}

/** The one item of the same words that has no task yet: another machine has taken this very task over. */
async function sameWords(
  found: Extract<FoundTask, { kind: 'task' }>,
  round: MirrorRound,
): Promise<string | null> {
  const { text, status } = readTask(found.todo, round.timeZone);
  if (status !== 'open' || text === '') return null;
  const same: string[] = [];
  for (const id of await listMyOpenItems()) {
    if (await findMirrored(taskKey(id))) continue;
    if ((await wantedTask(id, null, round, round.now))?.text === text) same.push(id);
  }
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** A task that is no longer there: of an open item the person is asked; one that is closed was tidied away. */
function noteGone(row: Mirrored, round: MirrorRound): Promise<void> {
  return inMirrorStep(async () => {
    const recordId = itemIdIn(row);
    const wanted = recordId === null ? undefined : await wantedTask(recordId, row.uid, round, round.now);
    const current = await findMirrored(row.key);
    if (!current || current.href !== row.href) return;
    if (!wanted?.isOpen) return forgetMirrored(row.key);
    await keepMirrored({ ...current, etag: null, raw: '', place: 'missing', at: round.now });
    await noteSeen(current, [{ recordId, change: { what: 'removal' }, stands: true }], round.now);
  });
}

async function writeWhatChanged(round: MirrorRound, tally: MirrorTally): Promise<void> {
  const rows = (await listMirrored('task')).flatMap((row) => itemIdIn(row) ?? []);
  for (const itemId of new Set([...rows, ...(await listMyOpenItems())])) {
    await tally.write(taskKey(itemId), () => writeItem(itemId, round));
  }
}

async function writeItem(itemId: string, round: MirrorRound): Promise<boolean> {
  const row = await findMirrored(taskKey(itemId));
  const wanted = await wantedTask(itemId, row?.uid ?? null, round, round.now);
  if (!wanted) return row ? takeOff(row, round) : false;
  const settling = settlingOfTask(itemId, wanted.uid, round);
  const refusals = await refusalsOf(settling.key);
  if (!row || row.place === 'missing') {
    const isPutBack = refusals.some(({ what }) => what === 'removal');
    if (row && !wanted.isOpen) await forgetMirrored(row.key);
    if (!wanted.isOpen || (row && !isPutBack)) return false;
    return create(settling, await nameOf(wanted.uid), wanted.ours);
  }
  if (row.place === 'left-off' || (wanted.ours === row.sent && refusals.length === 0)) return false;
  const there = await lastRead(row, round);
  return there ? settleAndWrite(settling, there) : false;
}

async function lastRead(row: Mirrored, { collection }: MirrorRound): Promise<MirrorResource | undefined> {
  if (row.raw === '') return readOne(collection, row.href);
  return { href: row.href, etag: row.etag, text: row.raw };
}

/** Takes the task of a deleted or handed over item off the list, unless somebody has changed it there since. */
async function takeOff(row: Mirrored, { collection, timeZone }: MirrorRound): Promise<boolean> {
  let isWritten = false;
  if (row.place === 'there') {
    const there = isStrong(row.etag) ? undefined : await readOne(collection, row.href);
    isWritten = there ? isUnchanged(row, there, timeZone) : isStrong(row.etag);
    try {
      if (isWritten) await collection.remove(row.href, isStrong(row.etag) ? row.etag : null);
    } catch (error) {
      if (!(error instanceof CarrierError) || error.trouble !== 'changed') throw error;
      const now = await readOne(collection, row.href);
      isWritten = now !== undefined && isUnchanged(row, now, timeZone);
      if (now && isWritten) await collection.remove(row.href, isStrong(now.etag) ? now.etag : null);
    }
  }
  await forgetMirrored(row.key);
  return isWritten;
}

/** Whether a task says what was sent; of one emptied here only whose it is can be told. */
function isUnchanged(row: Mirrored, { text }: MirrorResource, timeZone: string): boolean {
  const there = findTask(text);
  if (there.kind !== 'task' || there.uid !== row.uid) return false;
  const sent = findTask(row.sent);
  if (sent.kind !== 'task') return true;
  return JSON.stringify(readTask(there.todo, timeZone)) === JSON.stringify(readTask(sent.todo, timeZone));
}
