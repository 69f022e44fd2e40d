import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { takeDownload } from './harness/downloads.ts';
import { axe, clickAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { addItems, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { startWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** Presses "Export everything" and returns the file, which is removed so that the next one keeps its name. */
async function exportEverything(page: Page): Promise<string> {
  await clickAria(page, 'Export everything');
  return takeDownload(chromium.downloadsDir, '.json');
}

async function choose(page: Page, path: string): Promise<void> {
  const field = await page.waitForSelector('input[type=file][accept*=json]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

const butForItsDate = (text: string) => text.replace(/"exportedAt": "[^"]+"/, '"exportedAt": ""');

it('a person exports everything, loses it, imports it and has the same again, and can take an import back', async () => {
  const started = await startWrapUp({ server });
  ({ chromium } = started);
  await addItems(started.panel, ['Draft CV ~2h', 'Read the paper !nice']);
  await waitForText(started.panel, '2 items');
  await started.panel.close();
  const page = await chromium.extensionPage('options.html');
  const first = await exportEverything(page);
  const kept = join(chromium.downloadsDir, 'kept.txt');
  writeFileSync(kept, first);

  await page.evaluate(async () => {
    const open = indexedDB.open('last-ten');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const names = [...db.objectStoreNames].filter((name) => name !== 'device');
    const transaction = db.transaction(names, 'readwrite');
    for (const name of names) transaction.objectStore(name).clear();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    db.close();
  });
  await page.reload();
  expect(await readTable(page, 'actionItems')).toEqual([]);

  await choose(page, kept);
  await waitForText(page, 'Exported on');
  expect(await axe(page)).toEqual([]);
  await clickAria(page, 'Import');
  await expect.poll(() => readTable(page, 'actionItems')).toHaveLength(2);
  expect(butForItsDate(await exportEverything(page))).toBe(butForItsDate(first));

  await clickAria(page, 'Undo');
  await expect.poll(() => readTable(page, 'actionItems')).toHaveLength(0);

  writeFileSync(kept, first.slice(0, -50));
  await choose(page, kept);
  await waitForText(page, 'This is no file of Last Ten.');
  expect(chromium.contextErrors).toEqual([]);
});
