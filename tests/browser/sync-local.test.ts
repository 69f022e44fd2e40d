import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { allowFolder, giveFolder, onThisComputer } from './harness/local-folder.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';
import {
  add,
  connect,
  inList,
  items,
  joinWith,
  liveAYear,
  matchNow,
  record,
} from './harness/sync-machines.ts';

let server: StandInServer;
/** Where everything of a test lies: the folder that is spread, and the profiles. */
let place: string;
let folder: string;
const running: RunningChromium[] = [];

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'last-ten-local-'));
  folder = join(place, 'Dropbox');
  mkdirSync(folder);
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((chromium) => chromium.close()));
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts a machine whose browser lets the extension into a folder at every visit. */
async function launch(name: string, { isAllowed = true } = {}): Promise<RunningChromium> {
  const userDataDir = join(place, name);
  allowFolder(userDataDir, folder, isAllowed);
  const chromium = await launchWithExtension({ server, userDataDir });
  running.push(chromium);
  const welcome = await chromium.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.asPage()).close();
  return chromium;
}

const carried = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/^LastTen(\/[0-9a-f]{32})?$/.test(name),
  );

it('two machines become the same through a folder of the computer that another program spreads', async () => {
  const [laptop, office] = await Promise.all([launch('laptop'), launch('office')]);
  await liveAYear(laptop);
  const block = await connect(laptop, 'Laptop', onThisComputer(folder), 'Use a folder on this computer');
  expect(block).not.toContain(place);
  await joinWith(office, 'Office PC', block, onThisComputer(folder));
  expect(await record(office)).toEqual(await record(laptop));
  await add(office, 'Visit the archive');
  await add(laptop, 'Call the library');
  // With no page of the extension open, the worker does it by itself.
  for (const machine of [office, laptop, office]) await matchNow(machine);
  for (const machine of [laptop, office]) {
    expect(await items(machine, 'Call the library')).toEqual(['open']);
    expect(await items(machine, 'Visit the archive')).toEqual(['open']);
  }
  expect(await record(office)).toEqual(await record(laptop));
  expect(carried().filter((name) => !name.endsWith('.ltn'))).toEqual([]);
  expect(carried()).toHaveLength(2);
  expect([...laptop.contextErrors, ...office.contextErrors]).toEqual([]);
}, 120_000);

it('a folder that the browser wants to ask for again, or that is gone, says so, and one click goes on', async () => {
  const laptop = await launch('laptop');
  await liveAYear(laptop);
  await connect(laptop, 'Laptop', onThisComputer(folder), 'Use a folder on this computer');
  await laptop.close({ keepProfile: true });
  running.splice(0);

  const again = await launch('laptop', { isAllowed: false });
  const asked = await settingsOn(again, 'sync');
  await waitForText(asked, 'no longer lets Last Ten reach Dropbox');
  expect(await hasAria(asked, 'Allow again')).toBe(true);
  expect(await axe(asked)).toEqual([]);
  await inList(again, (list) => waitForAria(list, 'Sync needs you'));
  await again.close({ keepProfile: true });
  running.splice(0);

  const allowed = await launch('laptop');
  const page = await settingsOn(allowed, 'sync');
  await page.bringToFront();
  await clickAria(page, 'Allow again');
  await expect.poll(() => hasAria(page, 'Allow again')).toBe(false);

  renameSync(folder, join(place, 'moved'));
  await clickAria(page, 'Match now');
  await waitForText(page, 'The folder Dropbox is not where it was.');
  expect(await axe(page)).toEqual([]);
  // Another folder has nothing of this one in it: it is not taken for it.
  mkdirSync(folder);
  await giveFolder(page, folder);
  await clickAria(page, 'Choose the folder');
  await waitForText(page, 'There is nothing from your other machine in Dropbox.');
  rmSync(folder, { recursive: true });
  renameSync(join(place, 'moved'), folder);
  await clickAria(page, 'Choose the folder');
  await expect.poll(() => hasAria(page, 'Choose the folder')).toBe(false);
  await waitForText(page, 'Last matched');
  expect(carried()).toHaveLength(1);
}, 120_000);
