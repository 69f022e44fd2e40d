import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeFolder } from '../../../../lib/dav/webdav';
import type { CarrierError } from '../../../../lib/sync/carrier';
import { anAccess, listed, listing } from './an-access';

const base = new URL('https://cloud.example/dav/');
const folder = new URL('https://cloud.example/dav/LastTen/');
const collection = '<d:resourcetype><d:collection/></d:resourcetype>';
const file = '<d:resourcetype/>';
const refused = (status: number) => new Response('', { status });

afterEach(() => vi.useRealTimers());

describe('A folder', () => {
  it.each([403, 412, 423, 500])(
    'that another machine made in the same moment is there, though the server answers %i',
    async (status) => {
      const { access, asked } = anAccess(({ method }) =>
        method === 'MKCOL' ? refused(status) : listing(listed(folder.pathname, collection)),
      );
      await makeFolder(access, folder, base);
      expect(asked.map(({ method }) => method)).toEqual(['MKCOL', 'PROPFIND']);
    },
  );

  it.each([
    ['is not there', () => refused(404)],
    ['is a file', () => listing(listed(folder.pathname, file))],
    ['may not be looked at', () => refused(403)],
  ])('that may not be made and %s is said to be forbidden', async (_, answer) => {
    const { access } = anAccess(({ method }) => (method === 'MKCOL' ? refused(403) : answer()));
    await expect(makeFolder(access, folder, base)).rejects.toMatchObject({ trouble: 'forbidden' });
  });

  it('that is locked while another machine makes it is made a moment later, or said to be locked', async () => {
    vi.useFakeTimers();
    const made = (locks: number) => {
      let left = locks;
      const { access } = anAccess(({ method }) => {
        if (method !== 'MKCOL') return refused(404);
        left -= 1;
        return refused(left < 0 ? 405 : 423);
      });
      return makeFolder(access, folder, base).then(
        () => 'made',
        ({ trouble }: CarrierError) => trouble,
      );
    };
    const both = Promise.all([made(2), made(60)]);
    await vi.runAllTimersAsync();
    expect(await both).toEqual(['made', 'locked']);
  });

  it('is not looked for on a server that wants another password', async () => {
    const { access, asked } = anAccess(() => refused(401));
    await expect(makeFolder(access, folder, base)).rejects.toMatchObject({ trouble: 'unauthorized' });
    expect(asked).toHaveLength(1);
  });

  it('within which a folder above is missing is made with it, but none above what the person named', async () => {
    const there = new Set<string>();
    const { access } = anAccess(({ url }) => {
      const above = new URL('..', url).href;
      if (above !== base.href && !there.has(above)) return refused(409);
      there.add(url);
      return new Response('', { status: 201 });
    });
    await makeFolder(access, new URL('a/b/', folder), base);
    expect([...there]).toEqual([folder.href, `${folder.href}a/`, `${folder.href}a/b/`]);
    const { access: without } = anAccess(() => refused(409));
    await expect(makeFolder(without, folder, base)).rejects.toMatchObject({ trouble: 'missing' });
  });
});
