import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runSync, setSyncAlarm, syncAlarm } from '../../../../lib/background/sync';
import {
  changeCalendarAccount,
  connectCalendarAccount,
} from '../../../../lib/storage/actions/calendar-account';
import { createMentorship } from '../../../../lib/storage/actions/mentorships';
import { database } from '../../../../lib/storage/engine/database';
import { createFolder } from '../../../../lib/sync/connect';
import { pauseFolder } from '../../../../lib/sync/folders';
import { syncHere } from '../../../../lib/sync/here';
import { browserLocks } from '../browser/browser-locks';
import { emptyDatabase } from '../storage/empty-database';

const place = {
  kind: 'webdav',
  address: 'https://cloud.example/dav/',
  user: 'ana',
  password: 'app-password-of-ana',
} as const;

let isAllowed: boolean;
let asked: Request[];

beforeEach(async () => {
  await emptyDatabase();
  fakeBrowser.reset();
  isAllowed = true;
  asked = [];
  vi.stubGlobal('navigator', { locks: browserLocks() });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((() =>
    Promise.resolve(isAllowed)) as never);
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push(new Request(url, { ...init, signal: null }));
    return Promise.resolve(new Response(null, { status: 401 }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function connect(): Promise<string> {
  const { folder } = await createFolder({ place, label: 'Laptop', passphrase: '' }, syncHere());
  return folder.id;
}

const alarm = () => fakeBrowser.alarms.get(syncAlarm);
const folders = () => database.syncFolders.toArray();

it('Without a folder nothing is asked of anyone, and no alarm is set', async () => {
  expect(await runSync('startup')).toBeNull();
  expect([asked, await alarm()]).toEqual([[], undefined]);
});

it('Without the permission for the host nothing is asked of it, and the person is', async () => {
  await connect();
  isAllowed = false;
  await runSync('startup');
  expect(asked).toEqual([]);
  expect((await folders())[0]?.trouble).toMatchObject({ kind: 'notAllowed', retryAt: null });
});

it('A refused password is sent to its server only, and not again before the person acts', async () => {
  await connect();
  await runSync('startup');
  const first = asked.length;
  expect(first).toBeGreaterThan(0);
  for (const { url } of asked) expect(new URL(url).origin).toBe('https://cloud.example');
  for (const cause of ['due', 'panel', 'call', 'online', 'startup'] as const) await runSync(cause);
  expect(asked.length).toBe(first);
  expect(await alarm()).toBeUndefined();
});

it('A change rings within half a minute, and further ones do not put it off', async () => {
  await connect();
  await setSyncAlarm();
  const first = (await alarm())?.scheduledTime ?? Infinity;
  expect(first).toBeLessThanOrEqual(Date.now() + 30_000);
  const ana = {
    partnerName: 'Ana',
    role: 'mentor' as const,
    partnerEmail: null,
    callKeys: [],
    callLink: null,
  };
  await createMentorship(ana, '2026-12-10T15:00:00.000Z');
  await setSyncAlarm();
  expect((await alarm())?.scheduledTime).toBe(first);
});

it('A paused folder rings no more, and is asked nothing', async () => {
  const id = await connect();
  await setSyncAlarm();
  await pauseFolder(id, true);
  await runSync('asked');
  expect([asked, await alarm()]).toEqual([[], undefined]);
});

it('A calendar alone, without a folder, sets the alarm; paused, it takes it away', async () => {
  const none = { events: null, tasks: null, reads: null };
  const { id } = await connectCalendarAccount(
    { id: 'a'.repeat(32), place: { address: place.address, user: 'ana', password: 'app' }, consents: none },
    '2026-12-10T15:00:00.000Z',
  );
  await setSyncAlarm();
  expect((await alarm())?.scheduledTime).toBeLessThanOrEqual(Date.now() + 30_000);
  await changeCalendarAccount(id, { isPaused: true });
  await setSyncAlarm();
  expect(await alarm()).toBeUndefined();
});

it('A call that goes on is no reason to match again', async () => {
  await connect();
  await runSync('call');
  expect(asked).toEqual([]);
});
