import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { propfind } from '../../lib/dav/propfind';
import { reachOf } from '../../lib/dav/reach';
import { davRequest } from '../../lib/dav/request';
import { webdavCarrier } from '../../lib/sync/carriers/webdav';
import { startApache } from './apache';
import { accessTo } from './behind-proxy';
import type { Fault } from './fault';
import type { ProxiedRequest, Upstream } from './fault-proxy';
import { startServers, type RunningServers } from './together';

const bytes = (text: string) => new TextEncoder().encode(text);

let servers: RunningServers;
beforeAll(async () => {
  servers = await startServers([startApache]);
});
afterAll(() => servers.stop());
afterEach(() => servers.proxy.reset());

const carrierOn = (address: string, change = {}) =>
  webdavCarrier(accessTo(servers.proxy, address, change), { base: address, path: ['LastTen'] });
const carrier = () => carrierOn(servers.address('Apache'));

describe('A folder whose server or way fails', () => {
  it.each<[string, Fault, string]>([
    ['the connection is dropped', { kind: 'drop' }, 'unreachable'],
    ['the answer is cut off', { kind: 'truncate', bytes: 3 }, 'unreachable'],
    ['it is too busy', { kind: 'answer', status: 429, headers: { 'retry-after': '60' } }, 'busy'],
    ['it is down for a while', { kind: 'answer', status: 503 }, 'busy'],
    ['it breaks', { kind: 'answer', status: 500 }, 'failed'],
    ['it is a teapot', { kind: 'answer', status: 418 }, 'failed'],
    [
      'it wants another password',
      { kind: 'answer', status: 401, headers: { 'www-authenticate': 'Basic realm="other"' } },
      'unauthorized',
    ],
    ['it has no room', { kind: 'answer', status: 507 }, 'full'],
    [
      'it redirects within the origin',
      { kind: 'answer', status: 307, headers: { location: '/elsewhere/' } },
      'redirected',
    ],
  ])('says so where %s, for a file that is read or written', async (_, fault, trouble) => {
    await carrier().put('a.ltn', bytes('abcdef'));
    const stop = servers.proxy.add({ fault });
    await expect(carrier().get('a.ltn')).rejects.toMatchObject({ trouble });
    await expect(carrier().put('b.ltn', bytes('x'))).rejects.toMatchObject({ trouble });
    await expect(carrier().list()).rejects.toMatchObject({ trouble });
    stop();
    expect(await carrier().get('a.ltn')).toEqual(bytes('abcdef'));
  });

  it('gives up on an answer that does not come', async () => {
    let letGo = (): void => undefined;
    const until = new Promise<void>((resolve) => (letGo = resolve));
    servers.proxy.add({ fault: { kind: 'hold', until } });
    await expect(carrierOn(servers.address('Apache'), { timeoutMs: 50 }).list()).rejects.toMatchObject({
      trouble: 'timeout',
    });
    letGo();
  });

  it('has stored what it was given, also where its answer is lost', async () => {
    servers.proxy.add({ when: ({ method }) => method === 'PUT', times: 1, fault: { kind: 'loseAnswer' } });
    await carrier()
      .put('c.ltn', bytes('x'))
      .catch(() => undefined);
    await carrier().put('c.ltn', bytes('y'));
    expect(await carrier().get('c.ltn')).toEqual(bytes('y'));
  });

  it('is not believed where it answers 207 to what it refuses', async () => {
    const carried = carrier();
    await carried.put('d.ltn', bytes('x'));
    servers.proxy.add({
      when: ({ method }) => method !== 'PROPFIND',
      fault: { kind: 'answer', status: 207, body: '<multistatus xmlns="DAV:"/>' },
    });
    await expect(carried.put('d.ltn', bytes('y'))).rejects.toMatchObject({ trouble: 'failed' });
    await expect(carried.remove('d.ltn')).rejects.toMatchObject({ trouble: 'failed' });
    await expect(carried.get('d.ltn')).rejects.toMatchObject({ trouble: 'failed' });
  });

  it('gives an old file back where it is rolled back: the envelope has to tell', async () => {
    await carrier().put('e.ltn', bytes('old'));
    await carrier().get('e.ltn');
    await carrier().put('e.ltn', bytes('new'));
    servers.proxy.add({ fault: { kind: 'replay' } });
    expect(await carrier().get('e.ltn')).toEqual(bytes('old'));
  });
});

