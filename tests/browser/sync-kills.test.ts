import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { startFolderServer, type FolderServer } from './harness/folder-server.ts';
import { long } from './harness/long.ts';
import { clickAria } from './harness/page-tools.ts';
import { settingsOn } from './harness/settings.ts';
import { add, connect, items, joinWith, liveAYear, matchNow, record } from './harness/sync-machines.ts';

let folders: FolderServer;
let laptop: RunningChromium;
let office: RunningChromium;

beforeAll(async () => {
  folders = await startFolderServer();
  [laptop, office] = await Promise.all([folders.launch(), folders.launch()]);
  await liveAYear(laptop);
  await joinWith(office, 'Office PC', await connect(laptop, 'Laptop', folders.there), folders.there);
});

beforeEach(() => folders.proxy.reset());

afterAll(() => folders.close());

/** A run of one news each way asks about so many times. */
const requests = 3;
/** Before which of a run's requests, or so many ms after it began, the worker is stopped; all of them and many moments in the long run. */
const moments = new Set(
  fc.sample(fc.noBias(fc.integer({ min: 0, max: 400 })), { numRuns: 15, seed: Date.now() }),
);
const kills = long
  ? [
      ...Array.from({ length: requests }, (_, at) => ['request', at + 1] as const),
      ...[...moments].map((ms) => ['ms', ms] as const),
    ]
  : ([['request', 3]] as const);

/** Begins a run on a machine; returns the page that asked for it. */
async function begin(machine: RunningChromium): Promise<Page> {
  const page = await settingsOn(machine, 'sync');
  await clickAria(page, 'Match now');
  return page;
}

/** Stops the worker where it is told to, in the middle of a run. */
async function stopIn(machine: RunningChromium, [how, at]: (typeof kills)[number]): Promise<void> {
  if (how === 'ms') {
    const page = await begin(machine);
    await new Promise((done) => setTimeout(done, at));
    await page.close();
    await machine.stopWorker();
    return;
  }
  let seen = 0;
  let release: (value?: unknown) => void = () => undefined;
  const until = new Promise((resolve) => (release = resolve));
  const forget = folders.proxy.add({
    when: () => (seen += 1) === at,
    times: 1,
    fault: { kind: 'hold', until },
  });
  const page = await begin(machine);
  await expect.poll(() => seen, { interval: 5 }).toBeGreaterThanOrEqual(at);
  // A page that waits would ask again at once; here nobody does.
  await page.close();
  await machine.stopWorker();
  release();
  forget();
}

describe('A worker stopped in the middle of a run', () => {
  it.each(kills)(
    '(%s %i) goes on at the next: all end the same, nothing lost, nothing doubled',
    async (how, at) => {
      const [here, there] = [`Visit ${how} ${at}`, `Call ${how} ${at}`];
      await add(laptop, there);
      await matchNow(laptop);
      await add(office, here);
      await stopIn(office, [how, at]);
      for (const machine of [office, laptop, office]) await matchNow(machine);
      for (const machine of [laptop, office])
        for (const text of [here, there]) expect(await items(machine, text)).toEqual(['open']);
      expect(await record(office)).toEqual(await record(laptop));
      expect(folders.carried()).toHaveLength(2);
    },
    60_000,
  );
});
