import { sharedTables, type SharedTable } from '../storage/records';
import { backupTableNames, backupTables, type Backup, type BackupTable } from './backup-file';
import { mergeRecords } from './merge-records';

export type ImportMode = 'merge' | 'replace';

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

/** Returns what the tables hold after an import, and how that differs from now. Nothing is written. */
export function planImport(
  here: Backup,
  file: Backup,
  mode: ImportMode,
): { readonly tables: Tables; readonly changes: readonly TableChange[] } {
  const tables: Partial<Record<BackupTable, readonly Row[]>> = {};
  const changes: TableChange[] = [];
  for (const table of backupTableNames) {
    const current = byKey(table, here.tables[table]);
    const wanted = byKey(table, file.tables[table]);
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
  return { tables: tables as Tables, changes };
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

function isSame(a: Row | undefined, b: Row | undefined): boolean {
  const canonical = (row: Row | undefined) =>
    JSON.stringify(row, (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([x], [y]) => (x < y ? -1 : 1)))
        : value,
    );
  return canonical(a) === canonical(b);
}
