import { toMs, type Instant } from '../domain/instant';
import { mergeRecords } from '../domain/merge-records';
import { stampMs } from '../domain/record';
import { sharedTables, type SharedTable } from '../storage/engine/records';
import { newCopyId } from '../storage/engine/revision-clock';
import { isSame } from '../storage/engine/undo-rows';
import { isBeyond, latestFromOutside, withinBounds } from '../storage/engine/stamp-bounds';
import { backupTableNames, backupTables, type Backup, type BackupTable } from './backup-file';

export type ImportMode = 'merge' | 'replace';

/** Where a backup comes from: a file may be anybody's, a safety copy was made here. */
export type ImportSource = 'file' | 'own-copy';

/** What an import does to one table, in numbers of rows. */
export interface TableChange {
  readonly table: BackupTable;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Rows that are only here: a merge keeps them, a replacement removes them. */
  readonly onlyHere: number;
}

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<BackupTable, readonly Row[]>>;

/**
 * Returns a file in which no stamp is more than a day ahead of `now`: one that is would win over all that is ever
 * written here. Those are given anew, in their order, below what is known from a right clock.
 */
export function withBoundStamps(file: Backup, now: Instant): Backup {
  const latest = latestFromOutside(toMs(now));
  const copyId = newCopyId();
  const tables: Record<string, unknown> = { ...file.tables };
  for (const table of sharedTables)
    tables[table] = file.tables[table].map((row) => ({
      ...row,
      revisions: withinBounds(row.revisions, latest, copyId),
    }));
  const kept = (known: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(known).filter(([, stamp]) => stampMs(stamp) <= latest));
  tables['exchanges'] = file.tables.exchanges.map((row) => ({
    ...row,
    known: kept(row.known),
    partnerKnows: kept(row.partnerKnows),
  }));
  return { ...file, tables: tables as Backup['tables'] };
}

/** What an import does. */
export interface ImportPlan {
  /** What the tables hold afterwards. */
  readonly tables: Tables;
  /** How that differs from now. */
  readonly changes: readonly TableChange[];
  /** How many records say that they were written later than a day from now: some clock is wrong, see `withBoundStamps`. */
  readonly fromLater: number;
}

/** Returns what an import of a file would do now, which is when `here` was read. Nothing is written. */
export function planImport(
  here: Backup,
  given: Backup,
  mode: ImportMode,
  source: ImportSource = 'file',
): ImportPlan {
  const file = withBoundStamps(given, here.exportedAt);
  const tables: Partial<Record<BackupTable, readonly Row[]>> = {};
  const changes: TableChange[] = [];
  for (const table of backupTableNames) {
    const current = byKey(table, here.tables[table]);
    const wanted = byKey(table, table === 'calendars' ? calendarsOf(here, file, source) : file.tables[table]);
    const after = mode === 'replace' ? wanted : merged(table, current, wanted);
    tables[table] = [...after.values()];
    const kept = [...wanted.keys()].filter((key) => current.has(key));
    const same = kept.filter((key) => isSame(current.get(key), after.get(key))).length;
    changes.push({
      table,
      added: wanted.size - kept.length,
      changed: kept.length - same,
      same,
      onlyHere: current.size - kept.length,
    });
  }
  const latest = latestFromOutside(toMs(here.exportedAt));
  const fromLater = sharedTables.reduce(
    (sum, table) => sum + given.tables[table].filter(({ revisions }) => isBeyond(revisions, latest)).length,
    0,
  );
  return { tables: tables as Tables, changes, fromLater };
}

/**
 * A calendar of a file is asked for nothing before the person says so: an address from elsewhere would have this browser
 * contact any host. One that is here already, under the same address, stays as it is here; one of a copy made here is
 * as it was then. What was left out of a calendar that did not change is read anew.
 */
function calendarsOf(here: Backup, file: Backup, source: ImportSource): Row[] {
  // One of a connected server is of no use without the connection.
  const brought = file.tables.calendars.filter(({ kind }) => kind !== 'caldav');
  return brought.map((calendar) => {
    if (source === 'own-copy') return { ...calendar, etag: null, lastModified: null };
    const known = here.tables.calendars.find(
      ({ id, address }) => id === calendar.id && address === calendar.address,
    );
    if (calendar.address === null) return calendar;
    return { ...calendar, problem: known ? known.problem : 'asleep', etag: null, lastModified: null };
  });
}

/** Rows without stamps are facts of one copy: where both have one, the one here stays. */
function merged(table: BackupTable, current: Map<string, Row>, wanted: Map<string, Row>): Map<string, Row> {
  const after = new Map([...wanted, ...current]);
  if (!sharedTables.includes(table as SharedTable)) return after;
  for (const [key, row] of wanted) {
    const here = current.get(key);
    if (here) after.set(key, mergeRecords(here as never, row as never));
  }
  return after;
}

function byKey(table: BackupTable, rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [String(row[backupTables[table]]), row]));
}
