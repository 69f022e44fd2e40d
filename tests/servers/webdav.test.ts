import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listFolder, writeFile } from '../../lib/dav/webdav';
import { asFolder, within } from '../../lib/dav/href';
import { webdavCarrier } from '../../lib/sync/carriers/webdav';
import { startApache } from './apache';
import { startRclone } from './rclone';
import { startServers, type RunningServers } from './together';
import { startXandikos } from './xandikos';

const bytes = (text: string) => new TextEncoder().encode(text);
const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name).toSorted();

let servers: RunningServers;
beforeAll(async () => {
  servers = await startServers([startApache, startRclone, startXandikos]);
});
afterAll(() => servers.stop());
afterEach(() => servers.proxy.reset());

describe.each(['Apache', 'rclone', 'Xandikos'])('A folder on %s', (name) => {
  const carrierIn = (...path: readonly string[]) =>
    webdavCarrier(servers.access(name), { base: servers.address(name), path });

  it('that is not there yet is empty, and is made by the first file', async () => {
    const carrier = carrierIn('LastTen', 'first');
    expect(await carrier.list()).toEqual([]);
    expect(await carrier.get('a.ltn')).toBeNull();
    await carrier.remove('a.ltn');
    await carrier.put('a.ltn', bytes('one'));
    expect(names(await carrier.list())).toEqual(['a.ltn']);
  });

  it('gives every byte back, and tells each version from the one before', async () => {
    const carrier = carrierIn('LastTen', 'versions');
    const content = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31 + (at >> 8)) % 256);
    await carrier.put('a.ltn', content);
    expect(Buffer.compare((await carrier.get('a.ltn'))!, content)).toBe(0);
    const [before] = await carrier.list();
    expect(before).toMatchObject({
      name: 'a.ltn',
      size: 100_000,
      etag: expect.stringMatching(/^"/) as string,
    });
    await carrier.put('a.ltn', bytes('other'));
    const [after] = await carrier.list();
    expect(after).toMatchObject({ size: 5 });
    expect(after?.etag).not.toBe(before?.etag);
  });

  it('loses what is removed, and nothing else', async () => {
    const carrier = carrierIn('LastTen', 'removing');
    await carrier.put('a.ltn', bytes('a'));
    await carrier.put('b.ltn', bytes('b'));
    await carrier.remove('a.ltn');
    await carrier.remove('a.ltn');
    expect(names(await carrier.list())).toEqual(['b.ltn']);
  });

  it('is shared with whatever else lies in it', async () => {
    const carrier = carrierIn('LastTen', 'shared');
    await carrier.put('a.ltn', bytes('a'));
    const access = servers.access(name);
    const folder = asFolder(`${servers.address(name)}LastTen/shared`);
    await writeFile(access, within(folder, 'Letter to Ana 50% & Ümläut #1.txt'), bytes('x'));
    await carrierIn('LastTen', 'shared', 'b.ltn').put('c.ltn', bytes('x'));
    expect(names(await listFolder(access, folder))).toEqual([
      'Letter to Ana 50% & Ümläut #1.txt',
      'a.ltn',
      'b.ltn',
    ]);
    expect(names(await carrier.list())).toEqual(['a.ltn']);
  });

  it('takes the files of eight copies at once, each of its own', async () => {
    const carriers = Array.from({ length: 8 }, () => carrierIn('LastTen', 'many'));
    await Promise.all(carriers.map((carrier, at) => carrier.put(`copy-${at}.ltn`, bytes(`${at}`))));
    const found = await carriers[0]!.list();
    expect(names(found)).toEqual(carriers.map((_, at) => `copy-${at}.ltn`));
    const contents = await Promise.all(found.map((file) => carriers[1]!.get(file.name)));
    expect(contents.map((content) => new TextDecoder().decode(content!)).toSorted()).toEqual(
      carriers.map((_, at) => `${at}`),
    );
  });

  it('does not open for another password', async () => {
    const access = servers.access(name, { authorization: 'Basic YW5hOm5v' });
    const carrier = webdavCarrier(access, { base: servers.address(name), path: ['LastTen'] });
    const deeds = [
      () => carrier.list(),
      () => carrier.get('a.ltn'),
      () => carrier.put('a.ltn', bytes('x')),
      () => carrier.remove('a.ltn'),
    ];
    for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ trouble: 'unauthorized' });
  });

  it('is survived with ETags that are weak, suffixed or not there', async () => {
    const carrier = carrierIn('LastTen', 'etags');
    await carrier.put('a.ltn', bytes('a'));
    const [plain] = await carrier.list();
    for (const how of ['weak', 'suffixed'] as const) {
      const stop = servers.proxy.add({ fault: { kind: 'etags', how } });
      expect(await carrier.list()).toEqual([plain]);
      stop();
    }
    servers.proxy.add({ fault: { kind: 'etags', how: 'absent' } });
    expect(await carrier.list()).toEqual([{ ...plain, etag: null }]);
    expect(await carrier.get('a.ltn')).toEqual(bytes('a'));
  });
});

it('A name that is not of ours is never written', async () => {
  const carrier = webdavCarrier(servers.access('Apache'), { base: servers.address('Apache'), path: [] });
  for (const name of ['../a.ltn', 'a', '.ltn', 'A.ltn', 'a/b.ltn', ''])
    await expect(carrier.put(name, bytes('x'))).rejects.toThrow(TypeError);
  expect(servers.proxy.requests).toEqual([]);
});
