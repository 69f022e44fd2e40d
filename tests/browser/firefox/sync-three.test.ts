import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededYear } from '../../seed/seeded-year.ts';
import { startApache } from '../../servers/apache.ts';
import { addressBehind } from '../../servers/behind-proxy.ts';
import { password, type DavServer } from '../../servers/dav-server.ts';
import { startFaultProxy, type FaultProxy } from '../../servers/fault-proxy.ts';
import { copyWithHost } from '../harness/calendar-copy.ts';
import { launchWithExtension, type RunningChromium } from '../harness/chromium.ts';
import { storeRows } from '../harness/records.ts';
import { clockIn } from '../harness/ritual.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { connect, joinWith, onServer, sharedTables } from '../harness/sync-machines.ts';
import {
  addItem,
  deleteItem,
  dropItem,
  editItem,
  itemsSaying,
  match,
  moveMeeting,
  movedFrom,
  stopWhile,
  tickItem,
} from './deeds.ts';
import { launchFirefox, type RunningFirefox } from './firefox.ts';
import { chromiumMachine, firefoxMachine, type Machine } from './machine.ts';

const host = 'apache.servers.example';

let server: StandInServer;
let apache: DavServer;
let proxy: FaultProxy;
let folder: string;
let chromiums: RunningChromium[];
let firefox: RunningFirefox;
let machines: Machine[];

beforeAll(async () => {
  [server, apache, proxy] = await Promise.all([startServer(), startApache(), startFaultProxy()]);
  folder = copyWithHost(host);
  const args = [`--host-resolver-rules=MAP ${host} 127.0.0.1, MAP * 127.0.0.1:${server.port}`];
  const chromium = () => launchWithExtension({ server, dir: folder, args });
  [firefox, ...chromiums] = await Promise.all([
    launchFirefox(server, { folderHost: host }),
    chromium(),
    chromium(),
  ]);
  const [laptop, office] = chromiums;
  if (!laptop || !office) throw new Error('Expected two browsers.');
  machines = [
    chromiumMachine('Laptop', laptop),
    chromiumMachine('Office PC', office),
    await firefoxMachine('Fox', firefox),
  ];
  const there = onServer(addressBehind(proxy, apache));
  await begin(laptop);
  const block = await connect(laptop, 'Laptop', there);
  await joinWith(office, 'Office PC', block, there);
  await joinFirefox(block);
}, 120_000);

afterAll(async () => {
  await Promise.all([firefox.close(), ...chromiums.map((chromium) => chromium.close())]);
  await Promise.all([server.close(), proxy.stop(), apache.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

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

async function joinFirefox(block: string): Promise<void> {
  await firefox.page('options.html#sync');
  await firefox.click('Join with a block');
  await firefox.fill('Block from your other machine', block);
  await firefox.click('Read the block');
  await firefox.waitFor('Allow and test');
  await firefox.fill('App password', password);
  await firefox.fill('Name of this machine, such as “Office PC”', 'Fox');
  await firefox.click('Allow and test');
  await firefox.untilText('Last matched');
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

/** What is to be equal, nothing of it twice. What a deleted record was stays for a while where it was deleted, to be taken back. */
async function record(machine: Machine): Promise<unknown> {
  const tables = await Promise.all(sharedTables.map((table) => machine.table(table)));
  return tables.map((all) =>
    all.map((row) => (row['deletedAt'] === null ? row : { id: row['id'], isDeleted: true })),
  );
}

it('two machines with Chromium and one with Firefox end with the same, whatever was done on each without the server', async () => {
  const [laptop, , fox] = machines as [Machine, Machine, Machine];
  const online = proxy.add({ fault: { kind: 'drop' } });
  for (const [at, machine] of machines.entries()) {
    await live(machine, at);
    if (machine === fox) await moveMeeting(machine, 'Nora', 20);
    await match(machine, 'offline');
  }
  online();
  await match(laptop);
  // Its background goes while it reads what is new, and while it writes its own.
  await stopWhile(fox, proxy, 'GET');
  await stopWhile(fox, proxy, 'PUT');
  for (const machine of [...machines, ...machines]) await match(machine);
  const [first, ...others] = await Promise.all(machines.map(record));
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
