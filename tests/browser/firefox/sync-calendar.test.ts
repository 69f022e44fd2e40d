import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededYear } from '../../seed/seeded-year.ts';
import { accessTo, addressBehind } from '../../servers/behind-proxy.ts';
import { password, user, type DavServer } from '../../servers/dav-server.ts';
import { startFaultProxy, type FaultProxy } from '../../servers/fault-proxy.ts';
import { makeCalendar } from '../../servers/make-calendar.ts';
import { startRadicale } from '../../servers/radicale.ts';
import { withTaskProgram, type Deed, type ReadEntry } from '../../servers/task-program.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { launchFirefox, storeRows, type RunningFirefox } from './firefox.ts';

const host = 'radicale.servers.example';
const year = seededYear(Date.now());

let server: StandInServer;
let radicale: DavServer;
let proxy: FaultProxy;
let address: string;
let calendar: string;
let firefox: RunningFirefox;

beforeAll(async () => {
  [server, radicale, proxy] = await Promise.all([startServer(), startRadicale(), startFaultProxy()]);
  address = addressBehind(proxy, radicale);
  const [started, made] = await Promise.all([
    launchFirefox(server, { folderHost: host }),
    makeCalendar(accessTo(proxy, address), address),
  ]);
  firefox = started;
  calendar = new URL(made).pathname;
  await firefox.page('readback.html');
  await firefox.run(storeRows, year);
}, 60_000);

afterAll(async () => {
  await firefox.close();
  await Promise.all([server.close(), proxy.stop(), radicale.stop()]);
});

const tasks = (...deeds: Deed[]) =>
  withTaskProgram(radicale, { path: `/${user}/last-ten/`, kind: 'todo' }, deeds);
const events = () => withTaskProgram(radicale, { path: calendar, kind: 'event' });

const account = async () => (await firefox.table('calendarAccounts'))[0];

async function itemOf(uid: string): Promise<Record<string, unknown> | undefined> {
  return (await firefox.table('actionItems')).find(({ id }) => uid === `${String(id)}@last-ten`);
}

/** Chooses an option of a field by what it says, once the field offers it. */
async function choose(field: string, option: string): Promise<void> {
  const value = await firefox.until<string>(
    `const [field, option] = arguments;
    const named = [...document.querySelectorAll('select')].find((select) =>
      (select.getAttribute('aria-label') ?? select.labels?.[0]?.textContent ?? '').trim().startsWith(field));
    return [...(named?.options ?? [])].find(({ text }) => text === option)?.value;`,
    field,
    option,
  );
  await firefox.fill(field, value);
}

/** Connects calendar and tasks by clicks, as a person does. */
async function connect(): Promise<void> {
  await firefox.page('options.html#sync');
  await firefox.click('Connect a calendar');
  await firefox.fill('Address of the server', address);
  await firefox.fill('User name', user);
  await firefox.fill('App password', password);
  await firefox.click('Allow and test');
  await choose('Write my meetings into', 'Private');
  await choose('Write my items into', 'A new list of its own, “Last Ten”');
  await choose('Read when meetings end and I’m busy from', 'Private');
  await firefox.click('Go on');
  await firefox.untilText(`Whoever runs ${new URL(address).host}`);
  await firefox.click('I agree: connect');
  await firefox.untilText('Last matched');
}

async function match(): Promise<void> {
  const before = (await account())?.['matchedAt'];
  await firefox.click(`Match now: ${new URL(address).host}`);
  await expect.poll(async () => (await account())?.['matchedAt']).not.toBe(before);
  expect((await account())?.['trouble']).toBeNull();
}

it('in Firefox, meetings and items are in the calendar and list; what is done there is done here, with a way back', async () => {
  await connect();
  const open = year.actionItems.filter(({ status }) => status === 'open').map(({ text }) => text);
  const [mine, booked] = await Promise.all([tasks(), events()]);
  expect(mine.length).toBeGreaterThan(0);
  expect(open).toEqual(expect.arrayContaining(mine.map(({ summary }) => summary)));
  const planned = year.sessions.filter(({ status }) => status === 'planned').map(({ uid }) => uid);
  expect(booked.length).toBeGreaterThan(0);
  expect(planned).toEqual(expect.arrayContaining(booked.map(({ uid }) => uid)));
  for (const { errors } of [...mine, ...booked]) expect(errors).toEqual([]);

  const [first] = mine as [ReadEntry];
  await tasks({ do: 'complete', of: first.uid });
  // As the browser does when it is idle: the next round finds the event page cold.
  await firefox.stopBackground();
  await match();
  await firefox.untilText(`Done in your task list, and so here: “${first.summary}”`);
  expect((await itemOf(first.uid))?.['status']).toBe('done');

  await firefox.click('Take back');
  await expect.poll(async () => (await itemOf(first.uid))?.['status']).toBe('open');
  await match();
  const [after, kept] = await Promise.all([tasks(), events()]);
  expect(after.find(({ uid }) => uid === first.uid)?.status).toBe('NEEDS-ACTION');
  expect(after.map(({ uid }) => uid).toSorted()).toEqual(mine.map(({ uid }) => uid).toSorted());
  expect(kept.map(({ uid }) => uid).toSorted()).toEqual(booked.map(({ uid }) => uid).toSorted());
  expect(proxy.requests.filter((one) => one.host !== host)).toEqual([]);
}, 120_000);
