import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, user } from '../../servers/dav-server.ts';
import type { RunningChromium } from '../harness/chromium.ts';
import { startFolderServer, type FolderServer } from '../harness/folder-server.ts';
import { clickAria } from '../harness/page-tools.ts';
import { pasteBlock, testServer } from '../harness/pair-folder.ts';
import { expectPrivacy, itemTexts, livingRows, sharedByPair } from '../harness/pair-record.ts';
import { indiscreet, makeHome, publish } from '../harness/public-links.ts';
import { clockIn, fill, waitForText } from '../harness/ritual.ts';
import { settingsOn } from '../harness/settings.ts';
import { blockOn } from '../harness/sync-machines.ts';
import {
  addItem,
  deleteItem,
  editItem,
  itemsSaying,
  match,
  moveMeeting,
  reads,
  stopWhile,
  tickItem,
  writes,
} from './deeds.ts';
import { launchFirefox, type RunningFirefox } from './firefox.ts';
import { chromiumMachine, firefoxMachine, type Machine } from './machine.ts';
import { exchangeWithFirefox, joinPair } from './pair-with-firefox.ts';

let folders: FolderServer;
let chromium: RunningChromium;
let firefox: RunningFirefox;
/** The mentor, in Chromium. */
let ana: Machine;
/** The mentoree, in Firefox. */
let ben: Machine;

beforeAll(async () => {
  folders = await startFolderServer();
  [chromium, firefox] = await Promise.all([
    folders.launch(),
    launchFirefox(folders.web, { folderHost: folders.host }),
  ]);
  ana = chromiumMachine('Ana', chromium);
  ben = await firefoxMachine('Ben', firefox);
  await exchangeWithFirefox(chromium, firefox, ben);
}, 120_000);

afterAll(() => Promise.all([firefox.close(), folders.close()]));

/** Matches one after the other; what a pair shares is the same on both then. */
async function settle(...order: readonly Machine[]): Promise<void> {
  for (const machine of order) await match(machine);
  expect(await sharedByPair(ben.table)).toEqual(await sharedByPair(ana.table));
}

/** What one of the two deleted, the other is asked about on matching, and deletes it, too. */
async function deleteOnBoth(text: string, by: Machine, other: Machine): Promise<void> {
  await match(by);
  await match(other);
  expect(await itemsSaying(other, text)).toHaveLength(1);
  await other.click('Delete here, too');
  await expect.poll(() => itemsSaying(other, text)).toEqual([]);
}

/** The days of the meetings ahead. */
async function daysAhead(machine: Machine): Promise<string[]> {
  const ahead = (await livingRows(machine.table, 'sessions')).filter((row) => row['status'] === 'planned');
  return ahead.map((row) => new Date(String(row['startsAt'])).toLocaleDateString('sv'));
}

const dayIn = (days: number) => clockIn(days * 24 * 60).date;

