import type { Table } from 'dexie';
import { database } from './database';

/**
 * Takes what the tables hold now. Returns what puts exactly that back, in one step. Call it inside the transaction
 * that is going to change them.
 */
export async function takeSnapshot(tables: readonly Table[]): Promise<() => Promise<void>> {
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return () =>
    database.transaction('rw', [...tables], async () => {
      for (const [index, table] of tables.entries()) {
        await table.clear();
        await table.bulkPut(rows[index] ?? []);
      }
    });
}
