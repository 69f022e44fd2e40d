import type { Instant } from '../domain/instant';
import { database } from '../storage/database';
import { sharedTables } from '../storage/records';
import { sawStamp } from '../storage/revision-clock';
import { readSettings, replaceSettings } from '../storage/settings';
import { backupTableNames, backupTables, backupVersion, type Backup } from './backup-file';
import { planImport, type ImportMode } from './import-plan';

const stores = () => [...backupTableNames.map((name) => database.table(name)), database.device];

/** Reads everything that goes into a backup, as of one moment. */
export function readBackup(now: Instant): Promise<Backup> {
  return database.transaction('r', stores(), async () => {
    const tables: Record<string, unknown> = {};
    for (const name of backupTableNames)
      tables[name] = await database.table(name).orderBy(backupTables[name]).toArray();
    return {
      format: 'last-ten',
      version: backupVersion,
      exportedAt: now,
      settings: await readSettings(),
      tables: tables as Backup['tables'],
    };
  });
}

/**
 * Imports a backup in one step: everything or nothing. Returns what was there before, for `restoreBackup`. Edits
 * made afterwards are later than all that was imported.
 */
export function importBackup(file: Backup, mode: ImportMode, now: Instant): Promise<Backup> {
  return database.transaction('rw', stores(), async () => {
    const before = await readBackup(now);
    const { tables } = planImport(before, file, mode);
    await writeTables(tables);
    if (mode === 'replace') await replaceSettings(file.settings);
    const stamps = sharedTables.flatMap((name) =>
      file.tables[name].flatMap(({ revisions }) => Object.values(revisions)),
    );
    const latest = stamps.reduce((last, stamp) => (stamp > last ? stamp : last), '');
    if (latest !== '') await sawStamp(latest);
    return before;
  });
}

/** Puts everything back as it was before an import. */
export function restoreBackup(before: Backup): Promise<void> {
  return database.transaction('rw', stores(), async () => {
    await writeTables(before.tables);
    await replaceSettings(before.settings);
  });
}

async function writeTables(tables: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  for (const name of backupTableNames) {
    await database.table(name).clear();
    await database.table(name).bulkPut([...(tables[name] ?? [])]);
  }
}
