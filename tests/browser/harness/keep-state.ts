import type { RunningChromium } from './chromium.ts';

/**
 * Remembers all that is on record now, and what the extension keeps beside it. Returns what puts it back, so that tests that begin alike share one browser; it
 * closes every page of the extension, because pages that are open do not notice.
 */
export async function keepState(chromium: RunningChromium): Promise<() => Promise<void>> {
  const page = await chromium.extensionPage('readback.html');
  const kept = await page.evaluate(readAll);
  await page.close();
  return async () => {
    // The side panel is no tab, and no page among the browser's.
    for (const target of chromium.browser.targets())
      if (/^chrome-extension:.*\.html/.test(target.url())) await (await target.asPage()).close();
    const readback = await chromium.extensionPage('readback.html');
    await readback.evaluate(storeAll, kept);
    await readback.close();
  };
}

type Tables = Record<string, Record<string, unknown>[]>;

interface State {
  readonly tables: Tables;
  /** `storage.local`, which knows of a record that went back to an earlier state. */
  readonly local: Record<string, unknown>;
}

async function readAll(): Promise<State> {
  const open = indexedDB.open('last-ten');
  const db = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const rows: Tables = {};
  const transaction = db.transaction([...db.objectStoreNames]);
  for (const name of db.objectStoreNames)
    transaction.objectStore(name).getAll().onsuccess = ({ target }) => {
      rows[name] = (target as IDBRequest<Record<string, unknown>[]>).result;
    };
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  db.close();
  return { tables: rows, local: await chrome.storage.local.get(null) };
}

async function storeAll({ tables, local }: State): Promise<void> {
  const open = indexedDB.open('last-ten');
  const db = await new Promise<IDBDatabase>((resolve) => {
    open.onsuccess = () => resolve(open.result);
  });
  const transaction = db.transaction(Object.keys(tables), 'readwrite');
  for (const [name, rows] of Object.entries(tables)) {
    const store = transaction.objectStore(name);
    store.clear();
    for (const row of rows) store.put(row);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The rows were not put back.'));
  });
  db.close();
  await chrome.storage.local.clear();
  await chrome.storage.local.set(local);
}
