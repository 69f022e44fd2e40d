import { database } from '../engine/database';
import { beforeDeed, type Restore } from '../engine/snapshot';
import {
  deleteRecord,
  inOneStep,
  living,
  restoreRecord,
  sharedTables,
  type SharedTable,
} from '../engine/records';

type Deleted = readonly (readonly [SharedTable, string])[];

/** Deletes records together; what they hold is gone for good once no page is open that could take it back. */
function deleteTogether(records: Deleted): Promise<Restore> {
  return inOneStep(async () => {
    for (const [table, id] of records) await deleteRecord(table, id);
    return () =>
      inOneStep(async () => {
        for (const [table, id] of records) await restoreRecord(table, id);
      });
  });
}

async function idsIn(table: SharedTable, where: Record<string, string>): Promise<[SharedTable, string][]> {
  const rows: { id: string; deletedAt: string | null; sameAs: string[] }[] = await database
    .table(table)
    .where(where)
    .toArray();
  return living(rows).map(({ id }) => [table, id]);
}

/** Deletes one record of a shared table. */
export function deleteOne(table: SharedTable, id: string): Promise<Restore> {
  return deleteTogether([[table, id]]);
}

/** Deletes a session with its agenda, feedback and goal scores. Its action items stay: they are promises of their own. */
export async function deleteSession(id: string): Promise<Restore> {
  const found: [SharedTable, string][] = [['sessions', id]];
  for (const table of ['agendaItems', 'feedback', 'goalScores'] as const) {
    found.push(...(await idsIn(table, { sessionId: id })));
  }
  return deleteTogether(found);
}

/** Deletes a mentorship with all that belongs to it. */
export async function deleteMentorship(id: string): Promise<Restore> {
  const found: [SharedTable, string][] = [['mentorships', id]];
  for (const table of sharedTables) {
    if (table === 'mentorships') continue;
    found.push(...(await idsIn(table, { mentorshipId: id })));
  }
  return deleteTogether(found);
}

/**
 * Deletes everything, settings included, as on the day of installation. Returns what puts it all back, beside what was
 * written since.
 */
export function deleteEverything(): Promise<Restore> {
  return database.transaction('rw', database.tables, async () => {
    const done = await beforeDeed(database.tables);
    for (const table of database.tables) await table.clear();
    return done();
  });
}
