import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTo, addressBehind } from '../../servers/behind-proxy.ts';
import { user, type DavServer } from '../../servers/dav-server.ts';
import { startFaultProxy, type FaultProxy, type ProxiedRequest } from '../../servers/fault-proxy.ts';
import { makeCalendar } from '../../servers/make-calendar.ts';
import { startRadicale } from '../../servers/radicale.ts';
import { withTaskProgram, type Deed, type ReadEntry } from '../../servers/task-program.ts';
import { copyWithHost } from '../harness/calendar-copy.ts';
import { launchWithExtension, type RunningChromium } from '../harness/chromium.ts';
import { connectCalendar } from '../harness/connect-calendar.ts';
import { clickAria, waitForAria } from '../harness/page-tools.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { settingsOn } from '../harness/settings.ts';
import { readTable, storeRows, type StoredRecord } from '../harness/records.ts';
import { items, liveAYear, rows } from '../harness/sync-machines.ts';

const host = 'radicale.servers.example';

let server: StandInServer;
let radicale: DavServer;
let proxy: FaultProxy;
let address: string;
let calendar: string;
let folder: string;
let running: RunningChromium;
/** An open item of the person's own, which is in their list of tasks. */
let own: StoredRecord | undefined;

beforeAll(async () => {
  [server, proxy, radicale] = await Promise.all([startServer(), startFaultProxy(), startRadicale()]);
  folder = copyWithHost(host);
  address = addressBehind(proxy, radicale);
  calendar = new URL(await makeCalendar(accessTo(proxy, address), address)).pathname;
  const rules = `MAP ${host} 127.0.0.1, MAP * 127.0.0.1:${server.port}`;
  running = await launchWithExtension({ server, dir: folder, args: [`--host-resolver-rules=${rules}`] });
  await liveAYear(running);
  await (await connectCalendar(running, address)).close();
  const [task] = await tasks();
  own = (await rows(running, 'actionItems')).find(({ id }) => task?.uid === `${String(id)}@last-ten`);
});

afterAll(async () => {
  await running.close();
  await Promise.all([server.close(), proxy.stop(), radicale.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const tasks = (...deeds: Deed[]) =>
  withTaskProgram(radicale, { path: `/${user}/last-ten/`, kind: 'todo' }, deeds);
const events = () => withTaskProgram(radicale, { path: calendar, kind: 'event' });

/** Puts one more item of the person's own on record. */
async function add(text: string): Promise<void> {
  const page = await running.extensionPage('readback.html');
  await storeRows(page, 'actionItems', [{ ...own, id: crypto.randomUUID(), text }]);
  await page.close();
}

/** What ends a round in its middle. */
const stops = {
  async worker() {
    await running.stopWorker();
  },
  async 'offscreen document'() {
    const worker = await running.serviceWorker();
    await worker.evaluate(() => chrome.offscreen.closeDocument());
  },
  async both() {
    const worker = await running.serviceWorker();
    await worker.evaluate(() => chrome.offscreen.closeDocument());
    await running.stopWorker();
  },
} as const;

/** At the first request of which method, and whether the server still does what it was asked by it. */
const places = [
  ['REPORT', 'heard'],
  ['PUT', 'lost'],
  ['PUT', 'heard'],
] as const;
const cases = places.flatMap(([method, fate]) =>
  (['worker', 'offscreen document', 'both'] as const).map((what) => [what, method, fate] as const),
);

/** Begins a round, and stops what runs it at its first request of a method, whose answer then reaches nobody. */
async function stopIn([what, method, fate]: (typeof cases)[number]): Promise<void> {
  let settle: () => void = () => undefined;
  const until = new Promise<void>((resolve, reject) => {
    settle = () => (fate === 'heard' ? resolve() : reject(new Error('The request was lost.')));
  });
  let seen = 0;
  const isMeant = (request: ProxiedRequest) => request.method === method && (seen += 1) === 1;
  const forget = proxy.add({ when: isMeant, times: 1, fault: { kind: 'hold', until } });
  const page = await settingsOn(running, 'sync');
  await clickAria(page, `Match now: ${new URL(address).host}`);
  await expect.poll(() => seen, { interval: 5 }).toBeGreaterThan(0);
  // A page that still waits would start the worker anew while it stops.
  await page.close();
  await stops[what]();
  settle();
  forget();
}

/** Matches on the settings page until a round went through that was begun after what was done before. */
async function match(): Promise<void> {
  const page = await settingsOn(running, 'sync');
  // A stopped worker could not be asked.
  const account = async () => (await readTable(page, 'calendarAccounts'))[0];
  const before = (await account())?.['matchedAt'];
  await clickAria(page, `Match now: ${new URL(address).host}`);
  await expect.poll(async () => (await account())?.['matchedAt']).not.toBe(before);
  await waitForAria(page, `Match now: ${new URL(address).host}`);
  expect((await account())?.['trouble']).toBeNull();
  await page.close();
}

const uids = (entries: readonly ReadEntry[]) => entries.map(({ uid }) => uid).toSorted();

describe('A round with the calendar server', () => {
  it.each(cases)(
    'whose %s is stopped at a %s (%s) goes on at the next: all is there once, what was done there is done here',
    async (...at) => {
      const name = at.join(' ');
      const [mine, done] = [`Visit ${name}`, `Call ${name}`];
      await add(done);
      await match();
      const before = { tasks: uids(await tasks()), events: uids(await events()) };
      await tasks({ do: 'complete', of: done });
      await add(mine);
      await stopIn(at);
      await match();
      const after = await tasks();
      const made = after.filter(({ uid }) => !before.tasks.includes(uid));
      expect(made).toMatchObject([{ summary: mine, status: 'NEEDS-ACTION', errors: [] }]);
      expect(uids(after)).toEqual([...before.tasks, ...uids(made)].toSorted());
      expect(uids(await events())).toEqual(before.events);
      expect(await items(running, done)).toEqual(['done']);
      expect(await items(running, mine)).toEqual(['open']);
    },
    60_000,
  );
});
