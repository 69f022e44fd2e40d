import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startApache } from '../servers/apache.ts';
import { addressBehind } from '../servers/behind-proxy.ts';
import { password, user, type DavServer } from '../servers/dav-server.ts';
import { startFaultProxy, type FaultProxy } from '../servers/fault-proxy.ts';
import { copyWithHost } from './harness/calendar-copy.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, type StoredRecord } from './harness/records.ts';
import { addItems, fill, setUp, waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

const host = 'apache.servers.example';

let server: StandInServer;
let apache: DavServer;
let proxy: FaultProxy;
let address: string;
let folder: string;
let laptop: RunningChromium;
let office: RunningChromium;

beforeAll(async () => {
  [server, apache, proxy] = await Promise.all([startServer(), startApache(), startFaultProxy()]);
  address = addressBehind(proxy, apache);
  folder = copyWithHost(host);
});

afterAll(async () => {
  await Promise.all([server.close(), proxy.stop(), apache.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  proxy.reset();
  [laptop, office] = await Promise.all([launch(), launch()]);
});

afterEach(async () => {
  await Promise.all([laptop.close(), office.close()]);
});

/** Every name leads to the stand-in of the web, that of the folder's server to the proxy before the real one. */
function launch(): Promise<RunningChromium> {
  const rules = `MAP ${host} 127.0.0.1, MAP * 127.0.0.1:${server.port}`;
  return launchWithExtension({ server, dir: folder, args: [`--host-resolver-rules=${rules}`] });
}

/** Enters what a person knows of their server, and tests it. */
async function testServer(page: Page, label: string): Promise<void> {
  await fill(page, 'Address of the folder (WebDAV)', address);
  await fill(page, 'User name', user);
  await fill(page, 'App password', password);
  await fill(page, 'Name of this machine, such as “Office PC”', label);
  await clickAria(page, 'Allow and test');
}

/** Makes a new folder; returns the block for the other machine. */
async function connect(chromium: RunningChromium, label: string): Promise<string> {
  const page = await settingsOn(chromium, 'sync');
  await clickAria(page, 'Connect a folder');
  await testServer(page, label);
  await clickAria(page, 'Make the folder');
  const field = await page.waitForSelector('.sync__block');
  const block = await field?.evaluate((element) => (element as HTMLTextAreaElement).value);
  await clickAria(page, 'I have kept it');
  await waitForText(page, 'Last matched');
  await page.close();
  return block ?? '';
}

async function joinWith(chromium: RunningChromium, label: string, block: string): Promise<void> {
  const page = await settingsOn(chromium, 'sync');
  await clickAria(page, 'Join with a block');
  await fill(page, 'Block from your other machine', block);
  await clickAria(page, 'Read the block');
  await waitForAria(page, 'App password');
  await testServer(page, label);
  await waitForText(page, 'Last matched');
  await page.close();
}

/** Matches on the settings page, and waits until it was done. */
async function matchNow(chromium: RunningChromium): Promise<void> {
  const worker = await chromium.serviceWorker();
  const matched = async () => (await readTable(worker, 'syncFolders'))[0]?.['matchedAt'];
  const before = await matched();
  const page = await settingsOn(chromium, 'sync');
  await clickAria(page, 'Match now');
  await expect.poll(matched).not.toBe(before);
  await page.close();
}

/** The open items of a machine by their words, with whether they are done; deleted ones left out. */
async function items(chromium: RunningChromium): Promise<string[]> {
  const rows = await readTable(await chromium.serviceWorker(), 'actionItems');
  return rows
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ text, status }) => `${String(text)}: ${String(status)}`)
    .toSorted();
}

async function rows(chromium: RunningChromium, table: string): Promise<readonly StoredRecord[]> {
  const all = await readTable(await chromium.serviceWorker(), table);
  return all.toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));
}

const shared = ['mentorships', 'sessions', 'actionItems', 'agendaItems', 'goals'];

async function record(chromium: RunningChromium): Promise<unknown> {
  return Promise.all(shared.map((table) => rows(chromium, table)));
}

/** Everything that lies on the server, as Latin text. */
function onServer(): string {
  const files = (path: string): string[] =>
    readdirSync(path).flatMap((name) => {
      const at = join(path, name);
      const found = statSync(at);
      if (found.isDirectory()) return files(at);
      return found.isFile() ? [`${at}\n${readFileSync(at, 'latin1')}`] : [];
    });
  return files(apache.folder).join('\n');
}

