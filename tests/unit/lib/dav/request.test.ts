import { describe, expect, it } from 'vitest';
import { davRequest } from '../../../../lib/dav/request';
import { anAccess } from './an-access';

const url = new URL('https://cloud.example/dav/');

/** What browsers give for a redirect they were told not to follow: neither status nor address. */
function opaqueRedirect(): Response {
  const response = new Response(null);
  Object.defineProperties(response, { type: { value: 'opaqueredirect' }, status: { value: 0 } });
  return response;
}

function answeredFrom(address: string, response = new Response('', { status: 401 })): Response {
  Object.defineProperty(response, 'url', { value: address });
  return response;
}

const failing = (trouble: string) => expect.objectContaining({ trouble }) as Error;

describe('A request', () => {
  it('carries the password and no cookie, and follows nothing by itself', async () => {
    const { access, asked } = anAccess(() => new Response('x'));
    await davRequest(access, { method: 'GET', url });
    expect(asked).toMatchObject([{ url: url.href, redirect: 'manual', credentials: 'omit' }]);
    expect(asked[0]?.headers.get('authorization')).toBe('Basic YW5hOnNlY3JldA==');
  });

  it.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'missing'],
    [405, 'unsupported'],
    [408, 'timeout'],
    [409, 'failed'],
    [410, 'missing'],
    [412, 'changed'],
    [413, 'full'],
    [415, 'unsupported'],
    [418, 'failed'],
    [423, 'locked'],
    [429, 'busy'],
    [500, 'failed'],
    [501, 'unsupported'],
    [503, 'busy'],
    [507, 'full'],
    [302, 'redirected'],
    [304, 'redirected'],
  ])('answered with %i says: %s', async (status, trouble) => {
    const { access } = anAccess(() => new Response(null, { status }));
    await expect(davRequest(access, { method: 'GET', url })).rejects.toThrow(failing(trouble));
  });

  it('says how long the server asks to be left alone, and nothing of the address but its host', async () => {
    const { access } = anAccess(() => new Response('', { status: 429, headers: { 'retry-after': '7' } }));
    await expect(davRequest(access, { method: 'GET', url })).rejects.toThrow(
      expect.objectContaining({ retryAfterMs: 7000, message: 'GET cloud.example: 429' }) as Error,
    );
  });

  it('is not made without permission, over http, or out of reach', async () => {
    const closed = anAccess(() => new Response(''), { mayReach: () => Promise.resolve(false) });
    await expect(davRequest(closed.access, { method: 'GET', url })).rejects.toThrow(failing('notAllowed'));
    const open = anAccess(() => new Response(''));
    const ask = (address: string) => davRequest(open.access, { method: 'GET', url: new URL(address) });
    await expect(ask('http://cloud.example/')).rejects.toThrow(failing('notAllowed'));
    await expect(ask('http://127.0.0.1/')).rejects.toThrow(failing('notAllowed'));
    await expect(ask('https://evil.example/')).rejects.toThrow(failing('redirected'));
    expect([...closed.asked, ...open.asked]).toEqual([]);
  });

  it('that fails on its way says so', async () => {
    const { access } = anAccess(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(davRequest(access, { method: 'GET', url })).rejects.toThrow(failing('unreachable'));
  });

  it('ends with its time', async () => {
    const hung: typeof fetch = (_, init) =>
      new Promise((__, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    const { access } = anAccess(() => new Response(''), { timeoutMs: 5, fetch: hung });
    await expect(davRequest(access, { method: 'GET', url })).rejects.toThrow(failing('timeout'));
  });

  it('reads no more than it may, whatever the length is said to be', async () => {
    const bytes = new Uint8Array(100);
    for (const headers of [
      {},
      { 'content-length': '100' },
      { 'content-length': '10', 'content-encoding': 'gzip' },
    ]) {
      const { access } = anAccess(() => new Response(bytes, { headers }));
      await expect(davRequest(access, { method: 'GET', url, maxBytes: 99 })).rejects.toThrow(
        failing('tooLarge'),
      );
      expect((await davRequest(access, { method: 'GET', url, maxBytes: 100 })).bytes).toHaveLength(100);
    }
  });

  it('does not take a part of an answer for the whole', async () => {
    const { access } = anAccess(() => new Response('abc', { headers: { 'content-length': '10' } }));
    await expect(davRequest(access, { method: 'GET', url })).rejects.toThrow(failing('unreachable'));
  });
});

describe('A redirect', () => {
  it('is followed within the origin, and the way is found without password or content', async () => {
    const there = 'https://cloud.example/remote.php/dav/';
    const { access, asked } = anAccess((request) => {
      if (request.url === there) return new Response('found', { status: 207 });
      return request.redirect === 'follow' ? answeredFrom(there) : opaqueRedirect();
    });
    const answer = await davRequest(access, { method: 'PROPFIND', url, body: '<x/>', follow: true });
    expect(answer.url.href).toBe(there);
    const seen = asked.map((request) => [
      request.url,
      request.redirect,
      request.headers.has('authorization'),
      request.body,
    ]);
    expect(seen).toEqual([
      [url.href, 'manual', true, '<x/>'],
      [url.href, 'follow', false, undefined],
      [there, 'manual', true, '<x/>'],
    ]);
  });

  it.each([
    ['to another host', 'https://evil.example/dav/'],
    ['to a part of the host', 'https://a.cloud.example/dav/'],
    ['to http', 'http://cloud.example/dav/'],
    ['to another port', 'https://cloud.example:8443/dav/'],
    ['to itself', url.href],
  ])('%s is refused, and no password goes there', async (_, there) => {
    const { access, asked } = anAccess((request) =>
      request.redirect === 'follow' ? answeredFrom(there) : opaqueRedirect(),
    );
    await expect(davRequest(access, { method: 'PROPFIND', url, follow: true })).rejects.toThrow(
      failing('redirected'),
    );
    expect(asked.filter(({ headers }) => headers.has('authorization')).map((one) => one.url)).toEqual([
      url.href,
    ]);
  });

  it('that the browser does not let through is refused', async () => {
    const { access } = anAccess((request) => {
      if (request.redirect === 'follow') throw new TypeError('Failed to fetch');
      return opaqueRedirect();
    });
    await expect(davRequest(access, { method: 'PROPFIND', url, follow: true })).rejects.toThrow(
      failing('redirected'),
    );
  });

  it('that never ends is refused', async () => {
    let at = 0;
    const { access } = anAccess((request) => {
      at += 1;
      return request.redirect === 'follow' ? answeredFrom(`https://cloud.example/${at}`) : opaqueRedirect();
    });
    await expect(davRequest(access, { method: 'PROPFIND', url, follow: true })).rejects.toThrow(
      failing('redirected'),
    );
    expect(at).toBeLessThan(10);
  });

  it('is never followed with content', async () => {
    const { access, asked } = anAccess(opaqueRedirect);
    const put = davRequest(access, { method: 'PUT', url, body: Uint8Array.of(1) });
    await expect(put).rejects.toThrow(failing('redirected'));
    expect(asked).toHaveLength(1);
  });
});
