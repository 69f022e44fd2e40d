import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { openCollection } from '../../../lib/dav/caldav';
import { basicAuthorization } from '../../../lib/dav/basic-auth';
import { seededYear } from '../../seed/seeded-year';
import { startApache } from '../../servers/apache';
import { password, user } from '../../servers/dav-server';
import { startRadicale } from '../../servers/radicale';
import { startServers, type RunningServers } from '../../servers/together';
import { trustingFetch } from '../../servers/trusting-fetch';
import { take } from '../../unit/lib/merge/two-copies';
import { browserLocks } from '../../unit/lib/browser/browser-locks';
import { emptied, openSyncCopy, type SyncCopy } from '../../unit/lib/sync/sync-copy';
import { rounded } from '../measure';
import { liveADay, type Happening, type Machine } from './day';
import { tell } from './told';
import { AnswerTally, trafficOf, type Traffic } from './traffic';

/**
 * What one person's usual day asks of a server: two machines of theirs on one folder, the pair's folder, and the mirror
 * of items and meetings in a calendar. Real servers behind the proxy that counts, the real schedule, a seeded year.
 */

const midnight = Date.parse('2026-12-14T00:00:00.000Z');
const o = (hour: number, minute = 0) => hour * 60 + minute;

let servers: RunningServers;
let tally: AnswerTally;
const rows: Record<string, string | number>[] = [];

beforeAll(async () => {
  servers = await startServers([startApache, startRadicale]);
});

