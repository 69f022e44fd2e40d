import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { damages, damageStore } from './harness/damage.ts';
import { takeDownload } from './harness/downloads.ts';
import { long } from './harness/long.ts';
import { clickAria, hasAria } from './harness/page-tools.ts';
import { readTable, storeRows, type StoredRecord } from './harness/records.ts';
import { waitForText } from './harness/ritual.ts';
import { launchSeeded } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

let server: StandInServer;
/** A profile with a year on record and its safety copy; each damage is done to a copy of it. */
let profile: string;
let extensionId: string;
let kept: Readonly<Record<string, StoredRecord[]>>;

const tables = ['mentorships', 'sessions', 'actionItems', 'agendaItems', 'feedback', 'goals'];

async function readKept(page: Page): Promise<Record<string, StoredRecord[]>> {
  const rows = await Promise.all(tables.map((table) => readTable(page, table)));
  return Object.fromEntries(tables.map((table, index) => [table, rows[index] ?? []]));
}

beforeAll(async () => {
  server = await startServer();
  const first = await launchSeeded({ server });
  profile = first.chromium.userDataDir;
  await first.chromium.close({ keepProfile: true });
  // A store that was opened and written to twice: its latest rows can be lost alone.
  const chromium = await launchWithExtension({ server, userDataDir: profile });
  const page = await settingsOn(chromium, 'your-data');
  await inFront(chromium, page);
  const [item] = await readTable(page, 'actionItems');
  await storeRows(page, 'actionItems', [{ ...item, id: crypto.randomUUID(), text: 'Since the last start' }]);
  await clickAria(page, 'Make one now');
  await waitForText(page, 'Safety copy made');
  kept = await readKept(page);
  ({ extensionId } = chromium);
  await chromium.close({ keepProfile: true });
});

afterAll(async () => {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await server.close();
});

/** Chromium installs an unpacked extension anew at each start, so the first run's page opens in front. */
async function inFront(chromium: RunningChromium, page: Page): Promise<void> {
  await chromium.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await page.bringToFront();
}

/** Takes the newest safety copy, as a person does; returns what is there then: in the store, or in the file that is left. */
async function bringBack(chromium: RunningChromium): Promise<Readonly<Record<string, StoredRecord[]>>> {
  const page = await chromium.extensionPage('missing.html');
  await page.bringToFront();
  await waitForText(page, 'The newest safety copy is from');
  await page.$eval('.copies__row button', (button) => button.click());
  await waitForText(page, 'Safety copy of');
  await clickAria(page, 'Restore');
  const said = await page.waitForFunction(
    () => /Your record is back|won’t release/.exec(document.body.innerText)?.[0],
  );
  if ((await said.jsonValue()) === 'Your record is back') return readKept(page);
  await clickAria(page, 'Save as a file');
  const file = JSON.parse(await takeDownload(chromium.downloadsDir, '.json')) as {
    tables: Record<string, StoredRecord[]>;
  };
  return Object.fromEntries(tables.map((table) => [table, file.tables[table] ?? []]));
}

/** All of them in the long run; in the short one, one that empties the store and one that only takes the latest away. */
const tried = Object.entries(damages).filter(
  ([name]) => long || ['the manifest cut in half', 'the logs removed'].includes(name),
);

/** What Chromium mends by itself: nothing is lost, and nothing has to be said. */
const mended = ['CURRENT removed'];

describe('A store damaged while the browser was not running', () => {
  it.each(tried)('%s: the person is told, and gets everything back', async (name, damage) => {
    const userDataDir = mkdtempSync(join(dirname(profile), 'stand-in-profile-damaged-'));
    cpSync(profile, userDataDir, { recursive: true });
    damageStore(userDataDir, extensionId, damage);

    const chromium = await launchWithExtension({ server, userDataDir });
    const popup = await chromium.extensionPage('popup.html');
    await inFront(chromium, popup);
    await popup.waitForFunction(() => document.querySelector('#root > main') !== null);
    const told = await hasAria(popup, 'Restore');
    const after = told ? await bringBack(chromium) : await readKept(popup);
    expect(after).toEqual(kept);
    expect(told).toBe(!mended.includes(name));
    await chromium.close();
  });
});
