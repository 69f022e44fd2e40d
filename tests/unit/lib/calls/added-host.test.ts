import { describe, expect, it } from 'vitest';
import { patternOfHost, readTypedHost } from '../../../../lib/calls/added-host';
import { callPageAt } from '../../../../lib/calls/added-hosts';
import { placeOf } from '../../../../lib/calls/call-page';

describe('An address a person adds', () => {
  it.each([
    ['https://agency.zoomgov.com/j/1601234567?pwd=abc', 'agency.zoomgov.com'],
    ['  ZoomGov.com ', 'zoomgov.com'],
    ['gov.teams.microsoft.us', 'gov.teams.microsoft.us'],
    ['meetings.firma.example', 'meetings.firma.example'],
  ])('%s is a host', (typed, host) => {
    expect(readTypedHost(typed)).toEqual({ kind: 'host', host });
  });

  it.each(['https://company.zoom.us/j/81234567890', 'teams.microsoft.com', 'meet.google.com/abc-defg-hij'])(
    '%s is watched already',
    (typed) => {
      expect(readTypedHost(typed)).toEqual({ kind: 'watched' });
    },
  );

  it.each([
    '',
    'our meeting room',
    'localhost',
    '10.0.0.1',
    'http://zoomgov.com',
    'https://a.example:8443/',
    'com',
    '*',
  ])('"%s" is none', (typed) => {
    expect(readTypedHost(typed)).toEqual({ kind: 'none' });
  });

  it('asks for one host, and for the agencies below it where each has one', () => {
    expect(patternOfHost('zoomgov.com')).toBe('https://*.zoomgov.com/*');
    expect(patternOfHost('agency.zoomgov.com')).toBe('https://agency.zoomgov.com/*');
  });
});

describe('A page on an added host', () => {
  const hosts = [
    { host: 'zoomgov.com', platform: 'zoom' },
    { host: 'meetings.firma.example', platform: 'zoom' },
    { host: 'calls.firma.example', platform: 'teams' },
    { host: 'meet.firma.example', platform: 'meet' },
  ] as const;

  it('is nothing where the host was taken off the list, or comes without https', () => {
    expect(callPageAt(new URL('https://elsewhere.example/wc/81234567890/join'), hosts)).toBeUndefined();
    expect(callPageAt(new URL('https://below.meetings.firma.example/'), hosts)).toBeUndefined();
    expect(callPageAt(new URL('http://meetings.firma.example/wc/81234567890/join'), hosts)).toBeUndefined();
  });

  it.each([
    ['https://calls.firma.example/v2/?meetingjoin=true#/meet/1234567890123?p=x', 'teams-id:1234567890123'],
    ['https://meet.firma.example/abc-defg-hij', 'meet:abc-defg-hij'],
  ])('%s has the key its own address shows', (url, key) => {
    const page = callPageAt(new URL(url), hosts);
    const document = { URL: url, querySelector: () => null } as unknown as Document;
    expect(page && placeOf(page, document).keys).toEqual([key]);
  });

  it.each([
    ['https://agency.zoomgov.com/wc/1601234567/join', 'zoom'],
    ['https://meetings.firma.example/wc/81234567890/join', 'zoom'],
    ['https://calls.firma.example/v2/', 'teams'],
    ['https://meet.firma.example/abc-defg-hij', 'meet'],
    ['https://gov.teams.microsoft.us/v2/', 'teams'],
    ['https://teams.microsoft.com.mcas.ms/v2/', 'teams'],
  ])('%s is read as one of %s', (url, platform) => {
    expect(callPageAt(new URL(url), hosts)?.platform).toBe(platform);
  });

  it('of a company of its own has the key of its number', () => {
    const url = 'https://meetings.firma.example/wc/81234567890/join';
    const page = callPageAt(new URL(url), hosts);
    const document = { URL: url, querySelector: () => null } as unknown as Document;
    expect(page && placeOf(page, document).keys).toEqual(['zoom:81234567890']);
  });
});
