import { describe, expect, it } from 'vitest';
import { keyAtAddress } from '../../../../lib/calls/added-hosts';
import { callKeyOf } from '../../../../lib/calls/call-key';
import { callKeysInText } from '../../../../lib/calls/calls-in-text';
import { jitsiKey } from '../../../../lib/calls/jitsi-key';
import { tabKey } from '../../../../lib/calls/tab-key';
import { callLinkOf } from '../../../../lib/domain/call-link';

const added = [
  { host: 'jitsi.firma.example', platform: 'jitsi' },
  { host: 'zoom.firma.example', platform: 'zoom' },
  { host: 'rooms.example.org', platform: 'tab' },
] as const;

describe('A room of Jitsi', () => {
  it.each([
    ['https://meet.jit.si/WeeklyAna', 'jitsi:meet.jit.si/weeklyana'],
    ['https://meet.jit.si/weeklyana/', 'jitsi:meet.jit.si/weeklyana'],
    [
      'https://MEET.jit.si/WEEKLYANA?jwt=secret#config.startWithAudioMuted=true',
      'jitsi:meet.jit.si/weeklyana',
    ],
    ['https://meet.jit.si/Gespr%C3%A4ch%20Ana', 'jitsi:meet.jit.si/gespr%c3%a4ch%20ana'],
    ['https://meet.jit.si/GESPRA%CC%88CH%20ANA', 'jitsi:meet.jit.si/gespr%c3%a4ch%20ana'],
    ['https://8x8.vc/Team/WeeklyAna', 'jitsi:8x8.vc/team/weeklyana'],
  ])('%s has the key %s, however it is written', (address, key) => {
    expect(jitsiKey(new URL(address))).toBe(key);
  });

  it.each([
    '/',
    '/static/close3.html',
    '/libs/app.bundle.min.js',
    '/a/b/c',
    '//',
    '/close.html',
    '/config.js',
  ])('is none at %s', (path) => {
    expect(jitsiKey(new URL(`https://meet.jit.si${path}`))).toBeUndefined();
  });

  it('is joined again by the link its key makes', () => {
    const link = callLinkOf('jitsi:meet.jit.si/weeklyana') ?? '';
    expect(keyAtAddress(link, [])).toBe('jitsi:meet.jit.si/weeklyana');
  });
});

describe('A room on a site nothing is known of', () => {
  it.each([
    ['https://whereby.example/ana-and-ben', 'tab:whereby.example/ana-and-ben'],
    ['https://Whereby.example/Ana-and-Ben/', 'tab:whereby.example/Ana-and-Ben'],
    ['https://cloud.example:8443/call/x7fq2b', 'tab:cloud.example:8443/call/x7fq2b'],
  ])('%s is told by host and path', (address, key) => {
    expect(tabKey(new URL(address))).toBe(key);
  });

  it.each([
    [
      'a query, which may be a secret or the room itself',
      'https://bbb.example/html5client/?sessionToken=abc',
    ],
    ['a fragment', 'https://call.example/room#/weekly?password=abc'],
    ['nothing but a host', 'https://call.example/'],
    ['an address without encryption', 'http://localhost:3000/call/abc'],
    ['an endless path', `https://call.example/${'x'.repeat(400)}`],
  ])('is not told by %s', (_, address) => {
    expect(tabKey(new URL(address))).toBeUndefined();
  });
});

describe('A link to a host the person added', () => {
  it.each([
    ['https://jitsi.firma.example/WeeklyAna', 'jitsi:jitsi.firma.example/weeklyana'],
    ['https://zoom.firma.example/j/81234567890?pwd=abc', 'zoom:81234567890'],
    ['https://rooms.example.org/weekly', 'tab:rooms.example.org/weekly'],
    ['https://meet.jit.si/WeeklyAna', 'jitsi:meet.jit.si/weeklyana'],
    ['https://meet.google.com/abc-defg-hij', 'meet:abc-defg-hij'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fjitsi.firma.example%2FWeeklyAna',
      'jitsi:jitsi.firma.example/weeklyana',
    ],
  ])('%s is the link of a call', (link, key) => {
    expect(callKeyOf(link, added)).toBe(key);
  });

  it.each([
    'https://blog.example/weekly',
    'http://jitsi.firma.example/weekly',
    'https://jitsi.firma.example.evil.example/w',
  ])('%s is none', (link) => {
    expect(callKeyOf(link, added)).toBeUndefined();
  });

  it('is found in the text of a calendar entry', () => {
    const text =
      'Join: https://jitsi.firma.example/WeeklyAna, or meet.jit.si/Spare. Notes: https://blog.example/x';
    expect(callKeysInText(text, added)).toEqual([
      'jitsi:jitsi.firma.example/weeklyana',
      'jitsi:meet.jit.si/spare',
    ]);
  });
});
