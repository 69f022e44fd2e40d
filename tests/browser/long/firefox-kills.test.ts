import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningChromium } from '../harness/chromium.ts';
import { addItem, itemsSaying, match, stopWhile } from '../firefox/deeds.ts';
import { launchFirefox, type RunningFirefox } from '../firefox/firefox.ts';
import { chromiumMachine, firefoxMachine, type Machine } from '../firefox/machine.ts';
import { joinInFirefox, recordOf } from '../firefox/own-folder.ts';
import { exchangeWithFirefox, joinPair } from '../firefox/pair-with-firefox.ts';
import { startFolderServer, type FolderServer } from '../harness/folder-server.ts';
import { sharedByPair } from '../harness/pair-record.ts';
import { connect, liveAYear } from '../harness/sync-machines.ts';

let folders: FolderServer;
let chromium: RunningChromium;
let firefox: RunningFirefox;
let there: Machine;
let here: Machine;

/** Before which of a run's three requests, or so many ms after it began, the event page is stopped. */
const moments = new Set(
  fc.sample(fc.noBias(fc.integer({ min: 0, max: 400 })), { numRuns: 8, seed: Date.now() }),
);
const kills = [
  ...[1, 2, 3].map((at) => ['request', at] as const),
  ...[...moments].map((ms) => ['ms', ms] as const),
];

/** The folder of one's own machines, and that of a pair: how Firefox gets in, and what is to be equal then. */
const kinds = {
  'own machines': {
    async join() {
      await liveAYear(chromium);
      await joinInFirefox(firefox, 'Fox', await connect(chromium, 'Laptop', folders.there));
    },
    shared: recordOf,
  },
  'a pair': {
    async join() {
      await exchangeWithFirefox(chromium, firefox, here);
      await joinPair(folders, chromium, firefox, here);
    },
    shared: ({ table }: Machine) => sharedByPair(table),
  },
};

describe.each(Object.entries(kinds))(
  'Firefox stopped in a run in the folder of %s',
  (_, { join, shared }) => {
    beforeAll(async () => {
      folders = await startFolderServer();
      [chromium, firefox] = await Promise.all([
        folders.launch(),
        launchFirefox(folders.web, { folderHost: folders.host }),
      ]);
      there = chromiumMachine('Laptop', chromium);
      here = await firefoxMachine('Fox', firefox);
      await join();
    }, 120_000);

    beforeEach(() => folders.proxy.reset());

    afterAll(() => Promise.all([firefox.close(), folders.close()]));

    it.each(kills)(
      '(%s %i) goes on at the next: both end the same, nothing lost, nothing doubled',
      async (how, at) => {
        const texts = [`Visit ${how} ${at}`, `Call ${how} ${at}`] as const;
        await addItem(there, texts[0]);
        await match(there);
        await addItem(here, texts[1]);
        await stop(how, at);
        for (const machine of [here, there, here]) await match(machine);
        for (const machine of [here, there])
          for (const text of texts)
            expect(await itemsSaying(machine, text)).toMatchObject([{ status: 'open' }]);
        expect(await shared(here)).toEqual(await shared(there));
        expect(folders.carried()).toHaveLength(2);
      },
      60_000,
    );
  },
);

async function stop(how: 'request' | 'ms', at: number): Promise<void> {
  if (how === 'request') {
    let seen = 0;
    await stopWhile(here, folders.proxy, () => (seen += 1) === at);
    return;
  }
  await here.open('options.html#sync');
  await here.click('Match now');
  await new Promise((done) => setTimeout(done, at));
  await here.open('readback.html');
  await here.stopBackground();
}
