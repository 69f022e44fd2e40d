import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
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
import { exchangeCodes } from './harness/pair-codes.ts';
import { readTable, type StoredRecord } from './harness/records.ts';
import { clockIn, fill, waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

const host = 'apache.servers.example';

let server: StandInServer;
let apache: DavServer;
let proxy: FaultProxy;
let address: string;
let folder: string;
let ana: RunningChromium;
let ben: RunningChromium;

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
  [ana, ben] = await Promise.all([launch(), launch()]);
  await exchangeCodes(ana, ben);
});

afterEach(async () => {
  await Promise.all([ana.close(), ben.close()]);
});

function launch(): Promise<RunningChromium> {
  const rules = `MAP ${host} 127.0.0.1, MAP * 127.0.0.1:${server.port}`;
  return launchWithExtension({ server, dir: folder, args: [`--host-resolver-rules=${rules}`] });
}

/** Enters what a person knows of their server, and tests it. */
async function testServer(page: Page, at: string): Promise<void> {
  await fill(page, 'Address of the folder (WebDAV)', at);
  await fill(page, 'User name', user);
  await fill(page, 'App password', password);
  await clickAria(page, 'Allow and test');
}

/** Shares a folder with Ben; returns the page. */
async function share(at: string): Promise<Page> {
  const page = await settingsOn(ana, 'sync');
  await clickAria(page, 'Share with a partner');
  await waitForAria(page, 'With whom?');
  expect(await axe(page)).toEqual([]);
  await clickAria(page, 'Next');
  await testServer(page, at);
  await waitForText(page, 'With Ben');
  await waitForText(page, 'Last matched');
  return page;
}

/** The block that a page shows for the partner. */
async function blockOn(page: Page): Promise<string> {
  const field = await page.waitForSelector('.sync__block');
  return (await field?.evaluate((element) => (element as HTMLTextAreaElement).value)) ?? '';
}

async function pasteBlock(page: Page, block: string): Promise<void> {
  await clickAria(page, 'Join with a block');
  await fill(page, 'Block from your other machine', block);
  await clickAria(page, 'Read the block');
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

async function rowsOf(chromium: RunningChromium, table: string): Promise<readonly StoredRecord[]> {
  const all = await readTable(await chromium.serviceWorker(), table);
  return all
    .filter(
      ({ id, deletedAt, sameAs }) =>
        deletedAt === null && !(sameAs as string[]).some((other) => other < String(id)),
    )
    .toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));
}

/** What each copy keeps for itself of a record. */
const own = new Set([
  'mentorshipId',
  'revisions',
  'sameAs',
  'pairingKeys',
  'exportedSequence',
  'wrapUpStartedAt',
  'wrapUpFinishedAt',
]);

/** What a pair shares. */
async function shared(chromium: RunningChromium): Promise<unknown> {
  const tables = ['sessions', 'actionItems', 'agendaItems', 'goals', 'goalScores'];
  return Promise.all(
    tables.map(async (table) =>
      (await rowsOf(chromium, table)).map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([field]) => !own.has(field))
            .toSorted(([a], [b]) => a.localeCompare(b)),
        ),
      ),
    ),
  );
}

const texts = async (chromium: RunningChromium) =>
  (await rowsOf(chromium, 'actionItems')).map(({ text }) => String(text)).toSorted();

const item = async (chromium: RunningChromium, text: string) =>
  (await rowsOf(chromium, 'actionItems')).find((row) => row['text'] === text);

async function settled(): Promise<void> {
  for (const machine of [ana, ben, ana, ben]) await matchNow(machine);
  expect(await shared(ben)).toEqual(await shared(ana));
}

/** Does something on the popup's list of items. */
async function inList(chromium: RunningChromium, work: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await chromium.extensionPage('popup.html');
  await page.bringToFront();
  await page.waitForSelector('[data-item-box]');
  await work(page);
  await page.close();
}

