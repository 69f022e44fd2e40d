import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededYear } from '../../seed/seeded-year.ts';
import type { RunningChromium } from '../harness/chromium.ts';
import { startFolderServer, type FolderServer } from '../harness/folder-server.ts';
import { storeRows } from '../harness/records.ts';
import { clockIn } from '../harness/ritual.ts';
import { connect, joinWith } from '../harness/sync-machines.ts';
import {
  addItem,
  deleteItem,
  dropItem,
  editItem,
  itemsSaying,
  match,
  moveMeeting,
  movedFrom,
  reads,
  stopWhile,
  tickItem,
  writes,
} from './deeds.ts';
import { launchFirefox, type RunningFirefox } from './firefox.ts';
import { chromiumMachine, firefoxMachine, type Machine } from './machine.ts';
import { joinInFirefox, recordOf } from './own-folder.ts';

let folders: FolderServer;
let firefox: RunningFirefox;
let machines: Machine[];

beforeAll(async () => {
  folders = await startFolderServer();
  const [fox, ...chromiums] = await Promise.all([
    launchFirefox(folders.web, { folderHost: folders.host }),
    folders.launch(),
    folders.launch(),
  ]);
  firefox = fox;
  const [laptop, office] = chromiums;
  machines = [
    chromiumMachine('Laptop', laptop),
    chromiumMachine('Office PC', office),
    await firefoxMachine('Fox', firefox),
  ];
  await begin(laptop);
  const block = await connect(laptop, 'Laptop', folders.there);
  await joinWith(office, 'Office PC', block, folders.there);
  await joinInFirefox(firefox, 'Fox', block);
}, 120_000);

afterAll(() => Promise.all([firefox.close(), folders.close()]));

/** What each machine finds: for each one to edit, one to tick, one to drop, one to delete. */
const things = ['edit', 'tick', 'drop', 'delete'] as const;
const textFor = (thing: (typeof things)[number], name: string) => `Thing to ${thing} on ${name}`;

/** Puts a mentorship on record, with its sessions and an item for each thing that is going to be done. */
async function begin(chromium: RunningChromium): Promise<void> {
  const year = seededYear(Date.now());
  const [ana] = year.mentorships;
  const open = year.actionItems.find(
    ({ status, mentorshipId }) => status === 'open' && mentorshipId === ana?.id,
  );
  const texts = machines.flatMap(({ name }) => things.map((thing) => textFor(thing, name)));
  const items = texts.map((text) => ({ ...open, id: crypto.randomUUID(), text }));
  const page = await chromium.extensionPage('readback.html');
  await storeRows(page, 'mentorships', [{ ...ana, partnerName: 'Nora Berg', callKeys: [], callLink: null }]);
  const sessions = year.sessions.filter(({ mentorshipId }) => mentorshipId === ana?.id);
  await storeRows(page, 'sessions', sessions as never);
  await storeRows(page, 'actionItems', items);
  await page.close();
}

async function deletedSessions(machine: Machine): Promise<unknown[]> {
  return (await machine.table('sessions')).filter((row) => row['deletedAt'] !== null).map(({ id }) => id);
}

/** What is done on each machine: an item is added, one edited, one ticked, one dropped, one deleted, a session deleted, a next meeting booked. */
async function live(machine: Machine, at: number): Promise<void> {
  const { name } = machine;
  await editItem(machine, textFor('edit', name), ', on time');
  await dropItem(machine, textFor('drop', name));
  await tickItem(machine, textFor('tick', name));
  await addItem(machine, `Thing of ${name}`);
  await deleteItem(machine, textFor('delete', name));

  await machine.open(`record.html?mentorship=${seededYear(Date.now()).mentorships[0]?.id}`);
  await machine.point('click', '.timeline__button', '', at + 1);
  await machine.click('Delete this session');
  await expect.poll(async () => (await deletedSessions(machine)).length).toBe(1);

  await machine.wrapUp();
  await machine.fill('Who are you meeting?', `Partner of ${name}`);
  await machine.click('Another time…');
  await machine.fill('Clock time', clockIn(45).time);
  await machine.click('Start');
  await machine.click('Next meeting');
  await machine.fill('Date', clockIn((7 + at) * 24 * 60).date);
  await machine.fill('Start time', '15:00');
  await expect.poll(async () => (await booked(machine, name)).length).toBe(1);
}

/** The next meetings booked with whom a machine met, wherever. */
async function booked(machine: Machine, name: string): Promise<unknown[]> {
  const met = (await machine.table('mentorships')).filter(
    (row) => row['partnerName'] === `Partner of ${name}`,
  );
  expect(met).toHaveLength(1);
  return (await machine.table('sessions')).filter(
    (row) => row['mentorshipId'] === met[0]?.['id'] && row['status'] === 'planned',
  );
}

it('two machines with Chromium and one with Firefox end with the same, whatever was done on each without the server', async () => {
  const [laptop, , fox] = machines as [Machine, Machine, Machine];
  const online = folders.proxy.add({ fault: { kind: 'drop' } });
  for (const [at, machine] of machines.entries()) {
    await live(machine, at);
    if (machine === fox) await moveMeeting(machine, 'Nora', 20);
    await match(machine, 'offline');
  }
  online();
  await match(laptop);
  // Its background goes while it reads what is new, and while it writes its own.
  await stopWhile(fox, folders.proxy, reads);
  await stopWhile(fox, folders.proxy, writes);
  for (const machine of [...machines, ...machines]) await match(machine);
  const [first, ...others] = await Promise.all(machines.map(recordOf));
  for (const other of others) expect(other).toEqual(first);
  for (const machine of machines) {
    expect(await movedFrom(machine)).toHaveLength(1);
    expect(new Set(await deletedSessions(machine)).size).toBe(machines.length);
    for (const { name } of machines) {
      expect(await booked(machine, name)).toHaveLength(1);
      expect(await itemsSaying(machine, `Thing of ${name}`)).toMatchObject([{ status: 'open' }]);
      expect(await itemsSaying(machine, `${textFor('edit', name)}, on time`)).toMatchObject([
        { status: 'open' },
      ]);
      expect(await itemsSaying(machine, textFor('edit', name))).toEqual([]);
      expect(await itemsSaying(machine, textFor('tick', name))).toMatchObject([{ status: 'done' }]);
      expect(await itemsSaying(machine, textFor('drop', name))).toMatchObject([{ status: 'dropped' }]);
      expect(await itemsSaying(machine, textFor('delete', name))).toEqual([]);
    }
  }
}, 180_000);
