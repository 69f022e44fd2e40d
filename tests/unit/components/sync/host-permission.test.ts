import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  giveBackHost,
  hostsOf,
  hostsOfSyncOnly,
  patternOf,
} from '../../../../components/sync/host-permission';
import { addCalendar } from '../../../../lib/storage/actions/calendars';
import { addCallHost } from '../../../../lib/storage/actions/call-hosts';
import { createFolder } from '../../../../lib/sync/connect';
import { disconnectFolder } from '../../../../lib/sync/disconnect';
import { browserLocks } from '../../lib/browser/browser-locks';
import { emptyDatabase } from '../../lib/storage/empty-database';

const now = '2026-12-10T15:00:00.000Z';
const pattern = 'https://cloud.example/*';
const deps = {
  now: () => now,
  locks: browserLocks(),
  carrierFor: () => Promise.reject(new TypeError('Nothing is asked of a server here.')),
};
let givenBack: unknown[];

beforeEach(async () => {
  await emptyDatabase();
  givenBack = [];
  vi.stubGlobal('navigator', { locks: browserLocks() });
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(((wish: unknown) => {
    givenBack.push(wish);
    return Promise.resolve(true);
  }) as never);
});

async function connect(): Promise<string> {
  const place = {
    kind: 'webdav',
    address: 'https://cloud.example:8443/dav/',
    user: 'ana',
    password: 'p',
  } as const;
  const { folder } = await createFolder({ place, label: 'Laptop', passphrase: '' }, deps);
  return folder.id;
}

it.each([
  ['https://cloud.example/remote.php/dav', pattern],
  ['https://cloud.example:8443/dav/', pattern],
  ['https://caldav.icloud.com/', 'https://*.icloud.com/*'],
])('The permission for %s is asked for %s and no other host', (address, asked) => {
  expect(patternOf(address)).toBe(asked);
});

it('A host that nothing needs any more is given back', async () => {
  const id = await connect();
  await disconnectFolder(id, 'keep', deps);
  await giveBackHost(pattern);
  expect(givenBack).toEqual([{ origins: [pattern] }]);
});

it.each([
  ['another folder', connect],
  [
    'a calendar',
    () => addCalendar({ name: 'Mine', kind: 'address', address: 'https://cloud.example/a.ics' }, now),
  ],
  ['a call page', () => addCallHost({ host: 'cloud.example', platform: 'jitsi' })],
])('A host that %s needs is kept', async (_, other) => {
  await other();
  await giveBackHost(pattern);
  expect(givenBack).toEqual([]);
});

it('What only folders need is told apart from what calendars and call pages need, too', async () => {
  await connect();
  expect(await hostsOfSyncOnly()).toEqual([pattern]);
  await addCalendar({ name: 'Mine', kind: 'address', address: 'https://cloud.example/a.ics' }, now);
  expect(await hostsOfSyncOnly()).toEqual([]);
});

it('A folder whose partner writes elsewhere needs both hosts; one on this machine needs none', () => {
  const place = {
    kind: 'webdav',
    address: 'https://cloud.example/dav/',
    user: 'ana',
    password: 'p',
  } as const;
  const readPlace = {
    kind: 'link',
    address: 'https://other.example/s/',
    fileName: `${'a'.repeat(32)}.ltn`,
  } as const;
  expect(hostsOf({ place, readPlace })).toEqual([pattern, 'https://other.example/*']);
  expect(hostsOf({ place, readPlace: { ...readPlace, address: 'https://cloud.example/s/' } })).toEqual([
    pattern,
  ]);
  const local = { kind: 'local', handle: {} as FileSystemDirectoryHandle, name: 'Dropbox' } as const;
  expect(hostsOf({ place: local, readPlace: null })).toEqual([]);
});
