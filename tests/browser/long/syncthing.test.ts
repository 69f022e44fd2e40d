import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSyncthingPair, type SyncthingPair } from '../../servers/syncthing.ts';
import { launchWithExtension, type RunningChromium } from '../harness/chromium.ts';
import { allowFolder, onThisComputer } from '../harness/local-folder.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { add, connect, items, joinWith, liveAYear, matchNow, record } from '../harness/sync-machines.ts';

let server: StandInServer;
let pair: SyncthingPair;
let profiles: string;
const running: RunningChromium[] = [];

beforeAll(async () => {
  [server, pair] = await Promise.all([startServer(), startSyncthingPair()]);
  profiles = mkdtempSync(join(tmpdir(), 'last-ten-profiles-'));
});

afterAll(async () => {
  await Promise.all(running.map((chromium) => chromium.close()));
  await Promise.all([server.close(), pair.stop()]);
  rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
});

async function launch(name: string, folder: string): Promise<RunningChromium> {
  const userDataDir = join(profiles, name);
  allowFolder(userDataDir, folder);
  const chromium = await launchWithExtension({ server, userDataDir });
  running.push(chromium);
  return chromium;
}

/** What lies in a folder of Syncthing's, by name; its own marks aside. */
function carried(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.startsWith('LastTen/') && name.includes('.ltn'));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

/** Waits until Syncthing has spread what lies in either folder. */
async function spread(count: number): Promise<void> {
  await expect
    .poll(
      () => {
        const [here, there] = pair.folders.map(carried);
        const names = Object.keys(here ?? {});
        return names.length === count && JSON.stringify(here) === JSON.stringify(there);
      },
      { timeout: 60_000 },
    )
    .toBe(true);
}

it('two machines become the same through a folder that two real Syncthings spread', async () => {
  const [here, there] = pair.folders;
  const [laptop, office] = await Promise.all([launch('laptop', here), launch('office', there)]);
  await liveAYear(laptop);
  const block = await connect(laptop, 'Laptop', onThisComputer(here), 'Use a folder on this computer');
  await spread(1);
  await joinWith(office, 'Office PC', block, onThisComputer(there));
  expect(await record(office)).toEqual(await record(laptop));
  await spread(2);

  await add(office, 'Visit the archive');
  await add(laptop, 'Call the library');
  for (const machine of [office, laptop, office, laptop]) {
    await matchNow(machine);
    await spread(2);
  }
  for (const machine of [laptop, office]) {
    expect(await items(machine, 'Call the library')).toEqual(['open']);
    expect(await items(machine, 'Visit the archive')).toEqual(['open']);
  }
  expect(await record(office)).toEqual(await record(laptop));
  expect([...laptop.contextErrors, ...office.contextErrors]).toEqual([]);
}, 300_000);
