import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { password } from '../servers/dav-server.ts';
import type { RunningChromium } from './harness/chromium.ts';
import { startFolderServer, type FolderServer } from './harness/folder-server.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { exchangeCodes } from './harness/pair-codes.ts';
import {
  edit,
  expectFit,
  inList,
  move,
  pasteBlock,
  remove,
  settle,
  share,
  statusOf,
  tablesOf,
  testServer,
  texts,
  tick,
} from './harness/pair-folder.ts';
import { expectPrivacy } from './harness/pair-record.ts';
import { waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { settingsOn } from './harness/settings.ts';
import { add, blockOn, matchNow } from './harness/sync-machines.ts';

let folders: FolderServer;
let ana: RunningChromium;
let ben: RunningChromium;

beforeAll(async () => {
  folders = await startFolderServer();
});

afterAll(() => folders.close());

beforeEach(async () => {
  folders.proxy.reset();
  [ana, ben] = await Promise.all([folders.launch(), folders.launch()]);
  await exchangeCodes(ana, ben);
});

afterEach(() => folders.endMachines());

it('a mentor and a mentoree on one folder become the same in what a pair shares; what was removed is asked about, and Keep keeps', async () => {
  const sharing = await share(ana, folders.address);
  const block = await blockOn(sharing);
  await expectFit(sharing);
  const inside = Buffer.from(
    block.replaceAll(/\[LastTenSync:1:|:[0-9a-f]{8}\]|\s/g, ''),
    'base64',
  ).toString();
  expect(inside).toContain(folders.host);
  expect(inside).not.toContain(password);
  await sharing.close();

  const joining = await settingsOn(ben, 'sync');
  await pasteBlock(joining, block);
  await waitForText(joining, 'Ana shares this folder with you');
  await expectFit(joining);
  await testServer(joining, folders.address);
  await waitForText(joining, 'With Ana');
  await waitForText(joining, 'Last matched');
  await joining.close();
  await settle(ana, ben);

  // Each goes on without the server.
  const online = folders.proxy.add({ fault: { kind: 'drop' } });
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
  await settle(ana, ben, ana);
  expect(await texts(ana)).toEqual([
    'Ask Ines',
    'Call the library',
    'Draft CV by hand',
    'Read the paper',
    'Visit the archive',
  ]);
  expect(await statusOf(ana, 'Read the paper')).toBe('done');

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
    folders.proxy.add({
      when: (request) => request.method === method,
      times: 1,
      fault: { kind: 'hold', until },
    });
    const asking = await settingsOn(machine, 'sync');
    const before = folders.proxy.requests.length;
    await clickAria(asking, 'Match now');
    await expect
      .poll(() => folders.proxy.requests.slice(before).some((one) => one.method === method))
      .toBe(true);
    // A page that waits would ask again at once: a worker that starts while it stops is not seen to have stopped.
    await asking.close();
    await machine.stopWorker();
    release();
    await settle(machine, machine === ana ? ben : ana);
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
  await settle(ben, ana);
  expect(await texts(ana)).toContain('Ask Ines');
  await remove(ben, 'Call the library');
  await matchNow(ben);
  await matchNow(ana);
  const taking = await settingsOn(ana, 'sync');
  await waitForText(taking, 'Ben deleted this.');
  await clickAria(taking, 'Delete here, too');
  await expect.poll(() => texts(ana)).not.toContain('Call the library');
  await taking.close();
  await settle(ana, ben);

  // What came is taken back, for both.
  await add(ana, 'Too much');
  await matchNow(ana);
  await matchNow(ben);
  const undoing = await settingsOn(ben, 'sync');
  await waitForText(undoing, 'From Ana');
  await undoing.click('.sync__arrival button');
  await expect.poll(() => texts(ben)).not.toContain('Too much');
  await undoing.close();
  await expectPrivacy(folders, tablesOf(ana), tablesOf(ben));

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