function add(chromium: RunningChromium, line: string): Promise<void> {
  return inList(chromium, async (page) => {
    await page.type('[data-line]', line);
    await page.waitForSelector('[data-act="add"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => texts(chromium)).toContain(line);
  });
}

function tick(chromium: RunningChromium, text: string): Promise<void> {
  return inList(chromium, async (page) => {
    await clickAria(page, text);
    await expect.poll(async () => (await item(chromium, text))?.['status']).toBe('done');
  });
}

function edit(chromium: RunningChromium, text: string, more: string): Promise<void> {
  return inList(chromium, async (page) => {
    const id = String((await item(chromium, text))?.['id']);
    await page.keyboard.press('Tab');
    await page.focus(`[data-item-id="${id}"] [data-item-box]`);
    await page.keyboard.press('e');
    await page.waitForSelector('textarea:focus');
    await page.keyboard.press('End');
    await page.keyboard.type(more);
    await page.keyboard.press('Enter');
    await expect.poll(() => texts(chromium)).toContain(text + more);
  });
}

/** Moves the next meeting so many days from now. */
function move(chromium: RunningChromium, days: number): Promise<void> {
  return inList(chromium, async (page) => {
    await page.click('[data-person-line]');
    await clickAria(page, 'Move or cancel');
    await fill(page, 'Date', clockIn(days * 24 * 60).date);
    const moved = async () =>
      (await rowsOf(chromium, 'sessions')).some((row) => (row['movedFrom'] as string[]).length > 0);
    await expect.poll(moved).toBe(true);
  });
}

/** Deletes an item on the page of all that is kept. */
async function remove(chromium: RunningChromium, text: string): Promise<void> {
  const page = await chromium.extensionPage('data.html');
  await waitForText(page, 'Action items');
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.data__button')];
    buttons.find(({ innerText }) => innerText.startsWith('Action items'))?.click();
  });
  await clickAria(page, `Delete: ${text}`);
  await expect.poll(() => texts(chromium)).not.toContain(text);
  await page.close();
}

/** Everything that lies on the server, its log as well, and every request it was sent, as Latin text. */
function seenByServer(): string {
  const files = (path: string): string[] =>
    readdirSync(path).flatMap((name) => {
      const at = join(path, name);
      const found = statSync(at);
      if (found.isDirectory()) return files(at);
      return found.isFile() ? [`${at}\n${readFileSync(at, 'latin1')}`] : [];
    });
  const sent = proxy.requests.map(({ path, body }) => path + body.toString('latin1'));
  return [...files(apache.folder), ...sent].join('\n');
}

/** What was said in these tests. */
const said = ['Draft', 'Ines', 'paper', 'archive', 'library', 'Ana only', 'Ben only', 'Mentor'];

