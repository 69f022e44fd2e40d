import type { Calendar, KeptEvent } from '../domain/calendar';
import type { Instant } from '../domain/instant';
import { database } from '../storage/engine/database';
import { settleStamps } from '../storage/engine/heal-stamps';
import { sharedTables } from '../storage/engine/records';
import { beforeDeed, type Restore } from '../storage/engine/snapshot';
import { writeBack } from '../storage/engine/undo-as-edit';
import type { StoredRow, Tables } from '../storage/engine/undo-rows';
import { readSettings } from '../storage/queries/settings';
import { replaceSettings } from '../storage/actions/settings';
import { backupTableNames, backupTables, backupVersion, type Backup } from './backup-file';
import { planImport, type ImportMode, type ImportSource } from './import-plan';

const stores = () => [...backupTableNames.map((name) => database.table(name)), database.device];

/** Reads everything that goes into a backup, as of one moment. */
export function readBackup(now: Instant): Promise<Backup> {
  return database.transaction('r', stores(), async () => {
    const tables: Record<string, unknown> = {};
    for (const name of backupTableNames)
      tables[name] = await database.table(name).orderBy(backupTables[name]).toArray();
    const connected = await ofConnection();
    const ids = new Set(connected.calendars.map(({ id }) => id));
    tables['calendars'] = (tables['calendars'] as Calendar[]).filter(({ id }) => !ids.has(id));
    tables['keptEvents'] = (tables['keptEvents'] as KeptEvent[]).filter(
      ({ calendarId }) => !ids.has(calendarId),
    );
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
 * Imports a backup in one step: everything or nothing. Returns the way back. Edits made afterwards are later than all
 * that was imported.
 */
export function importBackup(
  file: Backup,
  mode: ImportMode,
  now: Instant,
  source: ImportSource = 'file',
): Promise<Restore> {
  return database.transaction('rw', [...stores(), database.syncFolders], async () => {
    const done = await beforeDeed(stores());
    const connected = await ofConnection();
    const { tables } = planImport(await readBackup(now), file, mode, source);
    // What is replaced here would come again from other machines, had it not been changed as anything else is.
    const isAsEdit = mode === 'replace' && (await database.syncFolders.count()) > 0;
    if (isAsEdit) await writeBack(keyed(tables), await keyedNow());
    await writeTables(tables, isAsEdit ? sharedTables : []);
    await database.calendars.bulkPut(connected.calendars);
    await database.keptEvents.bulkPut(connected.events);
    if (mode === 'replace') await replaceSettings(file.settings);
    await settleStamps(mode === 'replace' ? 'new-copy' : 'same-copy');
    return done();
  });
}

/** The calendar of a connected server belongs to the connection of this machine: it is in no backup, and no backup takes it away. */
async function ofConnection(): Promise<{ readonly calendars: Calendar[]; readonly events: KeptEvent[] }> {
  const calendars = await database.calendars.filter(({ kind }) => kind === 'caldav').toArray();
  const ids = calendars.map(({ id }) => id);
  const events = await database.keptEvents.where('calendarId').anyOf(ids).toArray();
  return { calendars, events };
}

/** The records as they are, by their ids. */
async function keyedNow(): Promise<Tables> {
  const rows = await Promise.all(sharedTables.map((name) => database.table(name).toArray()));
  return keyed(Object.fromEntries(sharedTables.map((name, at) => [name, rows[at] ?? []])));
}

function keyed(tables: Readonly<Record<string, readonly StoredRow[]>>): Tables {
  return Object.fromEntries(
    sharedTables.map((name) => [name, new Map((tables[name] ?? []).map((row) => [String(row['id']), row]))]),
  );
}

async function writeTables(
  tables: Readonly<Record<string, readonly unknown[]>>,
  written: readonly string[],
): Promise<void> {
  for (const name of backupTableNames) {
    if (written.includes(name)) continue;
    await database.table(name).clear();
    await database.table(name).bulkPut([...(tables[name] ?? [])]);
  }
}
