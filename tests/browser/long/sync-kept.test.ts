import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { RunningChromium } from '../harness/chromium.ts';
import { takeDownload } from '../harness/downloads.ts';
import { startFolderServer, type FolderServer } from '../harness/folder-server.ts';
import { clickAria, hasAria, waitForAria } from '../harness/page-tools.ts';
import { fill, waitForText } from '../harness/ritual.ts';
import { settingsOn } from '../harness/settings.ts';
import {
  add,
  blockOn,
  connect,
  items,
  joinWith,
  liveAYear,
  matchNow,
  record,
  rows,
} from '../harness/sync-machines.ts';

const day = 86_400_000;

let folders: FolderServer;
let profiles: string;

beforeAll(async () => {
  folders = await startFolderServer();
});

afterAll(() => folders.close());

beforeEach(() => {
  folders.proxy.reset();
  profiles = mkdtempSync(join(tmpdir(), 'last-ten-profiles-'));
});

afterEach(async () => {
  await folders.endMachines();
  rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
});

/** Two machines on one folder, their profiles kept in the test's own folder. */
async function two(): Promise<[RunningChromium, RunningChromium]> {
  const [laptop, office] = await Promise.all(
    ['laptop', 'office'].map((name) => folders.launch(join(profiles, name))),
  );
  if (!laptop || !office) throw new Error('Expected two browsers.');
  await liveAYear(laptop);
  await joinWith(office, 'Office PC', await connect(laptop, 'Laptop', folders.there), folders.there);
  return [laptop, office];
}

async function match(...machines: readonly RunningChromium[]): Promise<void> {
  for (const machine of machines) await matchNow(machine);
}