/** A server that answers everything alike. */
function hostile(body: string | Uint8Array, headers: Record<string, string> = {}, status = 207): Upstream {
  const type = { 'content-type': 'application/xml; charset=utf-8' };
  return (_, response) => void response.writeHead(status, { ...type, ...headers }).end(body);
}

const response = (href: string) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:getetag>"x"</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
const multistatus = (content: string) => `<d:multistatus xmlns:d="DAV:">${content}</d:multistatus>`;

describe('A hostile server', () => {
  const host = 'hostile.servers.example';
  const list = (upstream: Upstream) => {
    const origin = servers.proxy.route(host, upstream);
    return carrierOn(`${origin}/dav/`).list();
  };

  it.each<[string, Upstream, string]>([
    ['elements in elements', hostile(multistatus('<a>'.repeat(100_000))), 'tooLarge'],
    ['very many elements', hostile(multistatus('<a/>'.repeat(500_000))), 'tooLarge'],
    ['a huge attribute', hostile(`<a b="${'x'.repeat(9_000_000)}"/>`), 'tooLarge'],
    [
      'a billion laughs',
      hostile(`<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${multistatus('&b;')}`),
      'malformed',
    ],
    [
      'a file of this machine as an entity',
      hostile(`<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>${multistatus('&a;')}`),
      'malformed',
    ],
    [
      'a packed bomb',
      hostile(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }),
      'tooLarge',
    ],
    [
      'what is said to be packed and is not',
      hostile(multistatus(''), { 'content-encoding': 'gzip' }),
      'unreachable',
    ],
    ['more than it said', hostile(multistatus(''), { 'content-length': '10' }), 'malformed'],
    [
      'a page for people',
      hostile('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }, 200),
      'unsupported',
    ],
    ['no listing', hostile('<d:prop xmlns:d="DAV:"/>'), 'malformed'],
    ['nothing', hostile(''), 'malformed'],
    ['bytes that are no text', hostile(Uint8Array.of(0xff, 0xfe, 0, 0x3c)), 'malformed'],
    ['an empty 204', hostile('', {}, 204), 'unsupported'],
    ['a status that does not exist', hostile('', {}, 799), 'failed'],
  ])('with %s is turned away', async (_, upstream, trouble) => {
    await expect(list(upstream)).rejects.toMatchObject({ trouble });
  });

  it('with a listing that never ends is left at the limit', async () => {
    let open = true;
    const endless: Upstream = (_, answer) => {
      answer.writeHead(207, { 'content-type': 'application/xml' });
      answer.write('<d:multistatus xmlns:d="DAV:">');
      const part = response('/dav/LastTen/a.ltn').repeat(1000);
      const more = () => {
        while (open && answer.write(part));
      };
      answer.on('drain', more).on('close', () => (open = false));
      more();
    };
    await expect(list(endless)).rejects.toMatchObject({ trouble: 'tooLarge' });
    await expect.poll(() => open).toBe(false);
  });

  it('has only what lies directly in the folder taken from it, each name once', async () => {
    const hrefs = [
      '/dav/LastTen/a.ltn',
      '/dav/LastTen/a.ltn',
      `https://${host}/dav/LastTen/b.ltn`,
      'https://elsewhere.example/dav/LastTen/c.ltn',
      '/dav/LastTen/../LastTen/d.ltn',
      '/dav/LastTen/%2e%2e%2Fe.ltn',
      '/dav/LastTenX/f.ltn',
      '/dav/LastTen/sub/g.ltn',
      '/dav/h.ltn',
      String.raw`/dav/LastTen\i.ltn`,
      '/dav/LastTen/',
    ];
    const found = await list(hostile(multistatus(hrefs.map(response).join(''))));
    expect(found.map(({ name }) => name)).toEqual(['a.ltn', 'b.ltn']);
  });
});

