import { toMs, type Instant } from '../domain/instant';
import { stampCopy, stampMs, type Stamp } from '../domain/record';
import type { Removal, SyncFile, SyncFolder } from '../domain/sync';
import { database } from '../storage/engine/database';
import { leaveIdOf, sawStamp } from '../storage/engine/revision-clock';
import { isClockBehind, latestFromOutside } from '../storage/engine/stamp-bounds';
import { lookAtRecords, noteArrival } from './arrivals';
import { isTaken, takeFacts } from './facts';
import { joinOwn } from './join-own';
import { ownStores, readOwnTables, takeExchanges, writeOwn } from './own-store';
import { isToBeAsked, removalsIn, waits, withoutRemovals } from './removals';
import { stampsOf, type OwnTables, type Snapshot } from './snapshot';

/** Why a snapshot is not joined: a clock is wrong, there or here. */
export type TakeProblem = 'clock';

/**
 * Joins a snapshot of another machine of the person in one step, with `file` as what is known of its file from then
 * on: a kill leaves all of it or nothing. More deletions than are taken over without asking are left out and become a
 * question. Facts have to be noted before.
 */
export async function takeSnapshot(
  snapshot: Snapshot,
  folder: SyncFolder,
  file: SyncFile,
  now: Instant,
): Promise<TakeProblem | null> {
  const stamps = stampsOf(snapshot.content);
  const latest = latestFromOutside(toMs(now));
  if (isClockBehind(toMs(now)) || stamps.some((stamp) => stampMs(stamp) > latest)) return 'clock';
  await database.transaction('rw', ownStores(), async () => {
    const look = await lookAtRecords();
    const before = await readOwnTables();
    await sawAll(stamps);
    const after = await joinedAsAllowed(before, snapshot, folder, now);
    await writeOwn(before, after);
    await forgetSettled(folder.id);
    const facts = await takeFacts(snapshot.content.facts.filter(isTaken));
    await takeExchanges(snapshot.content.exchanges);
    await noteArrival(
      {
        folderId: folder.id,
        role: 'copies',
        from: snapshot.label,
        mentorshipId: null,
        at: now,
        changes: null,
        refused: [],
      },
      { before: look, after: await lookAtRecords() },
      facts,
    );
    await database.syncFiles.put(file);
  });
  return null;
}

/** What this copy writes from now on is later than all of it; and where it would have to have written some, it is another copy. */
async function sawAll(stamps: readonly Stamp[]): Promise<void> {
  const latest = new Map<string, Stamp>();
  for (const stamp of stamps) {
    const copy = stampCopy(stamp);
    if (stamp > (latest.get(copy) ?? '')) latest.set(copy, stamp);
  }
  for (const stamp of latest.values()) {
    await leaveIdOf(stamp);
    await sawStamp(stamp);
  }
}

async function joinedAsAllowed(
  before: OwnTables,
  { content, label }: Snapshot,
  { id: folderId }: SyncFolder,
  now: Instant,
): Promise<OwnTables> {
  const after = joinOwn(before, content.tables);
  const removals = removalsIn(before, after);
  if (!isToBeAsked(removals, before)) return after;
  const asked = await database.syncQuestions.get(folderId);
  const others = asked?.kind === 'removals' ? asked.removals : [];
  const isNew = (id: string) => !removals.some((removal) => removal.id === id);
  await database.syncQuestions.put({
    folderId,
    kind: 'removals',
    at: now,
    from: label,
    removals: [...others.filter(({ id }) => isNew(id)), ...removals],
  });
  const held = joinOwn(before, withoutRemovals(content.tables, after, removals));
  // Where a deletion would come all the same, nothing of this file is taken before the person has answered.
  return removalsIn(before, held).length > 0 ? before : held;
}

/** What was brought back elsewhere, or deleted here meanwhile, is no question any more. */
async function forgetSettled(folderId: string): Promise<void> {
  const asked = await database.syncQuestions.get(folderId);
  if (asked?.kind !== 'removals') return;
  const removals: Removal[] = [];
  for (const removal of asked.removals) {
    const row: unknown = await database.table(removal.table).get(removal.id);
    if (waits(removal, row as Parameters<typeof waits>[1])) removals.push(removal);
  }
  if (removals.length === 0) await database.syncQuestions.delete(folderId);
  else if (removals.length < asked.removals.length) await database.syncQuestions.put({ ...asked, removals });
}