it('a recovery file under a passphrase opens the folder on a new machine, and only with the passphrase', async () => {
  const [laptop, office] = await Promise.all([folders.launch(), folders.launch()]);
  await liveAYear(laptop);
  const made = await settingsOn(laptop, 'sync');
  await clickAria(made, 'Connect a folder');
  await folders.there(made, 'Laptop');
  await clickAria(made, 'Protect the block for my other machines with a passphrase');
  await fill(made, 'Passphrase', 'seven small grey stones');
  await fill(made, 'Repeat the passphrase', 'seven small grey stones');
  await clickAria(made, 'Make the folder');
  await blockOn(made);
  await clickAria(made, 'Save as recovery file');
  const file = await takeDownload(laptop.downloadsDir, '.txt');
  expect(file).not.toContain('LastTenSync');
  await clickAria(made, 'I have kept it');
  await waitForText(made, 'Last matched');

  const path = join(profiles, 'last-ten-recovery.txt');
  writeFileSync(path, file);
  const page = await settingsOn(office, 'sync');
  await clickAria(page, 'Join with a block');
  const field = await page.waitForSelector('input[type=file][accept*=".txt"]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  await fill(page, 'Passphrase', 'seven small grey bones');
  await clickAria(page, 'Read the block');
  await waitForText(page, 'Wrong passphrase');
  await fill(page, 'Passphrase', 'seven small grey stones');
  await clickAria(page, 'Read the block');
  await waitForAria(page, 'App password');
  await folders.there(page, 'Office PC');
  await waitForText(page, 'Last matched');
  expect(await record(office)).toEqual(await record(laptop));
}, 120_000);

it('after a machine was lost, a new key and folder take over, and the old files go', async () => {
  const [laptop, office] = await two();
  const oldId = String((await rows(laptop, 'syncFolders'))[0]?.['id']);
  const inOld = () => folders.carried().filter((name) => name.includes(oldId));
  const page = await settingsOn(laptop, 'sync');
  await clickAria(page, 'Lost a machine?');
  await waitForText(page, 'What someone copied before stays readable');
  await clickAria(page, 'Make the folder');
  const block = await blockOn(page);
  await clickAria(page, 'I have kept it');
  await waitForText(page, 'Paused');
  await joinWith(office, 'Office PC', block, folders.there);
  expect(inOld()).toHaveLength(2);
  await match(laptop, office, laptop);
  for (const machine of [laptop, office]) {
    const settings = await settingsOn(machine, 'sync');
    await settings.waitForSelector(`[aria-labelledby="folder-${oldId}"]`);
    await settings.evaluate((id) => {
      const part = document.querySelector(`[aria-labelledby="folder-${id}"]`);
      part?.querySelector<HTMLButtonElement>('button[aria-expanded]')?.click();
    }, oldId);
    await clickAria(settings, 'Disconnect and delete the files there');
    await waitForText(settings, 'is disconnected');
    await settings.close();
  }
  expect(inOld()).toEqual([]);
  await add(office, 'Visit the archive');
  await match(office, laptop);
  expect(await items(laptop, 'Visit the archive')).toEqual(['open']);
}, 180_000);

it('a paused folder sends and fetches nothing until it goes on', async () => {
  const [laptop, office] = await two();
  const page = await settingsOn(office, 'sync');
  await clickAria(page, 'Pause');
  await waitForText(page, 'Paused: nothing is sent or fetched.');
  await add(office, 'Visit the archive');
  await add(laptop, 'Call the library');
  await match(laptop);
  folders.proxy.reset();
  await (await office.serviceWorker()).evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
  await page.bringToFront();
  expect(await hasAria(page, 'Match now')).toBe(false);
  expect(folders.proxy.requests).toEqual([]);
  await clickAria(page, 'Go on');
  await waitForAria(page, 'Match now');
  await page.close();
  await match(office, laptop);
  expect(await record(office)).toEqual(await record(laptop));
}, 120_000);

it('what is written down leaves by itself half a minute later, with no page open and the worker stopped', async () => {
  const [laptop, office] = await two();
  await match(laptop, office);
  folders.proxy.reset();
  await add(laptop, 'Visit the archive');
  await laptop.stopWorker();
  const put = () => folders.proxy.requests.some(({ method }) => method === 'PUT');
  await expect.poll(put, { timeout: 100_000 }).toBe(true);
  await match(office);
  expect(await items(office, 'Visit the archive')).toEqual(['open']);
}, 180_000);

it('a machine that slept for days matches as soon as it wakes', async () => {
  const [laptop, office] = await two();
  await add(laptop, 'Visit the archive');
  await match(laptop);
  const past = new Date(Date.now() - 5 * day).toISOString();
  const worker = await office.serviceWorker();
  // A key stored by another context would be another one: the row is changed where it lies.
  await worker.evaluate(async (at) => {
    const open = indexedDB.open('last-ten');
    await new Promise((done) => (open.onsuccess = done));
    const store = open.result.transaction('syncFolders', 'readwrite').objectStore('syncFolders');
    const all = store.getAll();
    await new Promise((done) => (all.onsuccess = done));
    for (const row of all.result as object[]) store.put({ ...row, triedAt: at, matchedAt: at });
    await new Promise((done) => (store.transaction.oncomplete = done));
    open.result.close();
    // What the browser does with an alarm that was due while the machine slept.
    await chrome.alarms.create('sync', { when: Date.parse(at) });
  }, past);
  await expect.poll(() => items(office, 'Visit the archive'), { timeout: 60_000 }).toEqual(['open']);
}, 120_000);

it('one block joined in two tabs at once is one machine in one folder', async () => {
  const [laptop, office] = await Promise.all([folders.launch(), folders.launch()]);
  await liveAYear(laptop);
  const block = await connect(laptop, 'Laptop', folders.there);
  const before = folders.carried().length;
  await Promise.all([
    joinWith(office, 'Office PC', block, folders.there),
    joinWith(office, 'Office PC', block, folders.there),
  ]);
  await match(office, laptop);
  expect(await rows(office, 'syncFolders')).toHaveLength(1);
  expect(folders.carried()).toHaveLength(before + 1);
  expect(await record(office)).toEqual(await record(laptop));
}, 120_000);

it('a profile that was copied to another machine becomes a machine of its own; what both wrote is kept', async () => {
  const [laptop, office] = await two();
  await laptop.close({ keepProfile: true });
  cpSync(join(profiles, 'laptop'), join(profiles, 'clone'), { recursive: true });
  const [first, clone] = [
    await folders.launch(join(profiles, 'laptop')),
    await folders.launch(join(profiles, 'clone')),
  ];
  await add(first, 'Visit the archive');
  await add(clone, 'Call the library');
  await match(first, clone, first, clone, office, first, clone);
  const ids = await Promise.all(
    [first, clone].map(async (machine) => (await rows(machine, 'syncFolders'))[0]?.['copyId']),
  );
  expect(new Set(ids).size).toBe(2);
  for (const machine of [first, clone, office]) {
    expect(await items(machine, 'Visit the archive')).toEqual(['open']);
    expect(await items(machine, 'Call the library')).toEqual(['open']);
    expect(await record(machine)).toEqual(await record(first));
  }
}, 180_000);

it('a profile put back to an older state gets back what it had written since', async () => {
  const [laptop, office] = await two();
  await laptop.close({ keepProfile: true });
  cpSync(join(profiles, 'laptop'), join(profiles, 'older'), { recursive: true });
  const later = await folders.launch(join(profiles, 'laptop'));
  await add(later, 'Visit the archive');
  await match(later, office);
  await later.close({ keepProfile: true });
  const older = await folders.launch(join(profiles, 'older'));
  await add(older, 'Call the library');
  await match(older, office, older);
  for (const machine of [older, office]) {
    expect(await items(machine, 'Visit the archive')).toEqual(['open']);
    expect(await items(machine, 'Call the library')).toEqual(['open']);
  }
  expect(await record(older)).toEqual(await record(office));
}, 180_000);
