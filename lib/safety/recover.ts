import { Dexie } from 'dexie';
import type { Backup } from '../backup/backup-file';
import { importBackup } from '../backup/backup-store';
import type { ImportMode, ImportSource } from '../backup/import-plan';
import type { Instant } from '../domain/instant';
import { database, databaseName } from '../storage/engine/database';
import { storageTroubleOf } from '../storage/engine/persist';
import { liftGuard } from './guard-store';
import { readMarker, writeWitness } from './record-marker';

/** What a person takes in place of a record that is missing. */
export interface Recovery {
  readonly backup: Backup;
  readonly mode: ImportMode;
  readonly source: ImportSource;
}

/**
 * Brings a missing record back, or with null goes on with what is there, in one step: until it is done, the record counts
 * as missing. A store that cannot be opened is given up here, and only here, because the person said so.
 */
export async function recoverRecord(recovery: Recovery | null, now: Instant): Promise<void> {
  await openOrBeginAnew();
  const marker = await readMarker();
  await database.transaction('rw', database.tables, async () => {
    if (recovery) await importBackup(recovery.backup, recovery.mode, now, recovery.source);
    if (marker) await writeWitness({ id: marker.id, turn: marker.turn + 1 });
  });
}

/** Opens the store though its record is missing, to be looked at. */
export async function openAsItIs(): Promise<void> {
  liftGuard();
  await database.open();
}

async function openOrBeginAnew(): Promise<void> {
  try {
    await openAsItIs();
  } catch (error) {
    if (storageTroubleOf(error) !== 'refused') throw error;
    await Dexie.delete(databaseName);
    await database.open();
  }
}
