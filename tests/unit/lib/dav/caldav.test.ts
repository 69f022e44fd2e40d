import { describe, expect, it } from 'vitest';
import { openCollection } from '../../../../lib/dav/caldav';
import { findCalendars } from '../../../../lib/dav/caldav-account';
import { listCalendars, makeTaskList } from '../../../../lib/dav/caldav-lists';
import { reachOf } from '../../../../lib/dav/reach';
import { anAccess, listed, listing, type Asked } from './an-access';

const caldav = 'xmlns:c="urn:ietf:params:xml:ns:caldav"';
const home = 'https://cloud.example/dav/ana/';

describe('The calendars of an account', () => {
  const principal = (href: string) =>
    `<d:current-user-principal><d:href>${href}</d:href></d:current-user-principal>`;
  const homeSet = (...hrefs: readonly string[]) =>
    `<c:calendar-home-set ${caldav}>${hrefs.map((href) => `<d:href>${href}</d:href>`).join('')}</c:calendar-home-set>`;

  it('are found in two steps, on the host of the site where a person’s are', async () => {
    const { access, asked } = anAccess(
      ({ url }) =>
        url === 'https://caldav.icloud.com/'
          ? listing(listed('/', principal('/123/principal/')))
          : listing(listed('/123/principal/', homeSet('https://p42-caldav.icloud.com:443/123/calendars/'))),
      { reach: reachOf('https://caldav.icloud.com/') },
    );
    const account = await findCalendars(access, new URL('https://caldav.icloud.com/'));
    expect(account).toEqual({
      principal: 'https://caldav.icloud.com/123/principal/',
      homes: ['https://p42-caldav.icloud.com/123/calendars/'],
    });
    await listCalendars({ ...access, fetch: access.fetch }, account.homes[0]!).catch(() => undefined);
    expect(new Set(asked.map(({ url }) => new URL(url).hostname))).toEqual(
      new Set(['caldav.icloud.com', 'p42-caldav.icloud.com']),
    );
  });

  it('on a host that was not allowed are not asked for', async () => {
    const { access, asked } = anAccess(() => listing(listed('/', homeSet('https://evil.example/ana/'))));
    const { homes } = await findCalendars(access, new URL('https://cloud.example/'));
    await expect(listCalendars(access, homes[0]!)).rejects.toMatchObject({ trouble: 'redirected' });
    expect(asked.every(({ url }) => url.startsWith('https://cloud.example/'))).toBe(true);
  });

  it('are looked for at the well-known address and the root where the given one has none', async () => {
    const { access, asked } = anAccess(({ url }) =>
      url === 'https://cloud.example/'
        ? listing(listed('/', principal('/p/') + homeSet('/dav/ana/')))
        : new Response('', { status: 404 }),
    );
    const account = await findCalendars(access, new URL('https://cloud.example/login'));
    expect(account).toEqual({ principal: 'https://cloud.example/p/', homes: [home] });
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(['/login', '/.well-known/caldav', '/']);
  });

  it.each([
    [401, 'unauthorized'],
    [429, 'busy'],
    [404, 'unsupported'],
    [200, 'unsupported'],
  ])('are not found where everything is answered with %i: %s', async (status, trouble) => {
    const { access } = anAccess(() => new Response('', { status }));
    await expect(findCalendars(access, new URL('https://cloud.example/'))).rejects.toMatchObject({ trouble });
  });
});

