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

/** What each machine finds: for each one to edit, one to tick, one to drop. */
const things = ['edit', 'tick', 'drop'] as const;
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

/** Matches on the settings page; `how` says what is then known of the folder. */
async function match(machine: Machine, how: 'matched' | 'offline' = 'matched'): Promise<void> {
  await machine.open('options.html#sync');
  const state = async () => {
    const [known] = await machine.table('syncFolders');
    return JSON.stringify([known?.['matchedAt'], (known?.['trouble'] as { at?: string } | null)?.at]);
  };
  const before = await state();
  await machine.click('Match now');
  await expect.poll(state).not.toBe(before);
  const [known] = await machine.table('syncFolders');
  const { kind = null } = (known?.['trouble'] ?? {}) as { readonly kind?: string };
  expect(kind).toBe(how === 'matched' ? null : 'unreachable');
}

const item = async (machine: Machine, text: string) =>
  (await machine.table('actionItems')).filter((row) => row['text'] === text && row['deletedAt'] === null);

async function deletedSessions(machine: Machine): Promise<unknown[]> {
  return (await machine.table('sessions')).filter((row) => row['deletedAt'] !== null).map(({ id }) => id);
}

/** What is done on each machine: an item is added, one edited, one ticked, one dropped, a session deleted, a next meeting booked, or moved where no test reaches the panel. */
async function live(machine: Machine, at: number): Promise<void> {
  const { name } = machine;
  const [edited, ticked, dropped] = [textFor('edit', name), textFor('tick', name), textFor('drop', name)];
  await machine.open('popup.html');
  await machine.point('focus', '[data-item-id]', edited);
  await machine.type('e');
  await machine.point('focus', 'textarea', '');
  await machine.type(', on time');
  await machine.enter();
  await expect.poll(() => item(machine, `${edited}, on time`)).toHaveLength(1);
  await machine.point('focus', '[data-item-id]', dropped);
  await machine.type('x');
  await machine.fill('Why? (optional)', 'No time');
  await machine.enter();
  await expect.poll(() => item(machine, dropped)).toMatchObject([{ status: 'dropped' }]);
  await machine.click(ticked);
  await expect.poll(() => item(machine, ticked)).toMatchObject([{ status: 'done' }]);
  await machine.click('Add or find action items');
  await machine.type(`Thing of ${name}`);
  await machine.point('focus', '[data-act="add"]', '');
  await machine.point('focus', '[data-line]', '');
  await machine.enter();
  await expect.poll(() => item(machine, `Thing of ${name}`)).toHaveLength(1);

  await machine.open(`record.html?mentorship=${seededYear(Date.now()).mentorships[0]?.id}`);
  await machine.point('click', '.timeline__button', '', at + 1);
  await machine.click('Delete this session');
  await expect.poll(async () => (await deletedSessions(machine)).length).toBe(1);

  if (machine.wrapUp === null) return moveMeeting(machine);
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

/** The meetings that were moved to another day. */
async function moved(machine: Machine): Promise<unknown[]> {
  return (await machine.table('sessions')).filter((row) => (row['movedFrom'] as unknown[]).length > 0);
}

/** Moves the meeting that is booked already. */
async function moveMeeting(machine: Machine): Promise<void> {
  const before = (await moved(machine)).length;
  await machine.open('popup.html');
  await machine.point('click', '[data-person-line]', 'Nora');
  await machine.click('Move or cancel');
  await machine.fill('Date', clockIn(20 * 24 * 60).date);
  await expect.poll(async () => (await moved(machine)).length).toBe(before + 1);
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
  const online = proxy.add({ fault: { kind: 'drop' } });
  for (const [at, machine] of machines.entries()) {
    await live(machine, at);
    await match(machine, 'offline');
  }
  online();
  for (const machine of [...machines, ...machines]) await match(machine);
  const [first, ...others] = await Promise.all(machines.map(record));
  for (const other of others) expect(other).toEqual(first);
  for (const machine of machines) {
    for (const { name } of machines.slice(0, 2)) expect(await booked(machine, name)).toHaveLength(1);
    expect(await moved(machine)).not.toEqual([]);
  }
  for (const machine of machines)
    for (const { name } of machines) {
      expect(await item(machine, `Thing of ${name}`)).toMatchObject([{ status: 'open' }]);
      expect(await item(machine, `${textFor('edit', name)}, on time`)).toMatchObject([{ status: 'open' }]);
      expect(await item(machine, textFor('tick', name))).toMatchObject([{ status: 'done' }]);
      expect(await item(machine, textFor('drop', name))).toMatchObject([{ status: 'dropped' }]);
    }
}, 180_000);
