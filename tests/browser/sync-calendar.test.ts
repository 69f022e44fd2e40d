import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { accessTo, addressBehind } from '../servers/behind-proxy.ts';
import { password, user, type DavServer } from '../servers/dav-server.ts';
import { startFaultProxy, type FaultProxy } from '../servers/fault-proxy.ts';
import { makeCalendar } from '../servers/make-calendar.ts';
import { startRadicale } from '../servers/radicale.ts';
import { withTaskProgram, type Deed, type ReadEntry } from '../servers/task-program.ts';
import { seededYear } from '../seed/seeded-year.ts';
import { copyWithHost } from './harness/calendar-copy.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { connectCalendar, enterServer } from './harness/connect-calendar.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows, type StoredRecord } from './harness/records.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

const host = 'radicale.servers.example';

let server: StandInServer;
let radicale: DavServer;
let proxy: FaultProxy;
let address: string;
let folder: string;
let calendar: string;
let running: RunningChromium;

beforeAll(async () => {
  [server, proxy] = await Promise.all([startServer(), startFaultProxy()]);
  folder = copyWithHost(host);
});

afterAll(async () => {
  await Promise.all([server.close(), proxy.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Every name leads to the stand-in of the web, that of the calendar server to the proxy before the real one. */
beforeEach(async () => {
  proxy.reset();
  radicale = await startRadicale();
  address = addressBehind(proxy, radicale);
  calendar = new URL(await makeCalendar(accessTo(proxy, address), address)).pathname;
  proxy.reset();
  const rules = `MAP ${host} 127.0.0.1, MAP * 127.0.0.1:${server.port}`;
  running = await launchWithExtension({ server, dir: folder, args: [`--host-resolver-rules=${rules}`] });
  const page = await running.extensionPage('readback.html');
  for (const [table, stored] of Object.entries(seededYear(Date.now())))
    await storeRows(page, table, stored as never);
  await page.close();
});

afterEach(async () => {
  await Promise.all([running.close(), radicale.stop()]);
});

const tasksPath = `/${user}/last-ten/`;
const tasks = (...deeds: Deed[]) => withTaskProgram(radicale, { path: tasksPath, kind: 'todo' }, deeds);
const events = (...deeds: Deed[]) => withTaskProgram(radicale, { path: calendar, kind: 'event' }, deeds);

async function rows(table: string): Promise<readonly StoredRecord[]> {
  return readTable(await running.serviceWorker(), table);
}

async function items(): Promise<readonly StoredRecord[]> {
  return (await rows('actionItems')).filter(({ deletedAt }) => deletedAt === null);
}

/** Returns the item a task there stands for: two of a year may say the same. */
async function itemOf({ uid }: ReadEntry): Promise<StoredRecord | undefined> {
  return (await items()).find(({ id }) => uid === `${String(id)}@last-ten`);
}

async function itemCalled(text: string): Promise<StoredRecord | undefined> {
  return (await items()).find((item) => item['text'] === text);
}

const connect = () => connectCalendar(running, address);

async function match(page: Page): Promise<void> {
  const account = async () => (await rows('calendarAccounts'))[0];
  const before = (await account())?.['triedAt'];
  await clickAria(page, `Match now: ${new URL(address).host}`);
  await expect.poll(async () => (await account())?.['triedAt']).not.toBe(before);
  await waitForAria(page, `Match now: ${new URL(address).host}`);
}

it('meetings and my own items are in the calendar and list, as another program reads them; nobody is invited, and disconnecting deletes them there', async () => {
  const page = await connect();
  const mine = await tasks();
  const booked = await events();
  const open = (await items()).filter(({ status }) => status === 'open').map(({ text }) => text);
  expect(mine.length).toBeGreaterThan(0);
  expect(open).toEqual(expect.arrayContaining(mine.map(({ summary }) => summary)));
  expect(booked.length).toBeGreaterThan(0);
  for (const { errors, properties } of [...mine, ...booked]) {
    expect(errors).toEqual([]);
    expect(properties).not.toEqual(expect.arrayContaining(['RELATED-TO']));
    expect(properties.filter((name) => /ORGANIZER|ATTENDEE/.test(name))).toEqual([]);
  }
  expect(await shownText(page)).toContain('Your meetings are in “Private”.');
  expect(await axe(page)).toEqual([]);

  const others = server.requests.filter(({ authorization }) => authorization !== undefined);
  expect(others).toEqual([]);
  expect(proxy.requests.filter((one) => one.host !== host)).toEqual([]);

  await clickAria(page, `Disconnect… ${new URL(address).host}`);
  await clickAria(page, 'Disconnect and delete it there');
  await waitForText(page, 'is disconnected');
  await waitForAria(page, 'Connect a calendar');
  expect(await events()).toEqual([]);
  await expect(tasks()).rejects.toThrow(/404|not ?found/i);
  expect(await rows('calendarAccounts')).toEqual([]);
  expect((await items()).length).toBeGreaterThan(0);
}, 120_000);

it('what is done there is done here, with a way back; what else was changed, deleted or added there is asked about', async () => {
  const page = await connect();
  const open = await tasks();
  const [done, put, gone] = open as [ReadEntry, ReadEntry, ReadEntry];
  const [first, second, third] = [done.summary, put.summary, gone.summary];
  await tasks(
    { do: 'complete', of: done.uid },
    { do: 'due', of: put.uid, to: '2027-03-04' },
    { do: 'delete', of: gone.uid },
    { do: 'add', of: 'Buy a notebook' },
  );
  await match(page);
  await waitForText(page, `Done in your task list, and so here: “${first}”`);
  expect((await itemOf(done))?.['status']).toBe('done');
  await waitForText(page, `“${second}” is due on`);
  await waitForText(page, `“${third}” was deleted from your task list.`);
  expect((await itemOf(put))?.['dueOn']).not.toBe('2027-03-04');
  expect((await itemOf(gone))?.['status']).toBe('open');
  expect(await axe(page)).toEqual([]);

  const popup = await running.extensionPage('popup.html');
  await waitForAria(popup, 'Sync needs you');
  await popup.close();
  await page.bringToFront();

  const pressing = async (name: string, about: string) => {
    const button = await page.waitForSelector(
      `button[aria-label^=${JSON.stringify(`${name}: `)}][aria-label*=${JSON.stringify(about)}]`,
    );
    await button?.click();
  };
  await pressing('Take over', second);
  await expect.poll(async () => (await itemOf(put))?.['dueOn']).toBe('2027-03-04');
  await pressing('Leave as it is', third);
  await pressing('Take over', 'Buy a notebook');
  await expect.poll(async () => (await itemCalled('Buy a notebook'))?.['status']).toBe('open');
  await pressing('Take back', first);
  await expect.poll(async () => (await itemOf(done))?.['status']).toBe('open');

  await match(page);
  const after = new Map((await tasks()).map((entry) => [entry.uid, entry]));
  expect(after.get(done.uid)?.status).toBe('NEEDS-ACTION');
  expect(after.get(put.uid)?.due).toBe('2027-03-04');
  expect(after.has(gone.uid)).toBe(false);
  expect(after.get('Buy-a-notebook')?.properties).toContain('X-LAST-TEN-ITEM');
  await expect.poll(() => hasAria(page, 'Changed in your calendar and tasks')).toBe(false);
}, 120_000);

it('a meeting moved there is moved here when the person says so', async () => {
  const page = await connect();
  const [meeting] = await events();
  const session = async () => (await rows('sessions')).find(({ uid }) => uid === meeting?.uid);
  const before = String((await session())?.['startsAt']);
  await events({ do: 'move', of: meeting?.summary ?? '', hours: 1 });
  await match(page);
  await waitForText(page, 'was moved to');
  expect((await session())?.['startsAt']).toBe(before);
  await page.click('button[aria-label^="Take over: "]');
  // A calendar is read to the minute.
  const later = new Date((Math.floor(Date.parse(before) / 60_000) + 60) * 60_000).toISOString();
  await expect.poll(async () => (await session())?.['startsAt']).toBe(later);
}, 120_000);

it('a wrong password, or one no longer taken, is said and not tried again before the person acts', async () => {
  const typed = await settingsOn(running, 'sync');
  await enterServer(typed, address, 'wrong');
  await waitForText(typed, 'does not take this name and password');
  await typed.close();
  const page = await connect();
  const taken = proxy.add({ fault: { kind: 'answer', status: 401 } });
  await match(page);
  await waitForText(page, 'Make a new app password');
  const asked = proxy.requests.length;
  const panel = await running.extensionPage('popup.html');
  await waitForAria(panel, 'Sync needs you');
  await panel.close();
  const worker = await running.serviceWorker();
  await worker.evaluate(() => dispatchEvent(new Event('online')));
  taken();
  await page.bringToFront();
  expect(proxy.requests).toHaveLength(asked);
  await fill(page, 'New app password', password);
  await clickAria(page, 'Keep and try again');
  await expect.poll(async () => (await rows('calendarAccounts'))[0]?.['trouble']).toBeNull();
  await expect.poll(() => hasAria(page, 'New app password')).toBe(false);
}, 120_000);

/** What a Nextcloud answers to the login flow, the second time it is asked; `pollAt` is where it would be asked. */
function answerLogin(pollAt: string): () => void {
  const { origin } = new URL(address);
  const answer = (path: string, status: number, said: object, times?: number) =>
    proxy.add({
      when: (request) => request.path.startsWith(path),
      ...(times !== undefined && { times }),
      fault: { kind: 'answer', status, body: JSON.stringify(said) },
    });
  const rules = [
    answer('/index.php/login/v2', 200, {
      poll: { token: 'a-token', endpoint: `${pollAt}/login/v2/poll` },
      login: `${origin}/login/v2/flow/1`,
    }),
    answer('/login/v2/flow', 200, { page: 'Sign in' }),
    answer('/login/v2/poll', 404, [], 1),
    answer('/login/v2/poll', 200, { server: origin, loginName: user, appPassword: password }),
  ];
  return () => {
    for (const takeBack of rules) takeBack();
  };
}

it('signing in happens on the server’s own page; a server that would have another host be asked gets nothing', async () => {
  const signIn = 'Sign in at the server (Nextcloud)';
  const page = await settingsOn(running, 'sync');
  await clickAria(page, 'Connect a calendar');
  await fill(page, 'Address of the server', address);
  const takeBack = answerLogin('https://elsewhere.example');
  await clickAria(page, signIn);
  await waitForText(page, 'leads to another address');
  takeBack();
  answerLogin(new URL(address).origin);
  await clickAria(page, signIn);
  const opened = () => proxy.requests.some(({ path }) => path === '/login/v2/flow/1');
  await expect.poll(opened).toBe(true);
  await page.bringToFront();
  await waitForText(page, 'Choose what goes where');
  const polls = proxy.requests.filter(({ path }) => path === '/login/v2/poll');
  expect(polls.map(({ body }) => String(body))).toEqual(['token=a-token', 'token=a-token']);
  expect(proxy.requests.filter((one) => one.host === 'elsewhere.example')).toEqual([]);
  expect(server.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
}, 120_000);