describe('The lists in a home', () => {
  const kind = (...names: readonly string[]) =>
    `<d:resourcetype ${caldav} xmlns:x="other:"><d:collection/>${names.map((name) => `<${name}/>`).join('')}</d:resourcetype>`;
  const set = (...names: readonly string[]) =>
    `<c:supported-calendar-component-set ${caldav}>${names.map((name) => `<c:comp name="${name}"/>`).join('')}</c:supported-calendar-component-set>`;
  const may = (...names: readonly string[]) =>
    `<d:current-user-privilege-set>${names.map((name) => `<d:privilege><d:${name}/></d:privilege>`).join('')}</d:current-user-privilege-set>`;

  it('are told with what they hold, and what is none is left out', async () => {
    const { access } = anAccess(() =>
      listing(
        [
          listed('/dav/ana/', kind()),
          listed(
            '/dav/ana/work/',
            `${kind('c:calendar')}<d:displayname> Work </d:displayname><a:calendar-color xmlns:a="http://apple.com/ns/ical/">#FF00AAff</a:calendar-color>${set('VEVENT')}`,
          ),
          listed('/dav/ana/tasks', `${kind('c:calendar')}${set('VTODO', 'VJOURNAL')}${may('read')}`),
          listed(
            '/dav/ana/both/',
            `${kind('c:calendar')}<d:displayname/><a:calendar-color xmlns:a="http://apple.com/ns/ical/">red</a:calendar-color>${may('read', 'write-content')}`,
          ),
          listed('/dav/ana/inbox/', kind('c:schedule-inbox')),
          listed('/dav/ana/holidays/', kind('c:calendar', 'x:subscribed')),
          listed('/dav/ana/gone/', kind('c:calendar', 'x:deleted-calendar')),
          listed('/dav/eve/hers/', kind('c:calendar')),
          listed('https://evil.example/dav/ana/x/', kind('c:calendar')),
          listed('/dav/ana/like/', kind('x:calendar')),
        ].join(''),
      ),
    );
    expect(await listCalendars(access, home)).toEqual([
      { url: `${home}work/`, name: 'Work', color: '#ff00aa', components: ['VEVENT'], mayWrite: true },
      { url: `${home}tasks/`, name: 'tasks', color: null, components: ['VTODO'], mayWrite: false },
      { url: `${home}both/`, name: 'both', color: null, components: ['VEVENT', 'VTODO'], mayWrite: true },
    ]);
  });

  it('get no list of tasks where the server makes none, or one for meetings', async () => {
    for (const made of ['', listed('/dav/ana/ours/', kind('c:calendar') + set('VEVENT'))]) {
      let isMade = false;
      const { access } = anAccess(({ method }) => {
        if (method === 'PROPFIND') return listing(isMade ? made : '');
        isMade = true;
        return new Response('', { status: 403 });
      });
      await expect(makeTaskList(access, home, { id: 'ours', name: 'Ours' })).rejects.toMatchObject({
        trouble: 'unsupported',
      });
    }
  });
});

