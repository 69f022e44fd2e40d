import { createDAVClient, propfind as theirPropfind } from 'tsdav';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCollection } from '../../lib/dav/caldav';
import { findCalendars } from '../../lib/dav/caldav-account';
import { listCalendars, makeTaskList } from '../../lib/dav/caldav-lists';
import { listFolder } from '../../lib/dav/webdav';
import { webdavCarrier } from '../../lib/sync/carriers/webdav';
import { aTask } from './a-task';
import { startApache } from './apache';
import { password, user } from './dav-server';
import { startRadicale } from './radicale';
import { startRclone } from './rclone';
import { startServers, type RunningServers } from './together';
import { trustingFetch } from './trusting-fetch';
import { startXandikos } from './xandikos';

let servers: RunningServers;
beforeAll(async () => {
  servers = await startServers([startRadicale, startXandikos, startApache, startRclone]);
});
afterAll(() => servers.stop());

const byPath = ([a = '']: readonly unknown[], [b = '']: readonly unknown[]) =>
  (a as string).localeCompare(b as string, 'en');
const pathOf = (url: string) => new URL(url, 'https://any.example').pathname;

it.each(['Radicale', 'Xandikos'])(
  'tsdav finds and reads the same calendars and tasks on %s',
  async (name) => {
    const access = servers.access(name);
    const { homes } = await findCalendars(access, new URL(servers.address(name)));
    const made = await makeTaskList(access, homes[0]!, { id: 'tasks', name: 'Tasks <&>' });
    const list = openCollection(access, made.url, 'VTODO');
    const hrefs = ['a@b.ics', 'c d.ics', 'ü.ics'].map((each) => list.hrefOf(each));
    for (const [at, href] of hrefs.entries())
      await list.put(href, aTask(`task-${at}`, 'Ümläut & <tags>'), 'any');

    const theirs = await createDAVClient({
      serverUrl: servers.address(name),
      credentials: { username: user, password },
      // Its own encoding of a password is not UTF-8.
      authMethod: 'Custom',
      authFunction: () => Promise.resolve({ authorization: access.authorization! }),
      defaultAccountType: 'caldav',
      fetch: trustingFetch(servers.proxy),
    });
    const calendars = await theirs.fetchCalendars();
    const ours = await listCalendars(access, homes[0]!);
    expect(ours.map(({ url, name: called }) => [pathOf(url), called]).toSorted(byPath)).toEqual(
      calendars.map(({ url, displayName }) => [pathOf(url), displayName]).toSorted(byPath),
    );

    const calendar = calendars.find(({ url }) => pathOf(url) === pathOf(made.url))!;
    const objects = await theirs.fetchCalendarObjects({
      calendar,
      filters: {
        'comp-filter': {
          _attributes: { name: 'VCALENDAR' },
          'comp-filter': { _attributes: { name: 'VTODO' } },
        },
      },
      urlFilter: () => true,
    });
    const read = await list.getMany(hrefs);
    const lines = (text: string) => text.trim().split(/\r?\n/);
    expect(
      read.map(({ href, etag, text }) => [decodeURIComponent(href), etag, lines(text)]).toSorted(byPath),
    ).toEqual(
      objects
        .map(({ url, etag, data }) => [decodeURIComponent(pathOf(url)), etag, lines(data as string)])
        .toSorted(byPath),
    );
  },
);

it.each(['Apache', 'rclone', 'Xandikos'])('tsdav lists the same files on %s', async (name) => {
  const access = servers.access(name);
  const carrier = webdavCarrier(access, { base: servers.address(name), path: ['files'] });
  for (const each of ['a.ltn', 'b.ltn']) await carrier.put(each, new TextEncoder().encode(each));
  const folder = new URL('files/', servers.address(name));
  const theirs = await theirPropfind({
    url: folder.href,
    props: { 'd:getcontentlength': {}, 'd:resourcetype': {} },
    depth: '1',
    headers: { authorization: access.authorization! },
    fetch: trustingFetch(servers.proxy),
  });
  const listed = theirs.map(({ href, props }) => [pathOf(href!), Number(props?.['getcontentlength'])]);
  const ours = (await listFolder(access, folder)).map((entry) => [folder.pathname + entry.name, entry.size]);
  expect(ours.toSorted(byPath)).toEqual(listed.filter(([path]) => path !== folder.pathname).toSorted(byPath));
});
