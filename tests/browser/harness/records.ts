import type { Page, WebWorker } from 'puppeteer-core';

/** A record as it lies in the extension's database. */
export type StoredRecord = Readonly<Record<string, unknown>>;

/** Reads all rows of a table, from the worker or any page of the extension, so that no tab comes to the front. */
export async function readTable(context: Page | WebWorker, table: string): Promise<StoredRecord[]> {
  return context.evaluate(async (name) => {
    const open = indexedDB.open('last-ten');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
      const request = db.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
    });
    db.close();
    return rows;
  }, table);
}

/** Stores rows as they are. Pages that are open do not notice: reload them. */
export async function storeRows(
  context: Page | WebWorker,
  table: string,
  rows: readonly StoredRecord[],
): Promise<void> {
  await context.evaluate(
    async (name, records) => {
      const open = indexedDB.open('last-ten');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(name, 'readwrite');
        for (const record of records) transaction.objectStore(name).put(record);
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('The rows were not stored.'));
      });
      db.close();
    },
    table,
    [...rows] as Record<string, unknown>[],
  );
}
