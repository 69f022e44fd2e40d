import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startApache } from '../servers/apache.ts';
import { addressBehind } from '../servers/behind-proxy.ts';
import { password, type DavServer } from '../servers/dav-server.ts';
import { startFaultProxy, type FaultProxy } from '../servers/fault-proxy.ts';
import { copyWithHost } from './harness/calendar-copy.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { seededYear } from '../seed/seeded-year.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { movedOn, settingsOn } from './harness/settings.ts';
import {
  add,
  connect,
  inList,
  items,
  joinWith,
  liveAYear,
  living,
  matchNow,
  onServer,
  record,
  type Choose,
} from './harness/sync-machines.ts';

const host = 'apache.servers.example';

let server: StandInServer;
let apache: DavServer;
let proxy: FaultProxy;
let there: Choose;
let folder: string;
const running: RunningChromium[] = [];

beforeAll(async () => {
  [server, apache, proxy] = await Promise.all([startServer(), startApache(), startFaultProxy()]);
  there = onServer(addressBehind(proxy, apache));
  folder = copyWithHost(host);
});

afterAll(async () => {
  await Promise.all([server.close(), proxy.stop(), apache.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => proxy.reset());

afterEach(async () => {
  await Promise.all(running.splice(0).map((chromium) => chromium.close()));
});

/** Every name leads to the stand-in of the web, that of the folder's server to the proxy before the real one. */
async function launch(): Promise<RunningChromium> {
  const rules = `MAP ${host} 127.0.0.1, MAP * 127.0.0.1:${server.port}`;
  const chromium = await launchWithExtension({
    server,
    dir: folder,
    args: [`--host-resolver-rules=${rules}`],
  });
  running.push(chromium);
  return chromium;
}

/** The files of machines that lie on the server. */
function carried(): string[] {
  const all = readdirSync(join(apache.folder, 'files'), { recursive: true, encoding: 'utf8' });
  return all.filter((name) => name.endsWith('.ltn'));
}

/** Everything that lies on the server, its log as well, as Latin text. */
function allThere(): string {
  const files = (path: string): string[] =>
    readdirSync(path).flatMap((name) => {
      const at = join(path, name);
      const found = statSync(at);
      if (found.isDirectory()) return files(at);
      return found.isFile() ? [`${at}\n${readFileSync(at, 'latin1')}`] : [];
    });
  return files(apache.folder).join('\n');
}

it('two machines on one folder become the same, whatever was done on each in between; the server sees none of it, and disconnecting deletes it', async () => {
  const [laptop, office] = await Promise.all([launch(), launch()]);
  await liveAYear(laptop);
  await joinWith(office, 'Office PC', await connect(laptop, 'Laptop', there), there);
  expect(await record(office)).toEqual(await record(laptop));

  const settings = await settingsOn(office, 'sync');
  await waitForText(settings, 'From Laptop');
  await waitForText(settings, 'Laptop · wrote');
  expect(await shownText(settings)).toContain('Office PC (this machine)');
  expect(await axe(settings)).toEqual([]);
  await settings.close();

  // Each goes on without the server.
  const online = proxy.add({ fault: { kind: 'drop' } });
  await add(office, 'Visit the archive');
  await add(laptop, 'Call the library');
  const page = await settingsOn(office, 'sync');
  await clickAria(page, 'Match now');
  await waitForText(page, 'can’t be reached');
  expect(await shownText(page)).toContain('All is kept here; last matched');
  await page.close();
  online();

  for (const machine of [office, laptop, office]) await matchNow(machine);
  await inList(office, async (list) => {
    await clickAria(list, 'Call the library');
    await waitForText(list, 'Done: Call the library');
  });
  await expect.poll(() => items(office, 'Call the library')).toEqual(['done']);
  for (const machine of [office, laptop, office]) await matchNow(machine);
  for (const machine of [laptop, office]) {
    expect(await items(machine, 'Call the library')).toEqual(['done']);
    expect(await items(machine, 'Visit the archive')).toEqual(['open']);
  }
  expect(await record(office)).toEqual(await record(laptop));

  const stored = allThere();
  expect(carried()).toHaveLength(2);
  const sent = proxy.requests.map(({ body, path }) => path + body.toString('latin1')).join('\n');
  const year = seededYear(Date.now());
  const words = ['library', 'archive', 'Laptop', 'Office', ...year.actionItems.map(({ text }) => text)];
  expect(words.filter((word) => stored.includes(word) || sent.includes(word))).toEqual([]);
  expect(server.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);

  const last = await settingsOn(laptop, 'sync');
  await waitForText(last, 'Office PC · wrote');
  expect(await movedOn(last)).toEqual([]);
  await clickAria(last, 'Disconnect…');
  await clickAria(last, 'Disconnect and delete the files there');
  await waitForText(last, 'is disconnected');
  expect(await hasAria(last, 'Match now')).toBe(false);
  await last.close();
  expect(carried()).toEqual([]);
  expect(await items(laptop, 'Visit the archive')).toEqual(['open']);
}, 180_000);

it('what came from the other machine is taken back in one click, and goes there, too', async () => {
  const [laptop, office] = await Promise.all([launch(), launch()]);
  await liveAYear(laptop);
  await joinWith(office, 'Office PC', await connect(laptop, 'Laptop', there), there);
  await add(office, 'Visit the archive');
  for (const machine of [office, laptop]) await matchNow(machine);
  expect(await items(laptop, 'Visit the archive')).toEqual(['open']);

  const page = await settingsOn(laptop, 'sync');
  await waitForText(page, 'From Office PC');
  await page.click('.sync__arrival button');
  await waitForText(page, 'Taken back');
  await page.close();
  expect(await items(laptop, 'Visit the archive')).toEqual([]);
  for (const machine of [laptop, office]) await matchNow(machine);
  expect(await items(office, 'Visit the archive')).toEqual([]);
}, 180_000);

it('a mentorship deleted on one machine is not deleted on the other one without a question', async () => {
  const [laptop, office] = await Promise.all([launch(), launch()]);
  await liveAYear(laptop);
  await joinWith(office, 'Office PC', await connect(laptop, 'Laptop', there), there);
  const before = await living(office);
  const [ana] = seededYear(Date.now()).mentorships;
  const data = await laptop.extensionPage(`record.html?mentorship=${ana?.id}`);
  await clickAria(data, 'Delete with its whole record');
  await expect.poll(async () => (await living(laptop)).length).toBeLessThan(before.length);
  await data.close();
  for (const machine of [laptop, office]) await matchNow(machine);
  expect(await living(office)).toEqual(before);

  await inList(office, (list) => waitForAria(list, 'Sync needs you'));
  const page = await settingsOn(office, 'sync');
  await waitForText(page, 'Laptop deleted much at once.');
  expect(await axe(page)).toEqual([]);
  await clickAria(page, 'Keep');
  await expect.poll(() => hasAria(page, 'Keep')).toBe(false);
  await page.close();
  for (const machine of [office, laptop, office]) await matchNow(machine);
  expect(await living(office)).toEqual(before);
}, 120_000);

it('a password that is no longer taken stops it until the person acts; the popup says so, and a new one goes on', async () => {
  const laptop = await launch();
  await connect(laptop, 'Laptop', there);
  const taken = proxy.add({ fault: { kind: 'answer', status: 401 } });
  const page = await settingsOn(laptop, 'sync');
  await clickAria(page, 'Match now');
  await waitForText(page, 'Make a new app password');
  expect(await axe(page)).toEqual([]);
  await inList(laptop, (list) => waitForAria(list, 'Sync needs you'));
  taken();
  await page.bringToFront();
  await fill(page, 'New app password', password);
  await clickAria(page, 'Keep and try again');
  await expect.poll(() => hasAria(page, 'New app password')).toBe(false);
  await inList(laptop, async (list) => {
    await waitForText(list, 'Start a wrap-up without a call tab');
    expect(await hasAria(list, 'Sync needs you')).toBe(false);
  });
}, 120_000);
