import { describe, expect, it } from 'vitest';
import { isWithinReach, permissionOf, reachOf } from '../../../../lib/dav/reach';

describe('A consent to an address', () => {
  it.each([
    ['https://cloud.example/dav/', 'https://cloud.example/other', true],
    ['https://cloud.example:8443/', 'https://cloud.example:8443/x', true],
    ['https://cloud.example/', 'https://cloud.example:8443/', false],
    ['https://cloud.example/', 'http://cloud.example/', false],
    ['https://cloud.example/', 'https://a.cloud.example/', false],
    ['https://cloud.example/', 'https://example/', false],
    ['https://caldav.icloud.com/', 'https://p42-caldav.icloud.com/1/', true],
    ['https://p42-caldav.icloud.com/1/', 'https://caldav.icloud.com/', true],
    ['https://caldav.icloud.com/', 'https://icloud.com/', true],
    ['https://caldav.icloud.com/', 'http://p42-caldav.icloud.com/', false],
    ['https://caldav.icloud.com/', 'https://p42-caldav.icloud.com:8443/', false],
    ['https://caldav.icloud.com:8443/', 'https://p42-caldav.icloud.com/', false],
    ['https://caldav.icloud.com/', 'https://evil-icloud.com/', false],
    ['https://caldav.icloud.com/', 'https://icloud.com.evil.example/', false],
    ['https://ana.github.io/', 'https://eve.github.io/', false],
    ['https://evil-icloud.com/', 'https://a.evil-icloud.com/', false],
  ])('to %s reaches %s: %s', (address, other, isWithin) => {
    expect(isWithinReach(reachOf(address), new URL(other))).toBe(isWithin);
  });

  it('asks for one host, and for all of a site that spreads accounts over its own', () => {
    expect(permissionOf(reachOf('https://cloud.example:8443/dav/'))).toBe('https://cloud.example/*');
    expect(permissionOf(reachOf('https://caldav.icloud.com'))).toBe('https://*.icloud.com/*');
  });
});
