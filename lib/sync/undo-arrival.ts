import { syncedTables, type SyncArrival } from '../domain/sync';
import { database } from '../storage/engine/database';
import { pointers } from '../storage/engine/snapshot';
import { writeBack } from '../storage/engine/undo-as-edit';
import { planUndo } from '../storage/engine/undo-plan';
import type { Tables } from '../storage/engine/undo-rows';
import { lookAtRecords, type Look } from './arrivals';
import { factTables, kinds } from './fact-kinds';
import { noteFacts } from './facts';

/**
 * Takes back what came from another copy, and nothing that was written since. It is written as the person's own change,
 * now: the other copy has it again otherwise at the next run. What came new is deleted, and so is gone there, too. Of a
 * partner's file, what they said for themselves stays theirs to take back. Returns whether there was something to undo.
 */
export function undoArrival(id: string): Promise<boolean> {
  const tables = syncedTables.map((table) => database.table(table));
  return database.transaction('rw', [...tables, ...factTables(), database.syncArrivals], async () => {
    const arrival = await database.syncArrivals.get(id);
    if (!arrival || arrival.isUndone) return false;
    const look = await lookAtRecords();
    const now = tablesOf(look);
    const plan = planUndo(
      { before: momentOf(arrival, 'before', look), after: momentOf(arrival, 'after', look), now },
      pointers,
    );
    await writeBack(plan, now, ownWords(arrival, look));
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

/** Settings and answers go back, too, where nothing else was said since. */
async function takeFactsBack({ facts }: SyncArrival): Promise<void> {
  for (const { before, after } of facts) {
    const is = await database.syncFacts.get(after.key);
    if (!before || is?.stamp !== after.stamp) continue;
    await kinds[after.kind].write({ id: after.id, value: before.value, floor: after.floor });
  }
  await noteFacts(false);
}