describe('A mentor in Chromium and a mentoree in Firefox on one folder', () => {
  it('joined by a pasted block, become the same in what a pair shares, whatever each did without the server', async () => {
    await joinPair(folders, chromium, firefox, ben);
    await settle(ana, ben);

    const online = folders.proxy.add({ fault: { kind: 'drop' } });
    await addItem(ana, 'Visit the archive');
    await moveMeeting(ana, 'Ben', 9);
    await addItem(ben, 'Call the library');
    await editItem(ben, 'Draft CV', ' by hand');
    await tickItem(ben, 'Read the paper');
    await match(ben, 'offline');
    await firefox.untilText('can’t be reached');
    online();
    await settle(ana, ben, ana);
    const all = ['Ask Ines', 'Call the library', 'Draft CV by hand', 'Read the paper', 'Visit the archive'];
    for (const machine of [ana, ben]) {
      expect(await itemTexts(machine.table)).toEqual(all);
      expect(await itemsSaying(machine, 'Read the paper')).toMatchObject([{ status: 'done' }]);
      expect(await daysAhead(machine)).toEqual([dayIn(9)]);
    }
    await firefox.untilText('From Ana · 1 new action item');
    expect(await firefox.run('return document.body.innerText')).toMatch(
      /From Ana · 1 new action item.*Next meeting: /,
    );

    // The other way round, with the event page stopped in between.
    await moveMeeting(ben, 'Ana', 12);
    await firefox.stopBackground();
    await settle(ben, ana);
    expect(await daysAhead(ana)).toEqual([dayIn(12)]);
    const told = await settingsOn(chromium, 'sync');
    await waitForText(told, 'From Ben · Next meeting: ');
    await told.close();
  }, 120_000);

  it('lose and double nothing where Firefox stops the event page while it reads, and while it writes', async () => {
    await addItem(ana, 'Read late');
    await match(ana);
    await addItem(ben, 'Written late');
    await stopWhile(ben, folders.proxy, reads);
    await stopWhile(ben, folders.proxy, writes);
    await settle(ben, ana, ben);
    for (const machine of [ana, ben])
      for (const text of ['Read late', 'Written late'])
        expect(await itemsSaying(machine, text)).toMatchObject([{ status: 'open' }]);
  });

  it('ask about what the other removed: Keep keeps it for both, and Delete takes it from both', async () => {
    await deleteItem(ana, 'Ask Ines');
    await match(ana);
    await match(ben);
    expect(await itemsSaying(ben, 'Ask Ines')).toHaveLength(1);
    await ben.open('popup.html');
    await firefox.waitFor('Sync needs you');
    await ben.open('options.html#sync');
    await firefox.untilText('Ana deleted this.');
    await firefox.untilText('Ask Ines');
    await firefox.click('Keep');
    await firefox.until(`return !document.body.innerText.includes('Ana deleted this.')`);
    await settle(ben, ana);
    expect(await itemsSaying(ana, 'Ask Ines')).toHaveLength(1);

    await deleteItem(ben, 'Call the library');
    await deleteOnBoth('Call the library', ben, ana);
    await deleteItem(ana, 'Visit the archive');
    await deleteOnBoth('Visit the archive', ana, ben);
    await settle(ben, ana);
  });

  it('take back what came, and come back by the Undo of a disconnection', async () => {
    await addItem(ana, 'Too much');
    await match(ana);
    await match(ben);
    await firefox.untilText('From Ana · 1 new action item');
    await firefox.click('Take back what came from Ana');
    await expect.poll(() => itemsSaying(ben, 'Too much')).toEqual([]);
    await deleteOnBoth('Too much', ben, ana);

    await firefox.click('Disconnect…');
    await firefox.click('Disconnect and delete my file there');
    await firefox.untilText('is disconnected');
    expect(await ben.table('syncFolders')).toEqual([]);
    expect(folders.carried()).toHaveLength(1);
    await firefox.click('Undo');
    await firefox.untilText('With Ana');
    await match(ben);
    expect(folders.carried()).toHaveLength(2);
    await expectPrivacy(folders, ana.table, ben.table);
    expect(chromium.contextErrors).toEqual([]);
  });

  it('also share where each writes at home and reads the other’s file by a public link, begun in Firefox', async () => {
    for (const machine of [ana, ben]) {
      await machine.open('options.html#sync');
      await machine.click('Disconnect…');
      await machine.click('Disconnect and delete my file there');
      await expect.poll(() => machine.table('syncFolders')).toEqual([]);
    }
    const [anasHome, bensHome] = [makeHome(folders, 'ana'), makeHome(folders, 'ben')];
    await ben.open('options.html#sync');
    await firefox.click('Share with a partner');
    await firefox.click('Next');
    await firefox.fill('Address of the folder (WebDAV)', bensHome);
    await firefox.fill('User name', user);
    await firefox.fill('App password', password);
    await firefox.click('Allow and test');
    await firefox.untilText('Last matched');
    await firefox.click('In another folder: each reads the other’s file by a public link');
    await firefox.fill('Public link to it', await publish(folders, 'ben', ben.table));
    await firefox.click('Allow and test');
    await firefox.untilText('Ana sends you a block back');
    const block = await firefox.until<string>(`return document.querySelector('.sync__block')?.value`);

    const joining = await settingsOn(chromium, 'sync');
    await pasteBlock(joining, block);
    await waitForText(joining, 'Ben writes in another folder');
    await testServer(joining, anasHome);
    await waitForText(joining, 'Last matched');
    await fill(joining, 'Public link to it', await publish(folders, 'ana', ana.table));
    await clickAria(joining, 'Allow and test');
    const back = await blockOn(joining);
    await joining.close();
    await firefox.click('Join with a block');
    await firefox.fill('Block from your other machine', back);
    await firefox.click('Read the block');
    await expect.poll(async () => (await ben.table('syncFolders'))[0]?.['readPlace']).not.toBeNull();

    await addItem(ana, 'Sent by link');
    await addItem(ben, 'Sent back by link');
    await settle(ana, ben, ana);
    for (const text of ['Sent by link', 'Sent back by link'])
      for (const machine of [ana, ben]) expect(await itemsSaying(machine, text)).toHaveLength(1);
    expect(indiscreet(folders)).toEqual([]);
  });
});
