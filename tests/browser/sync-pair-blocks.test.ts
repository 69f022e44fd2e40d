import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { password } from '../servers/dav-server.ts';
import type { RunningChromium } from './harness/chromium.ts';
import { startFolderServer, type FolderServer } from './harness/folder-server.ts';
import { clickAria, waitForAria } from './harness/page-tools.ts';
import { exchangeCodes } from './harness/pair-codes.ts';
import {
  expectFit,
  pasteBlock,
  settle,
  share,
  statusOf,
  tablesOf,
  testServer,
  texts,
  tick,
} from './harness/pair-folder.ts';
import { expectPrivacy } from './harness/pair-record.ts';
import { indiscreet, isPublic, makeHome, publish } from './harness/public-links.ts';
import { readTable } from './harness/records.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { settingsOn } from './harness/settings.ts';
import { add, blockOn } from './harness/sync-machines.ts';

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

it('each writes at home, and reads the other’s file by a public read-only link', async () => {
  const [anasHome, bensHome] = [makeHome(folders, 'ana'), makeHome(folders, 'ben')];
  const page = await share(ana, anasHome);
  await clickAria(page, 'In another folder: each reads the other’s file by a public link');
  await fill(page, 'Public link to it', `${new URL(folders.address).origin}/nothing`);
  await clickAria(page, 'Allow and test');
  await waitForText(page, 'Your file can’t be read at this link.');
  await fill(page, 'Public link to it', await publish(folders, 'ana', tablesOf(ana)));
  await clickAria(page, 'Allow and test');
  const block = await blockOn(page);
  await waitForText(page, 'Ben sends you a block back');
  await expectFit(page);

  const joining = await settingsOn(ben, 'sync');
  await pasteBlock(joining, block);
  await waitForText(joining, 'Ana writes in another folder');
  await testServer(joining, bensHome);
  await waitForText(joining, 'With Ana');
  await waitForText(joining, 'Last matched');
  await fill(joining, 'Public link to it', await publish(folders, 'ben', tablesOf(ben)));
  await clickAria(joining, 'Allow and test');
  const back = await blockOn(joining);
  await expectFit(joining);

  await page.bringToFront();
  await pasteBlock(page, back);
  await expect.poll(async () => (await readTable(page, 'syncFolders'))[0]?.['readPlace']).not.toBeNull();
  await Promise.all([page.close(), joining.close()]);
  await settle(ana, ben, ana);

  await add(ana, 'Visit the archive');
  await tick(ben, 'Draft CV');
  await settle(ana, ben, ana);
  expect(await texts(ben)).toContain('Visit the archive');
  expect(await statusOf(ana, 'Draft CV')).toBe('done');
  expect(folders.proxy.requests.filter(isPublic).length).toBeGreaterThan(3);
  expect(indiscreet(folders)).toEqual([]);

  // The link is gone: one's own file is written all the same.
  rmSync(join(folders.kept, 'files/public-ana'));
  folders.proxy.add({ when: isPublic, fault: { kind: 'answer', status: 403 } });
  await add(ben, 'Call the library');
  const before = folders.proxy.requests.length;
  const broken = await settingsOn(ben, 'sync');
  await clickAria(broken, 'Match now');
  await waitForText(broken, 'The link to the file of Ana does not work any more.');
  expect(folders.proxy.requests.slice(before).some(({ method }) => method === 'PUT')).toBe(true);
  await expectFit(broken);
  await broken.close();
  await expectPrivacy(folders, tablesOf(ana), tablesOf(ben));
}, 180_000);

it('the block of somebody no codes were exchanged with says so, and asks nothing of any server; one’s own is told apart', async () => {
  const sharing = await share(ana, folders.address);
  const block = await blockOn(sharing);
  await pasteBlock(sharing, block);
  await waitForText(sharing, 'You made this block for your partner');
  const stranger = await folders.launch();
  const page = await settingsOn(stranger, 'sync');
  await clickAria(page, 'Share with a partner');
  await waitForText(page, 'There is no mentorship here yet.');
  await clickAria(page, 'Cancel');
  const before = folders.proxy.requests.length;
  await pasteBlock(page, block);
  await waitForText(page, 'This block is not from anyone you have exchanged codes with');
  await waitForAria(page, 'Exchange codes');
  await expectFit(page);
  expect(folders.proxy.requests.length).toBe(before);
  // What was typed of a server outlives the page, but for the password.
  await clickAria(page, 'Cancel');
  await clickAria(page, 'Connect a folder');
  await fill(page, 'Address of the folder (WebDAV)', folders.address);
  await fill(page, 'App password', password);
  await expect.poll(async () => JSON.stringify(await readTable(page, 'drafts'))).toContain(folders.address);
  expect(JSON.stringify(await readTable(page, 'drafts'))).not.toContain(password);
  await page.reload();
  await clickAria(page, 'Connect a folder');
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('input[inputmode=url]')?.value === wanted,
    {},
    folders.address,
  );
}, 120_000);
