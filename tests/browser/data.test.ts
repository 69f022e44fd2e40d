import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { takeDownload } from './harness/downloads.ts';
import { clickAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { launchSeeded, shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
  ({ chromium } = await launchSeeded({ server }));
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

const download = (ending: string) => takeDownload(chromium.downloadsDir, ending);

async function choose(page: Page, text: string): Promise<void> {
  const path = join(chromium.downloadsDir, 'chosen.txt');
  writeFileSync(path, text);
  const field = await page.waitForSelector('[data-subject="your-data"] input[type=file][accept*=json]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

const open = async (path: string) => {
  const page = await chromium.extensionPage(path);
  await page.bringToFront();
  return page;
};

const butForItsDate = (text: string) => text.replace(/"exportedAt": "[^"]+"/, '"exportedAt": ""');

it('a year exported, deleted, imported and exported again is the same, byte for byte but for its date', async () => {
  const page = await open('options.html#your-data');
  await clickAria(page, 'Export everything');
  const first = await download('.json');
  await clickAria(page, 'Delete everything');
  await clickAria(page, 'Delete everything now');
  await expect.poll(() => readTable(page, 'actionItems')).toHaveLength(0);
  await choose(page, first);
  await waitForText(page, 'Exported on');
  await clickAria(page, 'Import');
  await expect.poll(() => readTable(page, 'actionItems')).toHaveLength(150);
  await clickAria(page, 'Export everything');
  expect(butForItsDate(await download('.json'))).toBe(butForItsDate(first));
  await choose(page, first.slice(0, -50));
  await waitForText(page, 'This isn’t a Last Ten file.');
  await page.close();
});

it('an import is taken back in one press', async () => {
  const page = await open('options.html#your-data');
  await clickAria(page, 'Export everything');
  const file = await download('.json');
  await clickAria(page, 'Delete everything');
  await clickAria(page, 'Delete everything now');
  await expect.poll(() => readTable(page, 'actionItems')).toHaveLength(0);
  await choose(page, file);
  await waitForText(page, 'Exported on');
  await clickAria(page, 'Import');
  await waitForText(page, 'Imported');
  await expect.poll(() => readTable(page, 'actionItems')).toHaveLength(150);
  await page.$eval('.toasts [data-undo]', (button) => (button as HTMLElement).click());
  await expect.poll(() => readTable(page, 'actionItems')).toHaveLength(0);
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('section.warning button')?.click());
  await expect.poll(() => readTable(page, 'actionItems')).toHaveLength(150);
  await page.close();
});

it('an export under a passphrase says nothing without it, and opens with it', async () => {
  const page = await open('options.html#your-data');
  await clickAria(page, 'Protect this file with a passphrase');
  await fill(page, 'Passphrase', 'short');
  await clickAria(page, 'Export everything');
  await waitForText(page, 'Use at least 8 characters');
  await fill(page, 'Passphrase', 'correct horse battery');
  await fill(page, 'Repeat the passphrase', 'correct horse batter');
  await clickAria(page, 'Export everything');
  await waitForText(page, 'The two passphrases don’t match');
  await fill(page, 'Repeat the passphrase', 'correct horse battery');
  await clickAria(page, 'Export everything');
  const file = await download('.json');
  expect(file).not.toContain('Ana Silva');

  await choose(page, file);
  await fill(page, 'This file is protected. Enter its passphrase', 'wrong passphrase');
  await clickAria(page, 'Open the file');
  await waitForText(page, 'Wrong passphrase');
  await fill(page, 'This file is protected. Enter its passphrase', 'correct horse battery');
  await clickAria(page, 'Open the file');
  await waitForText(page, 'Exported on');
  await page.close();
});

it('action items leave as a table, as Markdown and as tasks', async () => {
  const page = await open('options.html#your-data');
  for (const [button, ending, pattern] of [
    ['Table (CSV)', '.csv', /Ask the library about the archive,.*Ana Silva/],
    ['Markdown, open items', '.md', /- \[ \] Ask the library about the archive/],
    ['Tasks (.ics)', '.ics', /BEGIN:VTODO[^]*SUMMARY:Ask the library about the archive/],
  ] as const) {
    await clickAria(page, button);
    expect(await download(ending)).toMatch(pattern);
  }
  await page.close();
});

it('everything kept is listed; what is deleted comes back until the page is closed, then nothing of it is left', async () => {
  const page = await open('data.html');
  const [some] = await readTable(page, 'actionItems');
  const first = { ...some, text: 'Words of their own' };
  await storeRows(page, 'actionItems', [first]);
  await page.reload();
  await waitForText(page, 'Action items');
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.data__button')];
    buttons.find(({ innerText }) => innerText.startsWith('Action items'))?.click();
  });
  const row = async (from: Page) =>
    (await readTable(from, 'actionItems')).find(({ id }) => id === some?.['id']);
  await clickAria(page, `Delete: ${first.text}`);
  await expect.poll(async () => (await row(page))?.['deletedAt']).not.toBeNull();
  await clickAria(page, 'Undo');
  await expect.poll(async () => (await row(page))?.['deletedAt']).toBeNull();
  await clickAria(page, `Delete: ${first.text}`);
  await expect.poll(async () => (await row(page))?.['deletedAt']).not.toBeNull();
  expect((await row(page))?.['text']).toBe(first.text);
  await page.close();

  const worker = await chromium.serviceWorker();
  await expect
    .poll(
      async () => (await readTable(worker, 'actionItems')).find(({ id }) => id === some?.['id'])?.['text'],
    )
    .toBe('-');
});

it('the word chosen in the settings is used in their sentences: mentee in place of mentoree', async () => {
  const page = await open('options.html#mentorships');
  // The page reads itself anew with the word.
  await Promise.all([page.waitForNavigation(), clickAria(page, 'mentee')]);
  await clickAria(page, 'Warning signs');
  await expect.poll(() => shownText(page)).toContain('when the mentee wrote');
  expect(await shownText(page)).not.toContain('mentoree wrote');
  await page.close();
});

it('a database of a newer version is refused with a sentence, and left untouched', async () => {
  const page = await open('readback.html');
  await page.evaluate(async () => {
    const request = indexedDB.open('last-ten', 990);
    request.onupgradeneeded = () => request.result.createObjectStore('novelties');
    await new Promise<void>((done) => {
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
  });
  for (const path of ['popup.html', 'options.html', 'record.html']) {
    const refused = await open(path);
    await waitForText(refused, 'saved by a newer version of Last Ten');
    await refused.close();
  }
  const stores = await page.evaluate(async () => {
    const request = indexedDB.open('last-ten');
    return new Promise<{ version: number; novelties: boolean; items: number }>((done) => {
      request.onsuccess = () => {
        const db = request.result;
        const count = db.transaction('actionItems').objectStore('actionItems').count();
        count.onsuccess = () => {
          done({
            version: db.version,
            novelties: db.objectStoreNames.contains('novelties'),
            items: count.result,
          });
          db.close();
        };
      };
    });
  });
  expect(stores).toEqual({ version: 990, novelties: true, items: 150 });
});
