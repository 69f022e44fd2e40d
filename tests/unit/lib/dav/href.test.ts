import { describe, expect, it } from 'vitest';
import { asFolder, childName, isSameAddress, resolveHref, within } from '../../../../lib/dav/href';

const folder = new URL('https://cloud.example/dav/files/ana%40home/Caf%C3%A9/');

describe('A thing in the listing of a folder', () => {
  it.each([
    ['/dav/files/ana%40home/Caf%C3%A9/x.ltn', 'x.ltn'],
    ['/dav/files/ana@home/Café/x.ltn', 'x.ltn'],
    ['/dav/files/ana%40home/Cafe%CC%81/x.ltn', 'x.ltn'],
    ['https://cloud.example/dav/files/ana%40home/Caf%C3%A9/x.ltn', 'x.ltn'],
    ['http://cloud.example:8080/dav/files/ana%40home/Caf%C3%A9/x.ltn', 'x.ltn'],
    ['  /dav/files/ana%40home/Caf%C3%A9/sub/  ', 'sub'],
    ['x.ltn', 'x.ltn'],
    ['/dav/files/ana%40home/Caf%C3%A9/a%20b', 'a b'],
  ])('%s is called %s', (href, name) => {
    expect(childName(href, folder)).toBe(name);
  });

  it.each([
    ['the folder itself', '/dav/files/ana%40home/Caf%C3%A9/'],
    ['the folder itself without a slash', '/dav/files/ana%40home/Caf%C3%A9'],
    ['nothing', ''],
    ['something further down', '/dav/files/ana%40home/Caf%C3%A9/sub/x.ltn'],
    ['something further up', '/dav/files/ana%40home/x.ltn'],
    ['another folder of the same beginning', '/dav/files/ana%40home/Caf%C3%A9s/x.ltn'],
    ['another person', '/dav/files/eve/Caf%C3%A9/x.ltn'],
    ['another host', 'https://evil.example/dav/files/ana%40home/Caf%C3%A9/x.ltn'],
    ['another host without a scheme', '//evil.example/dav/files/ana%40home/Caf%C3%A9/x.ltn'],
    ['a look-alike host', 'https://cloud.example.evil.example/dav/files/ana%40home/Caf%C3%A9/x.ltn'],
    ['a name before the host', 'https://ana@cloud.example/dav/files/ana%40home/Caf%C3%A9/x.ltn'],
    ['another scheme', 'ftp://cloud.example/dav/files/ana%40home/Caf%C3%A9/x.ltn'],
    ['a script', 'javascript:alert(1)'],
    ['dots that come back', '/dav/files/ana%40home/Caf%C3%A9/sub/../x.ltn'],
    ['dots in disguise', '/dav/files/ana%40home/Caf%C3%A9/%2e%2E/Caf%C3%A9/x.ltn'],
    ['one dot', '/dav/files/ana%40home/Caf%C3%A9/./x.ltn'],
    ['a hidden slash', '/dav/files/ana%40home/Caf%C3%A9/..%2Fx.ltn'],
    ['a hidden backslash', '/dav/files/ana%40home/Caf%C3%A9/..%5Cx.ltn'],
    ['a backslash', String.raw`\dav\files\ana%40home\Caf%C3%A9\x.ltn`],
    ['an empty part', '/dav/files/ana%40home//Caf%C3%A9/x.ltn'],
    ['a NUL', '/dav/files/ana%40home/Caf%C3%A9/x%00.ltn'],
    ['a line end, which browsers take out', '/dav/files/ana%40home/Caf%C3%A9/x\n.ltn'],
    ['broken encoding', '/dav/files/ana%40home/Caf%C3%A9/%E9.ltn'],
    ['no address', 'https://'],
  ])('is left out where it is %s', (_, href) => {
    expect(childName(href, folder)).toBeUndefined();
  });
});

describe('An address in an answer', () => {
  it('keeps the origin that was asked where a server behind a proxy writes its own', () => {
    const asked = new URL('https://cloud.example:8443/a/');
    expect(resolveHref('http://cloud.example:5232/ana/?x#y', asked)?.href).toBe(
      'https://cloud.example:8443/ana/',
    );
  });

  it('may be on another host, for the caller to judge', () => {
    expect(resolveHref('https://p42-caldav.icloud.com:443/1/calendars/', folder)?.href).toBe(
      'https://p42-caldav.icloud.com/1/calendars/',
    );
  });

  it('is the same however it is encoded', () => {
    const same = new URL('https://cloud.example/dav/files/ana@home/Café');
    expect(isSameAddress(folder, same)).toBe(true);
    expect(isSameAddress(folder, new URL('../', folder))).toBe(false);
    expect(isSameAddress(folder, new URL(folder.pathname, 'https://evil.example'))).toBe(false);
  });
});

describe('The address of a folder', () => {
  it('ends in a slash, without a query', () => {
    expect(asFolder('https://cloud.example/a?b#c').href).toBe('https://cloud.example/a/');
  });

  it('leads to nothing outside of it', () => {
    expect(within(folder, 'a/../b?#%').href).toBe(`${folder.href}a%2F..%2Fb%3F%23%25`);
    for (const name of ['', '.', '..']) expect(() => within(folder, name)).toThrow(TypeError);
  });
});