describe('The password', () => {
  const isElsewhere = ({ host }: ProxiedRequest) => host !== 'apache.servers.example';

  it.each([301, 302, 303, 307, 308])('goes to no other origin, wherever a %i leads', async (status) => {
    const elsewhere = servers.proxy.route('elsewhere.example', hostile(multistatus(''))) + '/dav/';
    const redirect = { kind: 'answer', status, headers: { location: elsewhere } } as const;
    servers.proxy.add({ when: (request) => !isElsewhere(request), fault: redirect });
    const access = servers.access('Apache');
    const url = new URL(servers.address('Apache'));
    await expect(propfind(access, url, 0, ['getetag'])).rejects.toMatchObject({ trouble: 'redirected' });
    await expect(carrier().list()).rejects.toMatchObject({ trouble: 'redirected' });
    await expect(carrier().get('a.ltn')).rejects.toMatchObject({ trouble: 'redirected' });
    await expect(carrier().put('a.ltn', bytes('secret words'))).rejects.toMatchObject({
      trouble: 'redirected',
    });
    await expect(carrier().remove('a.ltn')).rejects.toMatchObject({ trouble: 'redirected' });
    // What reached the other host at all were questions where the way leads: no password, no content.
    const seen = servers.proxy.requests.filter(isElsewhere);
    expect(
      seen.filter(({ headers, body }) => headers['authorization'] !== undefined || body.length > 0),
    ).toEqual([]);
    expect(
      servers.proxy.requests.filter((one) => one.headers['authorization']).every((one) => !isElsewhere(one)),
    ).toBe(true);
  });

  it('follows a redirect within the origin', async () => {
    const origin = new URL(servers.address('Apache')).origin;
    servers.proxy.add({
      when: ({ path }) => path === '/.well-known/caldav',
      fault: { kind: 'answer', status: 301, headers: { location: '/dav/' } },
    });
    const access = servers.access('Apache');
    const found = await propfind(access, new URL('/.well-known/caldav', origin), 0, ['getetag']);
    expect(found.url.href).toBe(servers.address('Apache'));
    expect(servers.proxy.requests.map(({ path, headers }) => [path, 'authorization' in headers])).toEqual([
      ['/.well-known/caldav', true],
      ['/.well-known/caldav', false],
      ['/dav/', false],
      ['/dav/', true],
    ]);
  });

  it('goes nowhere without permission, not even to its own server', async () => {
    const closed = servers.access('Apache', { mayReach: () => Promise.resolve(false) });
    await expect(
      davRequest(closed, { method: 'GET', url: new URL(servers.address('Apache')) }),
    ).rejects.toMatchObject({
      trouble: 'notAllowed',
    });
    expect(servers.proxy.requests).toEqual([]);
  });

  it('goes to the hosts of one site where its account is spread over them', async () => {
    const upstream = hostile(multistatus(''));
    const [home, part] = ['caldav.icloud.com', 'p42-caldav.icloud.com'].map((host) =>
      servers.proxy.route(host, upstream),
    ) as [string, string];
    const fetch = accessTo(servers.proxy, home).fetch;
    // The proxy has a port of its own, which a site's hosts must not have: it is taken off and put back.
    const atPort: typeof globalThis.fetch = (url, init) =>
      fetch((url as string).replace('.com/', `.com:${servers.proxy.port}/`), init);
    const access = accessTo(servers.proxy, home, {
      reach: reachOf('https://caldav.icloud.com/'),
      fetch: atPort,
    });
    await propfind(access, new URL('https://p42-caldav.icloud.com/'), 0, ['getetag']);
    expect(servers.proxy.requests.map(({ host }) => host)).toEqual([new URL(part).hostname]);
  });
});
