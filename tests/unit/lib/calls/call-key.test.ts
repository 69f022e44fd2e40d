import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callKeyOf } from '../../../../lib/calls/call-key';

const thread = '19%3ameeting_abcDEF%40thread.v2';
const encode = encodeURIComponent;
const coords = (value: object) => btoa(JSON.stringify(value));
const launcher = (target: string) =>
  `https://teams.microsoft.com/dl/launcher/launcher.html?url=${encode(target)}&type=meet`;
const light = (value: object) =>
  `https://teams.microsoft.com/light-meetings/launch?anon=true&coords=${encode(coords(value))}`;
const safelink = (target: string) =>
  `https://nam12.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encode(target)}&data=05`;

const meetLinks: [string, string][] = [
  ['https://meet.google.com/abc-defg-hij?authuser=0', 'meet:abc-defg-hij'],
  ['https://meet.google.com/ABC-defg-HIJ', 'meet:abc-defg-hij'],
  ['https://meet.google.com/_meet/abc-defg-hij?ijlm=1', 'meet:abc-defg-hij'],
  ['https://meet.google.com/lookup/TeamSync', 'meet-lookup:teamsync'],
  ['https://www.google.com/url?q=https://meet.google.com/abc-defg-hij&sa=D', 'meet:abc-defg-hij'],
];

const zoomLinks: [string, string][] = [
  ['https://us02web.zoom.us/j/81234567890?pwd=Zm.1', 'zoom:81234567890'],
  ['https://zoom.us/j/812345678', 'zoom:812345678'],
  ['https://zoom.us/s/81234567890', 'zoom:81234567890'],
  ['https://zoom.us/w/81234567890?tk=abc.DEF', 'zoom:81234567890'],
  ['https://app.zoom.us/wc/81234567890/join?fromPWA=1', 'zoom:81234567890'],
  ['https://app.zoom.us/wc/join/81234567890?ref_from=launch', 'zoom:81234567890'],
  ['https://app.zoom.us/wc?mn=81234567890&ref_from=launch', 'zoom:81234567890'],
  ['https://agency.zoomgov.com/j/1601234567?pwd=abc', 'zoom:1601234567'],
  ['https://company.zoom.us/my/John.Doe', 'zoom-my:zoom.us/john.doe'],
  ['https://app.zoom.us/wc/my/john.doe', 'zoom-my:zoom.us/john.doe'],
  ['https://www.google.com/url?q=https://us02web.zoom.us/j/85550001111?pwd%3DZm.1&sa=D', 'zoom:85550001111'],
  [
    'https://urldefense.com/v3/__https://us02web.zoom.us/j/85550001111?pwd=Zm.1__;!!Ab12!xyz$',
    'zoom:85550001111',
  ],
];

const teamsLinks: [string, string][] = [
  [
    `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=%7b%22Tid%22%3a%22t%22%7d`,
    'teams:19:meeting_abcDEF@thread.v2',
  ],
  [
    'https://teams.microsoft.com/l/meetup-join/19%3aabc%40thread.tacv2/1700000000000?context=x',
    'teams:19:abc@thread.tacv2/1700000000000',
  ],
  [
    'https://teams.microsoft.com/v2/?meetingjoin=true#/l/meetup-join/19:meeting_abc@thread.v2/0?context=x&anon=true',
    'teams:19:meeting_abc@thread.v2',
  ],
  ['https://teams.microsoft.com/v2/?meetingjoin=true#/meet/1234567890123?p=abc', 'teams-id:1234567890123'],
  ['https://teams.microsoft.com/meet/2345678901234?p=AbC', 'teams-id:2345678901234'],
  ['https://teams.cloud.microsoft/meet/2345678901234?p=AbC', 'teams-id:2345678901234'],
  ['https://teams.live.com/meet/9392947982995?p=q', 'teams-id:9392947982995'],
  [launcher('/_#/meet/1234567890123?anon=true'), 'teams-id:1234567890123'],
  [launcher('/_#/l/meetup-join/19%3Ameeting_xyz%40thread.v2/0?context=x'), 'teams:19:meeting_xyz@thread.v2'],
  [
    light({
      meetingUrl: 'https://teams.microsoft.com/meet/1234567890123?p=x',
      meetingCode: '1234567890123',
      passcode: 'pp',
    }),
    'teams-id:1234567890123',
  ],
  [light({ meetingUrl: 'https://teams.live.com/meet/1234567890123?p=x' }), 'teams-id:1234567890123'],
  [light({ conversationId: '19:meeting_q@thread.v2', tenantId: 't' }), 'teams:19:meeting_q@thread.v2'],
  [
    safelink('https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=x'),
    'teams:19:meeting_abc@thread.v2',
  ],
];

