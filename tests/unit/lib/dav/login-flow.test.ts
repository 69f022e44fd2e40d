import { describe, expect, it } from 'vitest';
import { startLogin, waitForLogin, type LoginSurroundings } from '../../../../lib/dav/login-flow';
import { anAccess, type Asked } from './an-access';

const server = new URL('https://cloud.example/nextcloud');
const begun = {
  poll: { token: 'abc', endpoint: 'https://cloud.example/nextcloud/index.php/login/v2/poll' },
  login: 'https://cloud.example/nextcloud/index.php/login/v2/flow/xyz',
};
const granted = { server: 'https://cloud.example/nextcloud', loginName: 'ana', appPassword: 'p-1' };
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

function around(answer: (asked: Asked) => Response | Promise<Response>) {
  const { access, asked } = anAccess(answer);
  const page = new AbortController();
  const waits: number[] = [];
  const surroundings: LoginSurroundings = {
    fetch: access.fetch,
    mayReach: access.mayReach,
    now: access.now,
    signal: page.signal,
    wait: async (ms) => void waits.push(ms),
  };
  return { surroundings, asked, waits, page };
}

const started = {
  page: new URL(begun.login),
  poll: new URL(begun.poll.endpoint),
  token: begun.poll.token,
};

describe('Signing in on one’s own server', () => {
  it('begins with a page of that server, without any password', async () => {
    const { surroundings, asked } = around(() => json(begun));
    expect(await startLogin(server, surroundings)).toEqual(started);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://cloud.example/nextcloud/index.php/login/v2',
    ]);
    expect(asked[0]?.headers.has('authorization')).toBe(false);
  });

  it.each([
    ['the poll', { ...begun, poll: { ...begun.poll, endpoint: 'https://evil.example/poll' } }],
    [
      'the poll, by its port',
      { ...begun, poll: { ...begun.poll, endpoint: 'https://cloud.example:8443/poll' } },
    ],
    ['the page', { ...begun, login: 'https://cloud.example.evil.example/flow' }],
    ['the page, without TLS', { ...begun, login: 'http://cloud.example/flow' }],
    ['the page, with a name in it', { ...begun, login: 'https://ana@cloud.example/flow' }],
    ['the page, as a script', { ...begun, login: 'javascript:alert(1)' }],
  ])('is refused where another origin is named for %s', async (_, answer) => {
    const { surroundings } = around(() => json(answer));
    await expect(startLogin(server, surroundings)).rejects.toMatchObject({ trouble: 'redirected' });
  });

  it.each([
    ['a page for people', new Response('<!doctype html>'), 'malformed'],
    ['something else', json({ poll: {} }), 'malformed'],
    ['too much', new Response('x'.repeat(100_000)), 'tooLarge'],
    ['nothing there', new Response('', { status: 404 }), 'missing'],
    ['a redirect', new Response('', { status: 302 }), 'redirected'],
  ])('is refused where the server answers with %s', async (_, answer, trouble) => {
    const { surroundings } = around(() => answer);
    await expect(startLogin(server, surroundings)).rejects.toMatchObject({ trouble });
  });

  it('ends with a name and a password of its own', async () => {
    const answers = [json([], 404), json([], 404), json(granted)];
    const { surroundings, asked, waits } = around(() => answers.shift()!);
    const login = await waitForLogin(started, surroundings);
    expect(login).toEqual({ server, user: 'ana', password: 'p-1' });
    expect(waits).toEqual([2000, 2000]);
    expect(asked.map(({ body }) => body)).toEqual(['token=abc', 'token=abc', 'token=abc']);
  });

  it('goes on where the server or the way fails for a while', async () => {
    const answers: (() => Response)[] = [
      () => new Response('', { status: 500 }),
      () => new Response('', { status: 429, headers: { 'retry-after': '60' } }),
      () => {
        throw new TypeError('Failed to fetch');
      },
      () => json(granted),
    ];
    const { surroundings, waits } = around(() => answers.shift()!());
    expect(await waitForLogin(started, surroundings)).toMatchObject({ user: 'ana' });
    expect(waits).toEqual([10_000, 60_000, 10_000]);
  });

  it('is given up after twenty minutes', async () => {
    const { surroundings, waits } = around(() => json([], 404));
    await expect(waitForLogin(started, surroundings)).rejects.toMatchObject({ trouble: 'timeout' });
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(20 * 60_000);
  });

  it('stops when its page is closed, and takes nothing that comes later', async () => {
    const { surroundings, asked, page } = around(() => {
      page.abort();
      return json(granted);
    });
    expect(await waitForLogin(started, surroundings)).toBeNull();
    expect(await waitForLogin(started, surroundings)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('is refused where the password would be for another server', async () => {
    const { surroundings } = around(() => json({ ...granted, server: 'https://evil.example/' }));
    await expect(waitForLogin(started, surroundings)).rejects.toMatchObject({ trouble: 'redirected' });
  });

  it.each([
    [403, 'forbidden'],
    [302, 'redirected'],
  ])('ends at once where it is answered with %i', async (status, trouble) => {
    const { surroundings } = around(() => new Response('', { status }));
    await expect(waitForLogin(started, surroundings)).rejects.toMatchObject({ trouble });
  });
});
