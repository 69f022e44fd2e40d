import { describe, expect, it } from 'vitest';
import { findPublicFolder } from '../../../../lib/dav/public-link';
import { serverAddress } from '../../../../lib/dav/server-address';
import { anAccess, listed, listing } from './an-access';

describe('The address of a server', () => {
  it.each([
    ['cloud.example', 'https://cloud.example/'],
    [' https://cloud.example/dav ', 'https://cloud.example/dav'],
    ['cloud.example:8443/dav', 'https://cloud.example:8443/dav'],
    ['davs://cloud.example/', 'https://cloud.example/'],
    ['HTTPS://Cloud.Example', 'https://cloud.example/'],
  ])('%s means %s', (typed, meant) => {
    expect(serverAddress(typed)?.href).toBe(meant);
  });

  it.each([
    [''],
    ['http://cloud.example'],
    ['dav://cloud.example'],
    ['ana@cloud.example'],
    ['https://ana:secret@cloud.example'],
    ['my cloud'],
    ['javascript:alert(1)'],
    ['https://'],
  ])('%j is none', (typed) => {
    expect(serverAddress(typed)).toBeUndefined();
  });
});

describe('A public link', () => {
  const find = async (link: string, there: string) => {
    const { access, asked } = anAccess(({ url }) =>
      url === there ? listing(listed(new URL(there).pathname)) : new Response('', { status: 401 }),
    );
    return { folder: await findPublicFolder(access, new URL(link)), asked };
  };

  it.each([
    [
      'https://cloud.example/s/aBcDeFgH12345',
      'https://cloud.example/public.php/dav/files/aBcDeFgH12345/',
      null,
    ],
    [
      'https://cloud.example/index.php/s/aBcDeFgH12345',
      'https://cloud.example/public.php/webdav/',
      'Basic YUJjRGVGZ0gxMjM0NTo=',
    ],
    [
      'https://cloud.example/oc/s/aBcDeFgH12345/',
      'https://cloud.example/oc/remote.php/dav/public-files/aBcDeFgH12345/',
      null,
    ],
    ['https://cloud.example/public/ana', 'https://cloud.example/public/ana/', null],
  ])('%s is read at %s', async (link, base, authorization) => {
    const { folder } = await find(link, base);
    expect(folder).toEqual({ base: new URL(base), authorization });
  });

  it('is asked for without the person’s own password', async () => {
    const there = 'https://cloud.example/public.php/dav/files/aBcDeFgH12345/';
    const { asked } = await find('https://cloud.example/s/aBcDeFgH12345', there);
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([null]);
    expect(asked[0]?.headers.get('x-requested-with')).toBe('XMLHttpRequest');
  });

  it('that leads to no folder is none', async () => {
    const nowhere = find('https://cloud.example/s/aBcDeFgH12345', 'https://cloud.example/other/');
    await expect(nowhere).rejects.toMatchObject({ trouble: 'unsupported' });
  });
});