const noCalls: [string, string][] = [
  ['the Meet home page', 'https://meet.google.com/'],
  ['a new Meet', 'https://meet.google.com/new'],
  ['a Meet code with a tail', 'https://meet.google.com/abc-defg-hijk'],
  ['the dial-in page of Meet', 'https://tel.meet/abc-defg-hij?pin=1'],
  ['the dial-in numbers of Zoom', 'https://us06web.zoom.us/u/kdXyz12AbC'],
  ['a Zoom launch page without a number', 'https://zoom.us/j/'],
  ['a Zoom number too short', 'https://zoom.us/j/81234567'],
  ['a Zoom number too long', 'https://zoom.us/j/812345678901'],
  ['the Zoom shell', 'https://app.zoom.us/wc/home'],
  [
    'the options of a Teams meeting',
    'https://teams.microsoft.com/meetingOptions/?threadId=19_meeting_x@thread.v2',
  ],
  ['Teams inside a call', 'https://teams.cloud.microsoft/v2/'],
  ['a Teams chat', 'https://teams.microsoft.com/l/chat/19:meeting_abc@thread.v2/0'],
  ['light coords that are no base64', 'https://teams.microsoft.com/light-meetings/launch?coords=%%%'],
  ['light coords that are no JSON', `https://teams.microsoft.com/light-meetings/launch?coords=${btoa('{')}`],
  ['light coords that are null', `https://teams.microsoft.com/light-meetings/launch?coords=${btoa('null')}`],
  ['Zoom as a label of another host', 'https://zoom.us.phishing.example/j/812345678'],
  ['Zoom as the tail of another host', 'https://evilzoom.us/j/812345678'],
  ['Meet as a label of another host', 'https://meet.google.com.evil.example/abc-defg-hij'],
  ['Meet as the tail of another host', 'https://notmeet.google.com/abc-defg-hij'],
  ['Teams as a label of another host', 'https://teams.microsoft.com.evil.example/meet/1234567890123'],
  ['Teams with a Cyrillic letter', 'https://teаms.microsoft.com/meet/1234567890123'],
  ['a cloud proxy that is none', 'https://teams.microsoft.com.evil.ms/meet/1234567890123'],
  [
    'safelinks as a label of another host',
    safelink('https://zoom.us/j/812345678').replace('.com/', '.com.evil.example/'),
  ],
  ['a host in the credentials', 'https://zoom.us:x@evil.com/j/812345678'],
  ['credentials before a true host', 'https://evil.com@meet.google.com/abc-defg-hij'],
  ['a backslash in the host', 'https://meet.google.com\\@evil.com/abc-defg-hij'],
  ['a backslash in the path', 'https://meet.google.com\\abc-defg-hij'],
  ['plain http', 'http://meet.google.com/abc-defg-hij'],
  ['a port', 'https://meet.google.com:8443/abc-defg-hij'],
  ['another scheme', 'javascript://meet.google.com/abc-defg-hij'],
  ['the program of Zoom', 'zoommtg://zoom.us/join?confno=81234567890'],
  ['no link', 'meet me at ten'],
  ['nothing', ''],
];

const linkPieces =
  'https:// meet.google.com zoom.us teams.microsoft.com /j/ /meet/ /l/meetup-join/ # ? ?url= ?q= &coords= % %E0%A4 \\ @ 812345678 /light-meetings/launch /dl/launcher/ www.google.com/url x.safelinks.protection.outlook.com/ urldefense.com/v3/__ __;'.split(
    ' ',
  );

