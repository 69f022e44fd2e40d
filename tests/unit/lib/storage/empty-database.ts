import { database } from '../../../../lib/storage/engine/database';

/** Empties every table, as on the day of installation. */
export async function emptyDatabase(): Promise<void> {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
}