describe('A collection', () => {
  const path = '/dav/ana/tasks/';
  const open = (answer: (asked: Asked) => Response) => {
    const { access, asked } = anAccess(answer);
    return { list: openCollection(access, `https://cloud.example${path}`, 'VTODO'), asked };
  };
  const etag = (value: string) => `<d:getetag>${value}</d:getetag>`;
  const gone = (href: string, status = 404) =>
    `<d:response><d:href>${href}</d:href><d:status>HTTP/1.1 ${status} X</d:status></d:response>`;
  const token = (value: string) => `<d:sync-token>${value}</d:sync-token>`;

  it('calls a resource by one path, whatever way the server writes it', async () => {
    const { list } = open(() => listing(listed(`${path}a@b%20c.ics`, etag('"1"')), token('t')));
    const changes = await list.changes(null);
    expect(changes.changed).toEqual([{ href: list.hrefOf('a@b c.ics'), etag: '"1"' }]);
  });

  it('is told in parts where the server gives it in parts', async () => {
    const parts = [
      listing(listed(`${path}a.ics`, etag('"1"')) + gone(path, 507), token('t1')),
      listing(gone(`${path}a.ics`) + listed(`${path}b.ics`, etag('"2"')), token('t2')),
    ];
    const { list, asked } = open(() => parts.shift()!);
    expect(await list.changes('t0')).toEqual({
      isWhole: false,
      changed: [{ href: `${path}b.ics`, etag: '"2"' }],
      removed: [`${path}a.ics`],
      token: 't2',
    });
    expect(asked.map(({ body }) => /<sync-token>(.*?)</.exec(body as string)?.[1])).toEqual(['t0', 't1']);
  });

  it('is listed where its parts never end', async () => {
    const { list } = open(({ method }) =>
      method === 'REPORT'
        ? listing(gone(path, 507), token('t1'))
        : listing(listed(path, '') + listed(`${path}a.ics`, etag('"1"'))),
    );
    const changed = [{ href: `${path}a.ics`, etag: '"1"' }];
    expect(await list.changes(null)).toEqual({ isWhole: true, changed, removed: [], token: null });
  });

  it.each([
    ['nothing', ''],
    ['other things only', listed('/dav/eve/tasks/', '')],
    ['that it is gone', gone(path)],
  ])('is not empty where the listing has %s', async (_, responses) => {
    const { list } = open(({ method }) =>
      method === 'REPORT' ? new Response('', { status: 501 }) : listing(responses),
    );
    await expect(list.changes(null)).rejects.toMatchObject({ trouble: 'missing' });
  });

  it.each([
    [401, 'unauthorized'],
    [429, 'busy'],
    [503, 'busy'],
  ])('is not asked twice where the first answer is %i', async (status, trouble) => {
    const { list, asked } = open(() => new Response('', { status }));
    await expect(list.changes('t')).rejects.toMatchObject({ trouble });
    expect(asked).toHaveLength(1);
  });

  it('gives only what was asked for, and what lies in it', async () => {
    const data = `<c:calendar-data ${caldav}>BEGIN:VCALENDAR&#13;\nEND:VCALENDAR&#13;\n</c:calendar-data>`;
    const { list } = open(() =>
      listing(
        [`${path}a.ics`, `${path}b.ics`, '/dav/eve/a.ics']
          .map((href) => listed(href, etag('W/"1"') + data))
          .join('') + gone(`${path}c.ics`),
      ),
    );
    expect(await list.getMany([`${path}a.ics`, `${path}c.ics`])).toEqual([
      { href: `${path}a.ics`, etag: 'W/"1"', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
    ]);
  });

  it('is read in halves where together it is too large', async () => {
    const large = 'x'.repeat(5_000_000);
    const { list, asked } = open(({ body }) => {
      const hrefs = [...(body as string).matchAll(/<href>(.*?)</g)].map(([, href = '']) => href);
      return listing(
        hrefs.map((href) => listed(href, `<c:calendar-data ${caldav}>${large}</c:calendar-data>`)).join(''),
      );
    });
    const found = await list.getMany([list.hrefOf('a.ics'), list.hrefOf('b.ics')]);
    expect(found.map(({ text }) => text.length)).toEqual([5_000_000, 5_000_000]);
    expect(asked).toHaveLength(3);
  });

  it.each([
    [201, { etag: '"2"' }, '"2"'],
    [204, { etag: 'W/"2"' }, null],
    [200, {}, null],
  ])('has stored what it answers with %i', async (status, headers, known) => {
    const { list, asked } = open(() => new Response(null, { status, headers: new Headers(headers) }));
    expect(await list.put(list.hrefOf('a.ics'), 'x', { ifMatch: '"1"' })).toBe(known);
    expect(asked[0]?.headers.get('if-match')).toBe('"1"');
  });

  it.each([
    [202, '', 'failed'],
    [207, '', 'failed'],
    [403, '', 'forbidden'],
    [409, '', 'failed'],
    [
      403,
      '<d:error xmlns:d="DAV:"><c:no-uid-conflict xmlns:c="urn:ietf:params:xml:ns:caldav"/></d:error>',
      'changed',
    ],
    [412, '', 'changed'],
    [507, '', 'full'],
  ])('has not stored what it answers with %i %s', async (status, body, trouble) => {
    const { list } = open(() => new Response(body, { status }));
    await expect(list.put(list.hrefOf('a.ics'), 'x', 'if-none-match')).rejects.toMatchObject({ trouble });
  });

  it('finds nothing where the server cannot look for a UID', async () => {
    const { list } = open(() => new Response('', { status: 403 }));
    expect(await list.find('one')).toEqual([]);
  });
});
