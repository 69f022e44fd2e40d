import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCollection } from '../../lib/dav/caldav';
import { findCalendars } from '../../lib/dav/caldav-account';
import { listCalendars, makeTaskList, removeList } from '../../lib/dav/caldav-lists';
import { long } from '../browser/harness/long';
import { aTask } from './a-task';
import { user } from './dav-server';
import type { Fault } from './fault';
import { startRadicale } from './radicale';
import { startServers, type RunningServers } from './together';
import { startXandikos } from './xandikos';

let servers: RunningServers;
beforeAll(async () => {
  servers = await startServers([startRadicale, startXandikos]);
});
afterAll(() => servers.stop());
afterEach(() => servers.proxy.reset());

/** How servers answer a token they do not know; the first is as each of these does by itself. */
const unknownTokens: readonly [string, Fault][] = [
  ['one that is made up', { kind: 'hold', until: Promise.resolve() }],
  ['one the server answers with 418', { kind: 'answer', status: 418 }],
  ['one the server answers with 500', { kind: 'answer', status: 500 }],
  ['one the server answers with 403', { kind: 'answer', status: 403 }],
  ['one the server answers with 200', { kind: 'answer', status: 200, body: 'ok' }],
];

const hrefsOf = (list: readonly { readonly href: string }[]) => list.map(({ href }) => href).toSorted();

