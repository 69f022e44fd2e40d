import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFolder } from '../../lib/dav/find-folder';
import { testFolder } from '../../lib/dav/folder-test';
import { listFolder } from '../../lib/dav/webdav';
import { startApache } from './apache';
import { accessTo } from './behind-proxy';
import { user } from './dav-server';
import { startRadicale } from './radicale';
import { startRclone } from './rclone';
import { startServers, type RunningServers } from './together';
import { startXandikos } from './xandikos';

let servers: RunningServers;
beforeAll(async () => {
  servers = await startServers([startApache, startRclone, startRadicale, startXandikos]);
});
afterAll(() => servers.stop());

it.each([
  ['Apache', '', 'works'],
  ['rclone', '', 'works'],
  ['Xandikos', '', 'works'],
  ['Radicale', '', 'calendarsOnly'],
  ['Radicale', 'ana/', 'calendarsOnly'],
  ['Apache', '../', 'noFolders'],
])('The test of a folder on %s at "%s" says: %s', async (name, path, found) => {
  const address = new URL(path, servers.address(name));
  expect(await testFolder(servers.access(name), address, 'LastTen')).toBe(found);
});

it('The test of a folder leaves nothing in it', async () => {
  const folder = new URL('LastTen/', servers.address('rclone'));
  await testFolder(servers.access('rclone'), new URL('../', folder), 'LastTen');
  expect(await listFolder(servers.access('rclone'), folder)).toEqual([]);
});

it.each([
  ['a folder that is not there', 'nothing/', {}, 'missing'],
  ['a wrong password', '', { authorization: 'Basic YW5hOm5v' }, 'unauthorized'],
  ['a permission that was taken back', '', { mayReach: () => Promise.resolve(false) }, 'notAllowed'],
])('The test of a folder says what is wrong with %s', async (_, path, change, trouble) => {
  const address = new URL(path, servers.address('Apache'));
  const tested = testFolder(servers.access('Apache', change), address, 'LastTen');
  await expect(tested).rejects.toMatchObject({ trouble });
});

it('A host that nobody answers for can’t be reached', async () => {
  const gone = 'https://gone.servers.example:9/';
  await expect(testFolder(accessTo(servers.proxy, gone), new URL(gone), 'LastTen')).rejects.toMatchObject({
    trouble: 'unreachable',
  });
});

it('Files are found below the address of a Nextcloud', async () => {
  const files = `/remote.php/dav/files/${user}/`;
  const origin = servers.proxy.route('nextcloud.servers.example', ({ path }, response) => {
    if (path !== files)
      return void response.writeHead(path === '/' ? 302 : 404, { location: '/login' }).end();
    response.writeHead(207, { 'content-type': 'application/xml; charset=utf-8' });
    response.end(
      `<d:multistatus xmlns:d="DAV:"><d:response><d:href>${files}</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`,
    );
  });
  const access = accessTo(servers.proxy, origin);
  expect((await findFolder(access, new URL(origin), user)).href).toBe(origin + files);
  await expect(findFolder(access, new URL(origin), 'eve')).rejects.toMatchObject({ trouble: 'missing' });
});

it('A folder’s own address is found as it was given', async () => {
  const address = new URL(servers.address('Apache').replace(/\/$/, ''));
  expect((await findFolder(servers.access('Apache'), address, user)).href).toBe(servers.address('Apache'));
});
