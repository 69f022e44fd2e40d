import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApache } from '../servers/apache.ts';
import { password, user } from '../servers/dav-server.ts';
import { startServers, type RunningServers } from '../servers/together.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import type { DavDeed } from './harness/dav-worker.ts';

const host = 'apache.servers.example';
const address = `https://${host}/dav/`;
const folder = mkdtempSync(join(tmpdir(), 'last-ten-dav-'));
const extension = join(folder, 'extension');

let servers: RunningServers;
let chromium: RunningChromium;

/** A worker with nothing but the client in it, and permission for one host, as a person gives it. */
async function makeExtension(): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: extension,
      emptyOutDir: true,
      lib: { entry: 'tests/browser/harness/dav-worker.ts', formats: ['es'], fileName: () => 'worker.js' },
    },
  });
  const manifest = {
    manifest_version: 3,
    name: 'Client of folders',
    version: '1',
    background: { service_worker: 'worker.js' },
    host_permissions: [`https://${host}/*`],
  };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
}

async function ask(deed: DavDeed, at = address, login = { user, password }): Promise<string> {
  const worker = await chromium.serviceWorker();
  return worker.evaluate(
    (where, who, what) =>
      (globalThis as unknown as { doOnServer(...args: unknown[]): Promise<string> }).doOnServer(
        where,
        who,
        what,
      ),
    at,
    login,
    deed,
  );
}

beforeAll(async () => {
  servers = await startServers([startApache]);
  await makeExtension();
  const userDataDir = join(folder, 'profile');
  chromium = await launchWithExtension({ server: servers.proxy, dir: extension, userDataDir });
});
afterAll(async () => {
  await chromium.close();
  await servers.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
afterEach(() => servers.proxy.reset());

describe('A folder on a server, from the worker of an extension', () => {
  it('is made, written, listed, read and emptied, with no question of CORS', async () => {
    expect(await ask('put')).toBe('stored');
    expect(await ask('list')).toBe('a.ltn 5');
    expect(await ask('get')).toBe('hello');
    expect(await ask('remove')).toBe('removed');
    expect(await ask('list')).toBe('');
    const { requests } = servers.proxy;
    expect(requests.map(({ method }) => method)).not.toContain('OPTIONS');
    expect(requests.filter(({ headers }) => headers['cookie'] ?? headers['referer'])).toEqual([]);
  });

  it('does not open for another password, and nobody is asked for one', async () => {
    expect(await ask('list', address, { user, password: 'other' })).toBe('unauthorized');
    expect(servers.proxy.requests).toHaveLength(1);
  });

  it.each([
    ['is dropped', { kind: 'drop' }, 'unreachable'],
    ['is cut off', { kind: 'truncate', bytes: 2 }, 'unreachable'],
    ['is answered with 429', { kind: 'answer', status: 429 }, 'busy'],
  ] as const)('says so when the connection %s', async (_, fault, trouble) => {
    await ask('put');
    servers.proxy.add({ fault });
    expect(await ask('get')).toBe(trouble);
  });

  it('is not reached over a host without permission', async () => {
    expect(await ask('list', 'https://elsewhere.example/dav/')).toBe('notAllowed');
    expect(servers.proxy.requests).toEqual([]);
  });

  it('is found behind a redirect within its origin', async () => {
    servers.proxy.add({
      when: ({ path }) => path === '/.well-known/caldav',
      fault: { kind: 'answer', status: 301, headers: { location: '/dav/' } },
    });
    expect(await ask('look', `https://${host}/.well-known/caldav`)).toBe(address);
  });

  it.each([301, 302, 307, 308])(
    'has neither password nor words given to another host by a %i',
    async (status) => {
      servers.proxy.route('elsewhere.example', (_, response) => {
        response.writeHead(207, { 'content-type': 'application/xml', 'access-control-allow-origin': '*' });
        response.end('<multistatus xmlns="DAV:"/>');
      });
      const headers = { location: 'https://elsewhere.example/dav/' };
      servers.proxy.add({
        when: (request) => request.host === host,
        fault: { kind: 'answer', status, headers },
      });
      for (const deed of ['look', 'list', 'get', 'put', 'remove'] as const)
        expect(await ask(deed)).toBe('redirected');
      const others = servers.proxy.requests.filter((request) => request.host !== host);
      expect(others.filter((request) => request.headers['authorization'])).toEqual([]);
      // What the browser asks its maker for now and then goes through here as well.
      const elsewhere = others.filter((request) => request.host === 'elsewhere.example');
      expect(elsewhere.length).toBeGreaterThan(0);
      expect(elsewhere.filter(({ body }) => body.length > 0)).toEqual([]);
      // Without permission the browser asks the other host whether it may, and sends nothing else.
      expect(elsewhere.filter(({ method }) => method !== 'OPTIONS')).toEqual([]);
    },
  );
});
