import { isPaired, references } from '../domain/paired-tables';
import { isLiving } from '../domain/record';
import { syncedTables, type SyncArrival } from '../domain/sync';
import { database } from '../storage/engine/database';
import { patchRecord, type SharedTable } from '../storage/engine/records';
import { pointers } from '../storage/engine/snapshot';
import { toInstant } from '../domain/instant';
import { nextStamp } from '../storage/engine/revision-clock';
import { planUndo } from '../storage/engine/undo-plan';
import { isSame, type StoredRow, type Tables } from '../storage/engine/undo-rows';
import { factTables, kinds } from './fact-kinds';
import { noteFacts } from './facts';
import { lookAtRecords, type Look } from './arrivals';

/** What the undo leaves alone: who a record is, and which others are the same thing. Those are found again at the next join. */
const kept: ReadonlySet<string> = new Set([
  'id',
  'revisions',
  'sameAs',
  'pairingKeys',
  'createdAt',
  'deletedAt',
]);

/**
 * Takes back what came from another copy, and nothing that was written since. It is written as the person's own change,
 * now: the other copy has it again otherwise at the next run. What came new is deleted, and so is gone there, too. Of a
 * partner's file, what they said for themselves stays theirs to take back. Returns whether there was something to undo.
 */
export function undoArrival(id: string): Promise<boolean> {
  const tables = [...syncedTables.map((table) => database.table(table)), database.calls, database.drafts];
  return database.transaction('rw', [...tables, ...factTables(), database.syncArrivals], async () => {
    const arrival = await database.syncArrivals.get(id);
    if (!arrival || arrival.isUndone) return false;
    const look = await lookAtRecords();
    const now = tablesOf(look);
    const moments = {
      before: momentOf(arrival, 'before', look),
      after: momentOf(arrival, 'after', look),
      now,
    };
    const plan = planUndo(moments, pointers);
    const back = { theirs: ownWords(arrival, look), standIn: standInsOf(look) };
    for (const table of syncedTables)
      for (const row of now[table]?.values() ?? []) await putBack(table, row, plan[table] ?? new Map(), back);
    await takeFactsBack(arrival);
    await database.syncArrivals.update(id, { isUndone: true });
    return true;
  });
}

function tablesOf(look: Look): Tables {
  return Object.fromEntries(
    Object.entries(look).map(([table, rows]) => [
      table,
      new Map(rows.map((row) => [String(row['id']), row])),
    ]),
  );
}

/** A moment of which only what differed was kept: the rest is as it is now, and what was made since was not there. */
function momentOf(arrival: SyncArrival, at: 'before' | 'after', look: Look): Tables {
  return Object.fromEntries(
    syncedTables.map((table) => {
      const untouched = new Set(arrival.untouched[table] ?? []);
      const rows = [
        ...(look[table] ?? []).filter((row) => untouched.has(String(row['id']))),
        ...(arrival[at][table] ?? []),
      ];
      return [table, new Map(rows.map((row) => [String(row['id']), row]))];
    }),
  );
}

/** The fields in which the partner speaks for themself. */
function ownWords({ role, mentorshipId }: SyncArrival, look: Look): ReadonlySet<string> {
  if (role !== 'pair') return new Set();
  const mine = (look['mentorships'] ?? []).find((row) => row['id'] === mentorshipId)?.['role'];
  return new Set([mine === 'mentor' ? 'commitmentMentoree' : 'commitmentMentor']);
}

/** Of each record that stands behind another, the one that stands for both. */
function standInsOf(look: Look): ReadonlyMap<string, string> {
  const rows = Object.values(look).flat();
  return new Map(
    rows.flatMap((row) => {
      const [first = ''] = [row['id'], ...[row['sameAs'] ?? []].flat()].map(String).toSorted();
      return first === row['id'] ? [] : [[String(row['id']), first]];
    }),
  );
}

interface Back {
  readonly theirs: ReadonlySet<string>;
  readonly standIn: ReadonlyMap<string, string>;
}

async function putBack(
  table: SharedTable,
  row: StoredRow,
  wanted: ReadonlyMap<string, StoredRow>,
  { theirs, standIn }: Back,
): Promise<void> {
  const id = String(row['id']);
  // What the other copy had written down for the same thing goes back to what was here, under the id that stands for both.
  const behind = [row['sameAs'] ?? []].flat().map(String).toSorted();
  const target: StoredRow | undefined =
    wanted.get(id) ?? behind.map((other) => wanted.get(other)).find((one) => one !== undefined);
  if (!target) {
    if (isLiving(row as never)) await writeDeleted(table, id, toInstant(Date.now()));
    return;
  }
  const pointing: Readonly<Record<string, string>> = isPaired(table) ? references[table] : {};
  const patch: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(target)) {
    if (kept.has(field) || theirs.has(field)) continue;
    const back = field in pointing ? pointed(value, standIn) : value;
    if (!isSame(back, row[field])) patch[field] = back;
  }
  if (Object.keys(patch).length > 0) await patchRecord(table, id, patch as never);
  const deletedAt = (target['deletedAt'] ?? null) as string | null;
  if (deletedAt !== row['deletedAt']) await writeDeleted(table, id, deletedAt);
}

/** What points at a record that stands behind another by now points at the one. */
function pointed(value: unknown, standIn: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((id: string) => standIn.get(id) ?? id))];
  return typeof value === 'string' ? (standIn.get(value) ?? value) : value;
}

async function writeDeleted(table: SharedTable, id: string, deletedAt: string | null): Promise<void> {
  const row = (await database.table(table).get(id)) as { revisions: object } | undefined;
  if (!row) return;
  const revisions = { ...row.revisions, deletedAt: await nextStamp() };
  await database.table(table).put({ ...row, deletedAt, revisions });
}

/** Settings and answers go back, too, where nothing else was said since. */
async function takeFactsBack({ facts }: SyncArrival): Promise<void> {
  for (const { before, after } of facts) {
    const is = await database.syncFacts.get(after.key);
    if (!before || is?.stamp !== after.stamp) continue;
    await kinds[after.kind].write({ id: after.id, value: before.value, floor: after.floor });
  }
  await noteFacts(false);
}