describe('callKeyOf', () => {
  it.each([...meetLinks, ...zoomLinks, ...teamsLinks])('%s is %s', (link, key) => {
    expect(callKeyOf(link)).toBe(key);
  });

  it.each(noCalls)('%s is no call: %s', (_, link) => {
    expect(callKeyOf(link)).toBeUndefined();
  });

  it.each([
    ['meet', meetLinks],
    ['zoom', zoomLinks],
    ['teams', teamsLinks],
  ] as const)('a link of %s is never a call of another platform', (platform, links) => {
    expect(links.filter(([link]) => !callKeyOf(link)?.startsWith(platform))).toEqual([]);
  });

  it('keeps the case of a Teams thread, which tells meetings apart', () => {
    const link = (id: string) => `https://teams.microsoft.com/l/meetup-join/19:meeting_${id}@thread.v2/0`;
    expect(callKeyOf(link('aBc'))).not.toBe(callKeyOf(link('abc')));
  });

  it.each([1, 2, 3])('reads a link wrapped in safelinks %i times', (times) => {
    let link = 'https://us02web.zoom.us/j/81234567890?pwd=Zm.1';
    for (let round = 0; round < times; round += 1) link = safelink(link);
    expect(callKeyOf(link)).toBe('zoom:81234567890');
  });

  it.each([1, 2, 3])('reads a Teams thread percent-encoded %i times', (times) => {
    let id = '19:meeting_abc@thread.v2';
    for (let round = 0; round < times; round += 1) id = encode(id);
    expect(callKeyOf(`https://teams.microsoft.com/l/meetup-join/${id}/0`)).toBe(
      'teams:19:meeting_abc@thread.v2',
    );
  });

  it('reads light coords that are URL-safe or had a plus turned into a blank', () => {
    const value = { conversationId: '19:meeting_q@thread.v2', topic: '~~??>>ÿ' };
    const base64 = coords(value);
    expect(base64).toMatch(/[+/]/);
    const at = (text: string) =>
      callKeyOf(`https://teams.microsoft.com/light-meetings/launch?coords=${text}`);
    expect(at(base64)).toBe('teams:19:meeting_q@thread.v2');
    expect(at(base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))).toBe(
      'teams:19:meeting_q@thread.v2',
    );
  });

  it('gives up on links wrapped around each other without end', () => {
    let link = 'https://evil.example/';
    for (let round = 0; round < 12; round += 1) link = `https://www.google.com/url?q=${encode(link)}`;
    expect(callKeyOf(link)).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(...linkPieces);
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.webUrl(), fc.string({ unit: 'binary' })), (link) => {
        expect(callKeyOf(link)).toBeOneOf([undefined, expect.any(String)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes a passcode or a token into a key', () => {
    const secret = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{11,30}$/).map((text) => `S3cr${text}`);
    fc.assert(
      fc.property(secret, (code) => {
        const links = [
          `https://us02web.zoom.us/j/81234567890?pwd=${code}`,
          `https://zoom.us/w/81234567890?tk=${code}&pwd=${code}`,
          `https://company.zoom.us/my/john.doe?pwd=${code}`,
          `https://meet.google.com/abc-defg-hij?authuser=${code}#${code}`,
          `https://teams.microsoft.com/meet/1234567890123?p=${code}`,
          `https://teams.microsoft.com/v2/?meetingjoin=true#/meet/1234567890123?p=${code}`,
          `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${code}`,
          launcher(`/_#/meet/1234567890123?p=${code}`),
          light({ meetingCode: '1234567890123', passcode: code }),
          safelink(`https://us02web.zoom.us/j/81234567890?pwd=${code}`),
        ];
        const keys = links.map((link) => callKeyOf(link));
        expect(keys).not.toContain(undefined);
        expect(keys.join(' ')).not.toContain(code);
      }),
    );
  });
});