afterAll(async () => {
  await servers.stop();
  tell({ bench: 'usual-day', rows });
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(midnight - 3_600_000);
  tally = new AnswerTally();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Opens a copy, and the carrier of its own modules. */
async function openMachine(role: 'mentor' | 'mentoree' = 'mentor') {
  const copy = await openSyncCopy(role);
  const { webdavCarrier } = await import('../../../lib/sync/carriers/webdav');
  const carrierFor = (folderId: string) => {
    const through = tally.counting(trustingFetch(servers.proxy));
    const access = servers.access('Apache', { fetch: through });
    const path = ['LastTen', folderId];
    return Promise.resolve(webdavCarrier(access, { base: servers.address('Apache'), path }));
  };
  return { copy, carrierFor };
}

const place = () => ({ kind: 'webdav', address: servers.address('Apache'), user, password }) as const;

const depsOf = () => ({ now: () => new Date().toISOString(), locks: browserLocks() });

async function remember({ database }: SyncCopy): Promise<void> {
  for (const [table, records] of Object.entries(seededYear(midnight - 7_200_000)))
    await database.table(table).bulkPut(records as never);
}

async function addItem({ database, items }: SyncCopy, text: string): Promise<void> {
  const [mentorship] = await database.mentorships.toArray();
  const about = { mentorshipId: mentorship?.id ?? '', sessionId: null };
  await items.addActionItem(about, { text }, new Date().toISOString());
}

/** What a person does on the machine they work at: comes, changes four things, meets, writes down two more. */
const working = (copy: SyncCopy, name: string): Happening[] => [
  { at: o(8), cause: 'startup' },
  ...[o(9, 10), o(10, 40), o(13, 5), o(14, 20), o(15, 52), o(15, 54)].map((at) => ({
    at,
    change: () => addItem(copy, `${name} ${at}`),
  })),
  { at: o(15), cause: 'call' as const },
  { at: o(15, 48), cause: 'panel' as const },
];

function note(what: string, traffic: Traffic, runs: number): void {
  const { requests, byMethod, sent, received } = traffic;
  rows.push({
    what,
    runs,
    requests,
    byMethod,
    sentKb: rounded(sent / 1000, 1),
    receivedKb: rounded(received / 1000, 1),
  });
}

/** How often the mirror runs in a day; as often as the folder does on the machine that is worked at. */
let moments: number[] = [];

it('one’s own folder: two machines, six changes, a call', async () => {
  const [office, laptop] = [await openMachine(), await openMachine()];
  await remember(office.copy);
  const made = await office.copy.connect.createFolder(
    { place: place(), label: 'Office', passphrase: '' },
    depsOf(),
  );
  const block = await laptop.copy.block.readJoinBlock(made.block);
  if (typeof block === 'string' || block.role !== 'copies') throw new Error('Expected a block.');
  await laptop.copy.connect.joinFolder(block, { place: place(), label: 'Laptop' }, depsOf());
  const machines: Machine[] = [
    { ...office, isOn: [[o(8), o(18)]], happenings: working(office.copy, 'Write') },
    {
      ...laptop,
      isOn: [
        [o(7), o(7, 45)],
        [o(19), o(22)],
      ],
      happenings: [
        { at: o(7), cause: 'startup' },
        { at: o(19), cause: 'startup' },
        { at: o(20), cause: 'panel' },
      ],
    },
  ];
  // The first day brings everything over; the second is a usual one.
  const first = await liveADay(machines, midnight);
  note('first day, both machines', trafficOf(servers.proxy.requests, tally), first.flat().length);
  servers.proxy.reset();
  tally.received = 0;
  const runs = await liveADay(machines, midnight + 86_400_000);
  const traffic = trafficOf(servers.proxy.requests, tally);
  note('own folder, both machines', traffic, runs.flat().length);
  moments = runs[0] ?? [];
  expect((await laptop.copy.database.actionItems.toArray()).length).toBe(
    (await office.copy.database.actionItems.toArray()).length,
  );
});

it('the pair’s folder: each one machine, six changes each, a call', async () => {
  const [ana, ben] = [await openMachine('mentor'), await openMachine('mentoree')];
  const ids: string[] = [];
  for (const { copy } of [ana, ben]) {
    await emptied(copy);
    const known = {
      partnerName: 'The other one',
      role: copy.role,
      partnerEmail: null,
      callKeys: [],
      callLink: null,
    };
    ids.push((await copy.mentorships.createMentorship(known, new Date().toISOString())).id);
  }
  const [anas = '', bens = ''] = ids;
  await take(ben.copy, await ana.copy.exchange.makeCode(anas), bens);
  await take(ana.copy, await ben.copy.exchange.makeCode(bens), anas);
  const made = await ana.copy.connect.createPairFolder(
    { mentorshipId: anas, place: place(), readPlace: null },
    depsOf(),
  );
  if (typeof made === 'string') throw new Error('Expected a folder of the pair.');
  const block = await ben.copy.block.readJoinBlock(await ana.copy.connect.pairBlock(made, null));
  if (typeof block === 'string' || block.role !== 'pair') throw new Error('Expected a block of a pair.');
  await ben.copy.connect.joinPairFolder(
    block,
    { mentorshipId: bens, place: place(), readPlace: null },
    depsOf(),
  );
  const machines: Machine[] = [ana, ben].map((each, index) => ({
    ...each,
    isOn: [[o(8), o(18)]],
    happenings: working(each.copy, index === 0 ? 'Ana' : 'Ben'),
  }));
  await liveADay(machines, midnight);
  servers.proxy.reset();
  tally.received = 0;
  const runs = await liveADay(machines, midnight + 86_400_000);
  note('pair’s folder, both people', trafficOf(servers.proxy.requests, tally), runs.flat().length);
  expect((await ben.copy.database.actionItems.toArray()).length).toBe(24);
});

it('a calendar and a list of tasks: one machine, six changes', async () => {
  const { copy } = await openMachine();
  const { runMirror } = await import('../../../lib/sync/run-mirror');
  const { mirrorWords } = await import('../../../lib/exports/mirror-words');
  await emptied(copy);
  await remember(copy);
  const through = tally.counting(trustingFetch(servers.proxy));
  const access = servers.access('Radicale', { fetch: through });
  const home = new URL(`${user}/`, servers.address('Radicale'));
  const open = async (name: string, component: 'VTODO' | 'VEVENT') => {
    const url = new URL(`${name}/`, home);
    const headers = { authorization: basicAuthorization(user, password) };
    const answer = await through(url.href, { method: 'MKCALENDAR', headers });
    expect(answer.status).toBe(201);
    return openCollection(access, url.href, component);
  };
  const [tasks, events] = [await open('tasks', 'VTODO'), await open('events', 'VEVENT')];
  const round = async (at: number) => {
    vi.setSystemTime(at);
    const deps = { words: mirrorWords, timeZone: 'Europe/Berlin', tasks, events };
    const done = await runMirror(deps, new Date().toISOString());
    expect([done.task?.trouble ?? null, done.event?.trouble ?? null]).toEqual([null, null]);
  };
  servers.proxy.reset();
  tally.received = 0;
  await round(midnight);
  note('calendar, first round', trafficOf(servers.proxy.requests, tally), 1);
  await round(midnight + 60_000);
  servers.proxy.reset();
  tally.received = 0;
  await round(midnight + 120_000);
  note('calendar, a round with nothing new', trafficOf(servers.proxy.requests, tally), 1);
  servers.proxy.reset();
  tally.received = 0;
  const changes = working(copy, 'Task').filter(({ change }) => change);
  const steps = [...moments, ...changes.map(({ at }) => at)].toSorted((a, b) => a - b);
  const day = midnight + 86_400_000;
  for (const minute of steps) {
    vi.setSystemTime(day + minute * 60_000);
    const change = changes.find(({ at }) => at === minute);
    if (change) await change.change?.();
    else await round(day + minute * 60_000);
  }
  note('calendar and tasks, one machine', trafficOf(servers.proxy.requests, tally), moments.length);
});
