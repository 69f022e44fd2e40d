import { describe, expect, it } from 'vitest';
import { callPageLetInto } from '../../../../lib/calls';
import { patternOfHost, readTypedHost } from '../../../../lib/calls/added-host';
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
  it.each([
    ['https://agency.zoomgov.com/wc/1601234567/join', 'zoom'],
    ['https://meetings.firma.example/wc/81234567890/join', 'zoom'],
    ['https://gov.teams.microsoft.us/v2/', 'teams'],
    ['https://teams.microsoft.com.mcas.ms/v2/', 'teams'],
  ])('%s is read as one of %s', (url, platform) => {
    expect(callPageLetInto(new URL(url))?.platform).toBe(platform);
  });

  it('of a company of its own has the key of its number', () => {
    const url = 'https://meetings.firma.example/wc/81234567890/join';
    const page = callPageLetInto(new URL(url));
    const document = { URL: url, querySelector: () => null } as unknown as Document;
    expect(page && placeOf(page, document).keys).toEqual(['zoom:81234567890']);
  });
});
