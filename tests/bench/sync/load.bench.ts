import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { DavAccess } from '../../../lib/dav/access';
import { basicAuthorization } from '../../../lib/dav/basic-auth';
import { openCollection, type CalendarCollection } from '../../../lib/dav/caldav';
import { reachOf } from '../../../lib/dav/reach';
import { webdavCarrier } from '../../../lib/sync/carriers/webdav';
import { startApache } from '../../servers/apache';
import { password, user, type DavServer } from '../../servers/dav-server';
import { startRadicale } from '../../servers/radicale';
import { startRclone } from '../../servers/rclone';
import { aTask } from '../../servers/a-task';
import { drive, type Driven, type Phase, type Round } from './drive';
import { tell } from './told';

/**
 * What 500 pairs ask of one server: a thousand people, each with the rounds that `usual-day` counts, as many in a second
 * as their ten hours come to, then ten times as many, then as many as are answered. The client is the product's own, on
 * loopback without TLS. Who drives and who is driven share the machine.
 */

const people = 1000;

/** Rounds of a person in a day of ten hours, and how many of them have something to write: see `usual-day`. */
const roundsADay = 15;
const writing = 6 / roundsADay;
const perSecond = (people * roundsADay) / (10 * 3600);

const phases: readonly Phase[] = [
  { name: '500 pairs', seconds: 120, perSecond },
  { name: '5,000 pairs', seconds: 30, perSecond: perSecond * 10 },
  { name: 'as many as are answered', seconds: 20, perSecond: null },
];

const rows: Record<string, string | number>[] = [];

afterAll(() => tell({ bench: 'load', rows }));

const pick = (count: number) => Math.floor(Math.random() * count);
const named = (index: number) => `person${index}`;

function accessAs(name: string, { origin }: DavServer): DavAccess {
  return {
    reach: reachOf(origin),
    authorization: basicAuthorization(name, password),
    fetch,
    mayReach: () => Promise.resolve(true),
    now: Date.now,
    plainOnLoopback: true,
  };
}

async function driveAll(server: DavServer, all: readonly Phase[], round: () => Round): Promise<Driven[]> {
  const done: Driven[] = [];
  for (const phase of all) done.push(await drive(phase, server.pid, round));
  for (const one of done) rows.push({ server: server.name, ...one });
  return done;
}

/** What went wrong at the rate of pairs; at the limit of a server something may. */
const errorsIn = (done: readonly Driven[]) =>
  done.filter(({ phase }) => phase.endsWith('pairs')).map(({ lastError }) => lastError);

/** Lays out calendars and lists on the disk as Radicale keeps them: asking it for a thousand would take longer than the bench. */
function layOut({ folder }: DavServer): void {
  for (let person = 0; person < people; person += 1)
    for (const [name, component, count] of [
      ['tasks', 'VTODO', 8],
      ['events', 'VEVENT', 4],
    ] as const) {
      const path = join(folder, 'collections', 'collection-root', named(person), name);
      mkdirSync(path, { recursive: true });
      const props = { tag: 'VCALENDAR', 'C:supported-calendar-component-set': component };
      writeFileSync(join(path, '.Radicale.props'), JSON.stringify(props));
      for (let at = 0; at < count; at += 1) {
        const uid = `${person}-${at}@last-ten`;
        writeFileSync(join(path, `${uid}.ics`), component === 'VTODO' ? aTask(uid) : anEvent(uid));
      }
    }
}

const anEvent = (uid: string) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Last Ten//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261201T080000Z',
    'DTSTART:20261224T150000Z',
    'DTEND:20261224T160000Z',
    'SUMMARY:Mentoring: Ana Silva and Kim Berg',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** A person's list and calendar, and up to where each was read. */
interface Mirrored {
  readonly tasks: CalendarCollection;
  readonly events: CalendarCollection;
  readonly tokens: { tasks: string | null; events: string | null };
}

it('calendars and tasks of 500 pairs on one Radicale', async () => {
  const server = await startRadicale(Array.from({ length: people }, (_, index) => named(index)));
  layOut(server);
  const all: Mirrored[] = Array.from({ length: people }, (_, index) => {
    const access = accessAs(named(index), server);
    const open = (name: string, component: 'VTODO' | 'VEVENT') =>
      openCollection(access, `${server.origin}/${named(index)}/${name}/`, component);
    return {
      tasks: open('tasks', 'VTODO'),
      events: open('events', 'VEVENT'),
      tokens: { tasks: null, events: null },
    };
  });
  const look = async ({ tasks, events, tokens }: Mirrored) => {
    tokens.tasks = (await tasks.changes(tokens.tasks)).token;
    tokens.events = (await events.changes(tokens.events)).token;
  };
  // Everybody's first listing, eight at once: nothing of it is kept by the server yet.
  let next = 0;
  const first: Phase = { name: 'everybody’s first listing', seconds: 1000, perSecond: null };
  const started = performance.now();
  const listing = async () => {
    for (let one = all[next++]; one; one = all[next++]) await look(one);
  };
  await Promise.all(Array.from({ length: 8 }, listing));
  const seconds = (performance.now() - started) / 1000;
  rows.push({
    server: server.name,
    phase: first.name,
    seconds: Math.round(seconds),
    rounds: people,
    requests: people * 2,
    requestsPerS: Math.round((people * 2) / seconds),
  });
  const round = (): Round => async () => {
    const one = all[pick(people)]!;
    await look(one);
    if (Math.random() > writing) return 2;
    const uid = `${crypto.randomUUID()}@last-ten`;
    await one.tasks.put(one.tasks.hrefOf(`${uid}.ics`), aTask(uid), 'if-none-match');
    return 3;
  };
  const done = await driveAll(server, phases, round);
  await server.stop();
  expect(errorsIn(done)).toEqual(['', '']);
});

/** Whoever starts Apache as root has it serve as nobody. */
function giveAway(path: string): void {
  if (process.getuid?.() !== 0) return;
  chownSync(path, 65_534, 65_534);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
    chownSync(join(entry.parentPath, entry.name), 65_534, 65_534);
}

const folderPhases = phases.map((phase) => ({ ...phase, seconds: phase.seconds / 3 }));

it.each([
  ['Apache', startApache, 'files/dav'],
  ['rclone', startRclone, 'files'],
] as const)('the folders of 500 pairs on one %s', async (_, start, path) => {
  const server = await start();
  const root = join(server.folder, path);
  const files = ['a', 'b'].map((letter) => `${letter.repeat(32)}.ltn`);
  for (let pair = 0; pair < people / 2; pair += 1) {
    const folder = join(root, 'LastTen', `${pair}`);
    mkdirSync(folder, { recursive: true });
    for (const name of files) writeFileSync(join(folder, name), new Uint8Array(4096).fill(pair % 251));
  }
  giveAway(join(root, 'LastTen'));
  const access = accessAs(user, server);
  const carriers = Array.from({ length: people / 2 }, (__, pair) =>
    webdavCarrier(access, { base: server.origin + server.path, path: ['LastTen', `${pair}`] }),
  );
  const round = (): Round => async () => {
    const carrier = carriers[pick(carriers.length)]!;
    const mine = pick(2);
    const listed = await carrier.list();
    if (listed.length !== 2) throw new Error(`Expected two files, found ${listed.length}.`);
    if (Math.random() > writing) return 1;
    await carrier.get(files[1 - mine]!);
    await carrier.put(files[mine]!, new Uint8Array(4096).fill(pick(251)));
    return 3;
  };
  const done = await driveAll(server, folderPhases, round);
  await server.stop();
  expect(errorsIn(done)).toEqual(['', '']);
});
