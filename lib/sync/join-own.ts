import type { Feedback } from '../domain/feedback';
import type { Mentorship } from '../domain/mentorship';
import { mergeRecords } from '../domain/merge-records';
import { isPaired, pairedTables, type PairedTable } from '../domain/paired-tables';
import { syncedTables } from '../domain/sync';
import { joinRecords } from '../merge/join-states';
import type { PairRecord, PairState } from '../merge/pair-state';
import { settleState } from '../merge/settle-state';
import type { SharedRecords, SharedTable } from '../storage/engine/records';
import { scrubbed } from '../storage/engine/scrub';
import { settleFeedback } from './settle-feedback';
import type { OwnTables } from './snapshot';

type Row = PairRecord & Readonly<Record<string, unknown>>;
type Rows = Map<string, Row>;

/**
 * Joins what another machine of the same person has to what is here: every field by its stamp, one's own words and
 * wrap-ups, too; SEQUENCE by the higher; then what two machines wrote down for the same thing becomes one. The order
 * of joins makes no difference, and joining twice changes nothing. What was emptied on either side stays empty for as
 * long as it is deleted, whichever old file speaks of it.
 */
export function joinOwn(here: OwnTables, there: OwnTables): OwnTables {
  const emptied = new Set<string>();
  const tables = {} as Record<SharedTable, Rows>;
  for (const table of syncedTables) {
    const rows: Rows = new Map((here[table] as unknown as Row[]).map((row) => [row.id, row]));
    for (const row of rows.values()) if (isEmptied(row)) emptied.add(row.id);
    for (const row of there[table] as unknown as Row[]) {
      const known = rows.get(row.id);
      const joined = known ? joinedRow(table, known, row) : row;
      if (joined.deletedAt === null) emptied.delete(row.id);
      else if (known === undefined || known.deletedAt === null || isEmptied(known)) emptied.add(row.id);
      rows.set(row.id, joined);
    }
    tables[table] = rows;
  }
  settleAll(tables);
  const done: Partial<Record<SharedTable, unknown[]>> = {};
  for (const table of syncedTables)
    done[table] = [...tables[table].values()].map((row) => (emptied.has(row.id) ? empty(table, row) : row));
  return done as unknown as OwnTables;
}

/** Whether nothing is left of a deleted record but that it was deleted. */
function isEmptied({ deletedAt, revisions }: Row): boolean {
  return deletedAt !== null && Object.keys(revisions).every((field) => field === 'deletedAt');
}

function empty(table: SharedTable, row: Row): Row {
  return row.deletedAt === null ? row : (scrubbed(table, row as never) as never);
}

function joinedRow(table: SharedTable, here: Row, there: Row): Row {
  if (!isPaired(table)) return mergeRecords(here, there);
  const row = joinRecords(table, here, there, () => true);
  return table === 'sessions' ? { ...row, exportedSequence: higher(here, there) } : row;
}

/** What left one machine has left: a change has to count on from the highest. */
function higher(here: Row, there: Row): number | null {
  const left = [here['exportedSequence'], there['exportedSequence']].filter((one) => typeof one === 'number');
  return left.length === 0 ? null : Math.max(...left);
}

function settleAll(tables: Record<SharedTable, Rows>): void {
  for (const mentorship of tables.mentorships.values()) {
    const of = (table: PairedTable) =>
      [...tables[table].values()].filter((row) => row['mentorshipId'] === mentorship.id);
    const records = Object.fromEntries(pairedTables.map((table) => [table, of(table)]));
    const settled = settleState({
      ...(records as unknown as Omit<PairState, 'mentorship'>),
      mentorship: mentorship as unknown as Mentorship,
    });
    for (const table of pairedTables)
      for (const row of settled[table]) tables[table].set(row.id, row as unknown as Row);
  }
  const sessions = [...tables.sessions.values()] as unknown as SharedRecords['sessions'][];
  for (const row of settleFeedback([...tables.feedback.values()] as unknown as Feedback[], sessions))
    tables.feedback.set(row.id, row as unknown as Row);
}