async function expectPrivacy(): Promise<void> {
  const seen = seenByServer();
  expect(said.filter((word) => seen.includes(word))).toEqual([]);
  for (const [chromium, takeaway] of [
    [ana, 'Ana only'],
    [ben, 'Ben only'],
  ] as const)
    expect(
      (await readTable(await chromium.serviceWorker(), 'feedback')).map((row) => row['takeaway']),
    ).toEqual([takeaway]);
  expect(server.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
}

/** The page fits, and is for everybody, also on a narrow screen. */
async function expectFit(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewport({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axe(page)).toEqual([]);
  }
}

it('a mentor and a mentoree on one folder become the same in what a pair shares; what was removed is asked about, and Keep keeps', async () => {
  const sharing = await share(address);
  const block = await blockOn(sharing);
  await expectFit(sharing);
  const inside = Buffer.from(
    block.replaceAll(/\[LastTenSync:1:|:[0-9a-f]{8}\]|\s/g, ''),
    'base64',
  ).toString();
  expect(inside).toContain(host);
  expect(inside).not.toContain(password);
  await sharing.close();

  const joining = await settingsOn(ben, 'sync');
  await pasteBlock(joining, block);
  await waitForText(joining, 'Ana shares this folder with you');
  await expectFit(joining);
  await testServer(joining, address);
  await waitForText(joining, 'With Ana');
  await waitForText(joining, 'Last matched');
  await joining.close();
  await settled();

  // Each goes on without the server.
  const online = proxy.add({ fault: { kind: 'drop' } });
  await add(ana, 'Visit the archive');
  await move(ana, 9);
  await add(ben, 'Call the library');
  await edit(ben, 'Draft CV', ' by hand');
  await tick(ben, 'Read the paper');
  const page = await settingsOn(ben, 'sync');
  await clickAria(page, 'Match now');
  await waitForText(page, 'can’t be reached');
  await page.close();
  online();
  await settled();
  expect(await texts(ana)).toEqual([
    'Ask Ines',
    'Call the library',
    'Draft CV by hand',
    'Read the paper',
    'Visit the archive',
  ]);
  expect((await item(ana, 'Read the paper'))?.['status']).toBe('done');

  const arrived = await settingsOn(ben, 'sync');
  await waitForText(arrived, 'From Ana · 1 new action item');
  expect(await shownText(arrived)).toMatch(/From Ana · 1 new action item.*Next meeting: /);
  await expectFit(arrived);
  await arrived.close();

  // A worker that is stopped while it writes, and while it reads.
  for (const [machine, method, line] of [
    [ana, 'PUT', 'Stopped while writing'],
    [ben, 'GET', 'Stopped while reading'],
  ] as const) {
    await add(ana, line);
    if (method === 'GET') await matchNow(ana);
    let release = () => {};
    const until = new Promise<void>((resolve) => (release = resolve));
    proxy.add({ when: (request) => request.method === method, times: 1, fault: { kind: 'hold', until } });
    const asking = await settingsOn(machine, 'sync');
    const before = proxy.requests.length;
    await clickAria(asking, 'Match now');
    await expect.poll(() => proxy.requests.slice(before).some((one) => one.method === method)).toBe(true);
    await machine.stopWorker();
    release();
    await asking.close();
    await settled();
    expect(await texts(ben)).toContain(line);
  }

  await remove(ana, 'Ask Ines');
  await matchNow(ana);
  await matchNow(ben);
  expect(await texts(ben)).toContain('Ask Ines');
  await inList(ben, (list) => waitForAria(list, 'Sync needs you'));
  const asked = await settingsOn(ben, 'sync');
  await waitForText(asked, 'Ana deleted this.');
  await waitForText(asked, 'Ask Ines');
  await expectFit(asked);
  await clickAria(asked, 'Keep');
  await expect.poll(() => hasAria(asked, 'Keep')).toBe(false);
  await asked.close();
  await settled();
  expect(await texts(ana)).toContain('Ask Ines');
  await remove(ben, 'Call the library');
  await matchNow(ben);
  await matchNow(ana);
  const taking = await settingsOn(ana, 'sync');
  await waitForText(taking, 'Ben deleted this.');
  await clickAria(taking, 'Delete here, too');
  await expect.poll(() => texts(ana)).not.toContain('Call the library');
  await taking.close();
  await settled();

  // What came is taken back, for both.
  await add(ana, 'Too much');
  await matchNow(ana);
  await matchNow(ben);
  const undoing = await settingsOn(ben, 'sync');
  await waitForText(undoing, 'From Ana');
  await undoing.click('.sync__arrival button');
  await expect.poll(() => texts(ben)).not.toContain('Too much');
  await undoing.close();
  await expectPrivacy();

  const last = await settingsOn(ana, 'sync');
  await clickAria(last, 'Disconnect…');
  await clickAria(last, 'Disconnect and delete my file there');
  await waitForText(last, 'is disconnected');
  expect(await hasAria(last, 'Match now')).toBe(false);
  await clickAria(last, 'Undo');
  await waitForText(last, 'With Ben');
  await last.close();
  await matchNow(ana);
  expect([...ana.contextErrors, ...ben.contextErrors]).toEqual([]);
}, 240_000);

it('each writes at home, and reads the other’s file by a public read-only link', async () => {
  const files = join(apache.folder, 'files');
  for (const name of ['ana', 'ben']) {
    mkdirSync(join(files, 'dav', name));
    chmodSync(join(files, 'dav', name), 0o777);
  }
  /** What a server does when a person makes a public link to a folder: it is read without a password, and never written. */
  const publish = (name: string, id: string) => {
    symlinkSync(join(files, 'dav', name, 'LastTen', id), join(files, `public-${name}`));
    return `${new URL(address).origin}/public-${name}`;
  };
  const folderId = async (chromium: RunningChromium) =>
    String((await readTable(await chromium.serviceWorker(), 'syncFolders'))[0]?.['id']);

  const page = await share(`${address}ana/`);
  await clickAria(page, 'In another folder: each reads the other’s file by a public link');
  await fill(page, 'Public link to it', `${new URL(address).origin}/nothing`);
  await clickAria(page, 'Allow and test');
  await waitForText(page, 'Your file can’t be read at this link.');
  await fill(page, 'Public link to it', publish('ana', await folderId(ana)));
  await clickAria(page, 'Allow and test');
  const block = await blockOn(page);
  await waitForText(page, 'Ben sends you a block back');
  await expectFit(page);

  const joining = await settingsOn(ben, 'sync');
  await pasteBlock(joining, block);
  await waitForText(joining, 'Ana writes in another folder');
  await testServer(joining, `${address}ben/`);
  await waitForText(joining, 'With Ana');
  await waitForText(joining, 'Last matched');
  await fill(joining, 'Public link to it', publish('ben', await folderId(ben)));
  await clickAria(joining, 'Allow and test');
  const back = await blockOn(joining);
  await expectFit(joining);

  await page.bringToFront();
  await pasteBlock(page, back);
  await expect.poll(async () => (await readTable(page, 'syncFolders'))[0]?.['readPlace']).not.toBeNull();
  await Promise.all([page.close(), joining.close()]);
  await settled();

  await add(ana, 'Visit the archive');
  await tick(ben, 'Draft CV');
  await settled();
  expect(await texts(ben)).toContain('Visit the archive');
  expect((await item(ana, 'Draft CV'))?.['status']).toBe('done');
  const isLink = ({ path }: { readonly path: string }) => path.startsWith('/public-');
  const linked = proxy.requests.filter(isLink);
  expect(linked.length).toBeGreaterThan(3);
  expect(linked.filter(({ method, headers }) => method !== 'GET' || 'authorization' in headers)).toEqual([]);

  // The link is gone: one's own file is written all the same.
  rmSync(join(files, 'public-ana'));
  proxy.add({ when: isLink, fault: { kind: 'answer', status: 403 } });
  await add(ben, 'Call the library');
  const before = proxy.requests.length;
  const broken = await settingsOn(ben, 'sync');
  await clickAria(broken, 'Match now');
  await waitForText(broken, 'The link to the file of Ana does not work any more.');
  expect(proxy.requests.slice(before).some(({ method }) => method === 'PUT')).toBe(true);
  await expectFit(broken);
  await broken.close();
  await expectPrivacy();
}, 180_000);

it('the block of somebody no codes were exchanged with says so, and asks nothing of any server; one’s own is told apart', async () => {
  const sharing = await share(address);
  const block = await blockOn(sharing);
  await pasteBlock(sharing, block);
  await waitForText(sharing, 'You made this block for your partner');
  const stranger = await launch();
  const page = await settingsOn(stranger, 'sync');
  await clickAria(page, 'Share with a partner');
  await waitForText(page, 'There is no mentorship here yet.');
  await clickAria(page, 'Cancel');
  const before = proxy.requests.length;
  await pasteBlock(page, block);
  await waitForText(page, 'This block is not from anyone you have exchanged codes with');
  await waitForAria(page, 'Exchange codes');
  await expectFit(page);
  expect(proxy.requests.length).toBe(before);
  // What was typed of a server outlives the page, but for the password.
  await clickAria(page, 'Cancel');
  await clickAria(page, 'Connect a folder');
  await fill(page, 'Address of the folder (WebDAV)', address);
  await fill(page, 'App password', password);
  await expect.poll(async () => JSON.stringify(await readTable(page, 'drafts'))).toContain(address);
  expect(JSON.stringify(await readTable(page, 'drafts'))).not.toContain(password);
  await page.reload();
  await clickAria(page, 'Connect a folder');
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('input[inputmode=url]')?.value === wanted,
    {},
    address,
  );
  await stranger.close();
}, 120_000);
