import type { Calendar, KeptEvent } from '../domain/calendar';
import type { Instant } from '../domain/instant';
import { database } from '../storage/engine/database';
import { settleStamps } from '../storage/engine/heal-stamps';
import { beforeDeed, type Restore } from '../storage/engine/snapshot';
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
  return database.transaction('rw', stores(), async () => {
    const done = await beforeDeed(stores());
    const connected = await ofConnection();
    const { tables } = planImport(await readBackup(now), file, mode, source);
    await writeTables(tables);
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

async function writeTables(tables: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  for (const name of backupTableNames) {
    await database.table(name).clear();
    await database.table(name).bulkPut([...(tables[name] ?? [])]);
  }
}