/** Begins a meeting by hand with Ana, with these items. */
async function meet(chromium: RunningChromium, lines: readonly string[]): Promise<void> {
  const panel = await chromium.extensionPage('sidepanel.html');
  await setUp(panel, 'Ana', '60', 'Ben');
  await addItems(panel, lines);
  await panel.close();
}

/** Does something to an item in the popup's list. */
async function inList(chromium: RunningChromium, work: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await chromium.extensionPage('popup.html');
  await work(page);
  await page.close();
}

it('two machines on one folder become the same, whatever was done on each in between; the server sees none of it, and disconnecting deletes it', async () => {
  await meet(laptop, ['Read the chapter', 'Write the letter']);
  const block = await connect(laptop, 'Laptop');
  await joinWith(office, 'Office PC', block);

  expect(await items(office)).toEqual(['Read the chapter: open', 'Write the letter: open']);
  const settings = await settingsOn(office, 'sync');
  await waitForText(settings, 'From Laptop');
  expect(await shownText(settings)).toMatch(/Office PC \(this machine\)[\s\S]*Laptop · wrote/);
  expect(await axe(settings)).toEqual([]);
  await settings.close();

  // The office goes on without the server; the laptop meanwhile, too.
  const offline = proxy.add({ fault: { kind: 'drop' } });
  await inList(office, (page) => clickAria(page, 'Read the chapter'));
  await expect.poll(() => items(office)).toContain('Read the chapter: done');
  const page = await settingsOn(office, 'sync');
  await clickAria(page, 'Match now');
  await waitForText(page, 'can’t be reached');
  expect(await shownText(page)).toContain('All is kept here; last matched');
  await page.close();
  const panel = await laptop.extensionPage('sidepanel.html');
  await addItems(panel, ['Call the library']);
  await panel.close();
  offline();

  await matchNow(laptop);
  await matchNow(office);
  await matchNow(laptop);
  const both = ['Call the library: open', 'Read the chapter: done', 'Write the letter: open'];
  expect(await items(laptop)).toEqual(both);
  expect(await items(office)).toEqual(both);
  expect(await record(office)).toEqual(await record(laptop));

  const stored = onServer();
  expect(stored).toContain('.ltn');
  const sent = proxy.requests.map(({ body, path }) => path + body.toString('latin1')).join('\n');
  for (const word of ['chapter', 'letter', 'library', 'Ana', 'Laptop']) {
    expect(stored).not.toContain(word);
    expect(sent).not.toContain(word);
  }
  expect(server.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);

  const last = await settingsOn(laptop, 'sync');
  await clickAria(last, 'Disconnect…');
  await clickAria(last, 'Disconnect and delete the files there');
  await waitForText(last, 'is disconnected');
  expect(await hasAria(last, 'Match now')).toBe(false);
  await last.close();
  expect(onServer()).not.toContain('.ltn');
  expect(await items(laptop)).toEqual(both);
}, 240_000);

it('what came from the other machine is taken back in one click, and goes there, too', async () => {
  await meet(laptop, ['Read the chapter']);
  await joinWith(office, 'Office PC', await connect(laptop, 'Laptop'));
  await inList(office, (page) => clickAria(page, 'Read the chapter'));
  await matchNow(office);
  await matchNow(laptop);
  expect(await items(laptop)).toEqual(['Read the chapter: done']);

  const page = await settingsOn(laptop, 'sync');
  await waitForText(page, 'From Office PC');
  await page.click('.sync__arrival button');
  await waitForText(page, 'Taken back');
  await page.close();
  expect(await items(laptop)).toEqual(['Read the chapter: open']);
  await matchNow(laptop);
  await matchNow(office);
  expect(await items(office)).toEqual(['Read the chapter: open']);
}, 240_000);

it('a password that is no longer taken stops it until the person acts; the popup says so, and a new one goes on', async () => {
  await connect(laptop, 'Laptop');
  const refused = proxy.add({ fault: { kind: 'answer', status: 401, headers: {}, body: '' } });
  const page = await settingsOn(laptop, 'sync');
  await clickAria(page, 'Match now');
  await waitForText(page, 'Make a new app password');
  const popup = await laptop.extensionPage('popup.html');
  await waitForAria(popup, 'Sync needs you');
  const asked = proxy.requests.length;
  await (await laptop.serviceWorker()).evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
  refused();
  await page.bringToFront();
  expect(proxy.requests.length).toBe(asked);
  await fill(page, 'New app password', password);
  await clickAria(page, 'Keep and try again');
  await expect.poll(() => hasAria(page, 'New app password')).toBe(false);
  await expect.poll(() => hasAria(popup, 'Sync needs you')).toBe(false);
}, 120_000);