describe.each(['Radicale', 'Xandikos'])('The calendars on %s', (name) => {
  const access = () => servers.access(name);
  const home = async () => {
    const { homes } = await findCalendars(access(), new URL(servers.address(name)));
    return homes[0]!;
  };
  const newList = async () => {
    const list = await makeTaskList(access(), await home(), { id: crypto.randomUUID(), name: 'Last Ten' });
    return openCollection(access(), list.url, 'VTODO');
  };

  it.each(['', '.well-known/caldav', `${user}/`])('are found from "/%s"', async (path) => {
    const account = await findCalendars(access(), new URL(path, servers.address(name)));
    expect(new URL(account.principal).pathname).toBe(`/${user}/`);
    expect(account.homes).toHaveLength(1);
    expect(new URL(account.homes[0]!).pathname.startsWith(`/${user}/`)).toBe(true);
  });

  it('are not found with another password', async () => {
    const other = servers.access(name, { authorization: 'Basic YW5hOm5v' });
    await expect(findCalendars(other, new URL(servers.address(name)))).rejects.toMatchObject({
      trouble: 'unauthorized',
    });
  });

  it('get a list of tasks, made once, named, and for tasks only', async () => {
    const wanted = { id: 'last-ten', name: 'Last Ten: <Ana> & "me"' };
    const made = await makeTaskList(access(), await home(), wanted);
    expect(await makeTaskList(access(), await home(), wanted)).toEqual(made);
    expect(made.mayWrite).toBe(true);
    // Xandikos takes no notice of what a list is said to be for.
    expect(made.components).toEqual(name === 'Xandikos' ? ['VEVENT', 'VTODO'] : ['VTODO']);
    const lists = await listCalendars(access(), await home());
    expect(lists.filter(({ url }) => url === made.url)).toEqual([made]);
    await removeList(access(), made.url);
    await removeList(access(), made.url);
    const left = await listCalendars(access(), await home());
    expect(left.map(({ url }) => url)).not.toContain(made.url);
  });

  it('give a task back as it was written, and tell each version from the one before', async () => {
    const list = await newList();
    const href = list.hrefOf('one@last-ten.example.ics');
    await list.put(href, aTask('one', 'Ümläut & <tags>'), 'if-none-match');
    const [first] = await list.getMany([href]);
    expect(first).toMatchObject({ href });
    expect(first?.text).toContain('SUMMARY:Ümläut & <tags>');
    expect(first?.text).toContain('X-LAST-TEN-SESSION:one');
    const etag = await list.put(href, aTask('one', 'Other words'), { ifMatch: first!.etag! });
    const [second] = await list.getMany([href, list.hrefOf('nothing.ics')]);
    expect(second?.text).toContain('SUMMARY:Other words');
    expect(second?.etag).not.toBe(first?.etag);
    expect([null, second?.etag]).toContain(etag);
  });

  it('hold what a write or removal is made conditional on', async () => {
    const list = await newList();
    const href = list.hrefOf('one.ics');
    await list.put(href, aTask('one'), 'if-none-match');
    const [first] = await list.getMany([href]);
    await expect(list.put(href, aTask('one', 'Mine'), 'if-none-match')).rejects.toMatchObject({
      trouble: 'changed',
    });
    await list.put(href, aTask('one', 'Theirs'), 'any');
    await expect(list.put(href, aTask('one', 'Mine'), { ifMatch: first!.etag! })).rejects.toMatchObject({
      trouble: 'changed',
    });
    await expect(list.remove(href, first!.etag)).rejects.toMatchObject({ trouble: 'changed' });
    const [second] = await list.getMany([href]);
    expect(second?.text).toContain('SUMMARY:Theirs');
    await list.remove(href, second!.etag);
    await list.remove(href, null);
    expect(await list.getMany([href])).toEqual([]);
  });

  it('let one of eight win who write at once', async () => {
    const list = await newList();
    const href = list.hrefOf('race.ics');
    // Xandikos' ETag is a hash of the content: who writes what is there already changes nothing for the next one.
    const race = async (words: string, condition: Parameters<typeof list.put>[2]) => {
      const racers = Array.from({ length: 8 }, (_, at) => aTask('race', `${words} ${at}`));
      const written = await Promise.allSettled(racers.map((text) => list.put(href, text, condition)));
      return written.filter(({ status }) => status === 'fulfilled').length;
    };
    expect(await race('First', 'if-none-match')).toBe(1);
    const [{ etag } = { etag: null }] = await list.getMany([href]);
    expect(await race('Second', { ifMatch: etag! })).toBe(1);
  });

  it('tell what changed and what is gone since a token', async () => {
    const list = await newList();
    const [a, b, c] = ['a', 'b', 'c'].map((each) => list.hrefOf(`${each}.ics`)) as [string, string, string];
    const empty = await list.changes(null);
    expect(empty).toMatchObject({ isWhole: true, changed: [], removed: [] });
    await list.put(a, aTask('a'), 'any');
    await list.put(b, aTask('b'), 'any');
    const whole = await list.changes(null);
    expect(whole.isWhole).toBe(true);
    expect(hrefsOf(whole.changed)).toEqual([a, b]);
    expect(whole.token).not.toBeNull();
    await list.put(b, aTask('b', 'Other'), 'any');
    await list.put(c, aTask('c'), 'any');
    await list.remove(a, null);
    const since = await list.changes(whole.token);
    expect({ ...since, changed: hrefsOf(since.changed) }).toMatchObject({
      isWhole: false,
      changed: [b, c],
      removed: [a],
    });
    expect(await list.changes(since.token)).toMatchObject({ isWhole: false, changed: [], removed: [] });
    const [read] = await list.getMany([b]);
    expect(since.changed.find(({ href }) => href === b)?.etag).toBe(read?.etag);
  });

  it.each(unknownTokens.slice(0, long ? 5 : 2))(
    'list everything for a token the server does not know: %s',
    async (_, fault) => {
      const list = await newList();
      const href = list.hrefOf('a.ics');
      await list.put(href, aTask('a'), 'any');
      servers.proxy.add({
        when: ({ method, body }) => method === 'REPORT' && body.includes('sync-collection'),
        fault,
      });
      const changes = await list.changes('http://example.com/sync/no-such-token');
      expect({ ...changes, changed: hrefsOf(changes.changed) }).toMatchObject({
        isWhole: true,
        changed: [href],
        removed: [],
      });
    },
  );

  it('say that a list is gone, and do not call it empty', async () => {
    const list = await newList();
    const { token } = await list.changes(null);
    await removeList(access(), list.url);
    await expect(list.changes(token)).rejects.toMatchObject({ trouble: 'missing' });
    await expect(list.changes(null)).rejects.toMatchObject({ trouble: 'missing' });
  });

  it('find a task by its UID', async () => {
    const list = await newList();
    await list.put(list.hrefOf('x.ics'), aTask('uid-1&2@example.com'), 'any');
    await list.put(list.hrefOf('y.ics'), aTask('uid-3@example.com'), 'any');
    expect(hrefsOf(await list.find('uid-1&2@example.com'))).toEqual([list.hrefOf('x.ics')]);
    expect(await list.find('uid-4@example.com')).toEqual([]);
  });

  it('read fifty-one tasks in two questions', async () => {
    const list = await newList();
    const hrefs = Array.from({ length: 51 }, (_, at) => list.hrefOf(`${at}.ics`));
    await Promise.all(hrefs.map((href, at) => list.put(href, aTask(`task-${at}`), 'any')));
    servers.proxy.reset();
    expect(hrefsOf(await list.getMany(hrefs))).toEqual(hrefs.toSorted());
    expect(servers.proxy.requests).toHaveLength(2);
  });

  it('survive ETags that are absent, weak or suffixed', async () => {
    const list = await newList();
    const href = list.hrefOf('a.ics');
    await list.put(href, aTask('a'), 'any');
    const [plain] = await list.getMany([href]);
    for (const [how, seen] of [
      ['absent', null],
      ['weak', `W/${plain?.etag}`],
      ['suffixed', plain?.etag],
    ] as const) {
      const stop = servers.proxy.add({ fault: { kind: 'etags', how } });
      expect((await list.getMany([href]))[0]?.etag).toBe(seen);
      expect((await list.changes(null)).changed).toEqual([{ href, etag: seen }]);
      stop();
    }
    await list.put(href, aTask('a', 'Other'), { ifMatch: plain!.etag! });
  });

  it('are not believed where they answer 207 to what they refuse', async () => {
    const list = await newList();
    const href = list.hrefOf('a.ics');
    await list.put(href, aTask('a'), 'any');
    servers.proxy.add({ fault: { kind: 'refuseAs207' } });
    await expect(list.put(href, aTask('a', 'x'), 'if-none-match')).rejects.toMatchObject({
      trouble: 'failed',
    });
    await expect(list.put(list.hrefOf('b.ics'), 'no calendar at all', 'any')).rejects.toMatchObject({
      trouble: 'failed',
    });
    await expect(list.remove(href, '"other"')).rejects.toMatchObject({ trouble: 'failed' });
  });
});
