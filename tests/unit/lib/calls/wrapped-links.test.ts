import { describe, expect, it } from 'vitest';
import { callKeyOf } from '../../../../lib/calls/call-key';
import { callKeysInText } from '../../../../lib/calls/calls-in-text';
import { isGoogle } from '../../../../lib/calls/google-hosts';

const meetLink = 'https://meet.google.com/abc-defg-hij?hs=224&authuser=0';
const zoomLink = 'https://us02web.zoom.us/j/81234567890?pwd=Zm9v.1';
const thread =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_AbC%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d';
const keys: Readonly<Record<string, string>> = {
  [meetLink]: 'meet:abc-defg-hij',
  [zoomLink]: 'zoom:81234567890',
  [thread]: 'teams:19:meeting_AbC@thread.v2',
};
const encode = encodeURIComponent;
const base64 = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** As Proofpoint's second version writes a link. */
function versionTwo(link: string): string {
  return encode(link)
    .replaceAll(/[-_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%2F', '_')
    .replaceAll('%', '-');
}

/** As Proofpoint's third version writes a link: runs of the signs it leaves out, and the signs behind the link. */
function versionThree(link: string): string {
  const lengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let letters = '';
  const bare = link.replaceAll(/[%#*~^]+/g, (run) => {
    letters += run;
    return run.length === 1 ? '*' : `**${lengths[run.length - 2]}`;
  });
  return `__${bare}__;${base64(letters)}!!Ab12!xyz-_$`;
}

const wrappers: readonly (readonly [string, (link: string) => string])[] = [
  [
    'Proofpoint 1',
    (link) => `https://urldefense.proofpoint.com/v1/url?u=${encode(link)}&k=aa%3D%0A&r=bb&s=cc`,
  ],
  [
    'Proofpoint 2',
    (link) =>
      `https://urldefense.proofpoint.com/v2/url?u=${versionTwo(link)}&d=DwMFaQ&c=a_b&r=b&m=c&s=d-e&e=`,
  ],
  ['Proofpoint 3', (link) => `https://urldefense.com/v3/${versionThree(link)}`],
  ['Proofpoint 3 of the government', (link) => `https://urldefense.us/v3/${versionThree(link)}`],
  [
    'Proofpoint 3 with one slash lost',
    (link) => `https://urldefense.com/v3/${versionThree(link).replace('://', ':/')}`,
  ],
  [
    'Barracuda',
    (link) =>
      `https://linkprotect.cudasvc.com/url?a=${encode(link).replaceAll(/%../g, (sign) => sign.toLowerCase())}&c=E,1,abc&typo=1`,
  ],
  ['Cisco', (link) => `https://secure-web.cisco.com/1AbC_d-e/${encode(link)}`],
  ['Cisco of older days', (link) => `http://secure-web.cisco.com/auth=1AbC/url=${encode(link)}`],
  [
    'Sophos',
    (link) => `https://eu-central-1.protection.sophos.com/?d=example.com&u=${btoa(link)}&i=aa&t=bb&h=cc&s=dd`,
  ],
  [
    'Sophos without a path',
    (link) => `https://us-west-2.protection.sophos.com?d=example.com&u=${base64(link)}&p=m&i=aa`,
  ],
  [
    'Trend Micro',
    (link) =>
      `https://ddec1-0-en-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${encode(link)}&umid=aa&auth=bb`,
  ],
  [
    'Trend Micro of another age',
    (link) => `https://cas5-0-urlprotect.trendmicro.com/wis/clicktime/v1/query?url=${encode(link)}&umid=aa`,
  ],
  ['FireEye', (link) => `https://protect2.fireeye.com/v1/url?k=aa-bb&q=1&e=cc&u=${encode(link)}`],
  ['Trellix', (link) => `https://protect.trellix.com/v1/url?k=aa-bb&u=${encode(link)}`],
  ['Symantec', (link) => `https://clicktime.symantec.com/3AbC?u=${encode(link)}`],
  ['Symantec with a hash', (link) => `https://clicktime.symantec.com/15AbC?h=QCYV_1Dx=&u=${encode(link)}`],
  ['Postoffice', (link) => `https://clicktime.cloud.postoffice.net/clicktime.php?U=${encode(link)}&E=aa`],
  ['Check Point', (link) => `https://protect.checkpoint.com/v2/r02/___${link}___.YzJlOmFi`],
  ['Avanan', (link) => `https://url.avanan.click/v2/___${link}___.YXAz`],
  ['EdgePilot', (link) => `https://link.edgepilot.com/s/aa/bb?u=${encode(link)}`],
  ['Zix', (link) => `https://link.zixcentral.com/u/aa/bb?u=${encode(link)}`],
  ['Hornetsecurity', (link) => `https://atpscan.global.hornetsecurity.com/?d=aa&f=bb&u=${encode(link)}`],
  ['Libraesva', (link) => `https://urlsand.esvalabs.com/?u=${encode(link)}&e=aa&h=bb&f=y&p=y`],
  ['Trustwave', (link) => `http://scanmail.trustwave.com/?c=aa&d=bb&u=${encode(link)}`],
  ['Fortinet', (link) => `https://mail.example.org/fmlurlsvc/?fewReq=:B:aa&url=${encode(link)}`],
  ['GMX', (link) => `https://deref-gmx.net/mail/client/aa/dereferrer/?redirectUrl=${encode(link)}`],
  ['Slack', (link) => `https://slack-redir.net/link?url=${encode(link)}`],
  ['Facebook', (link) => `https://l.facebook.com/l.php?u=${encode(link)}&h=aa`],
  ['LinkedIn', (link) => `https://www.linkedin.com/redir/redirect?url=${encode(link)}&urlhash=aa`],
  ['YouTube', (link) => `https://www.youtube.com/redirect?event=aa&q=${encode(link)}`],
  ['Meet', (link) => `https://meet.google.com/linkredirect?authuser=0&dest=${encode(link)}`],
  ['Bing', (link) => `https://www.bing.com/ck/a?!&&p=aa&u=a1${base64(link)}&ntb=1`],
  ['Google', (link) => `https://www.google.com/url?q=${encode(link)}&sa=D&source=calendar`],
  ['Google in Japan', (link) => `https://www.google.co.jp/url?sa=t&q=words&url=${encode(link)}`],
  ['Google in Germany', (link) => `https://google.de/url?q=${encode(link)}`],
  ['Google in Brazil', (link) => `https://www.google.com.br/url?q=${encode(link)}`],
  ['Google in Saudi Arabia', (link) => `https://www.google.com.sa/url?q=${encode(link)}`],
  ...[
    'nam12.safelinks.protection.outlook.com',
    'gcc02.safelinks.protection.outlook.com',
    'usg02.safelinks.protection.office365.us',
    'can01.safelinks.protection.partner.outlook.cn',
    'safelinks.protection.apps.mil',
  ].map(
    (host) =>
      [host, (link: string) => `https://${host}/?url=${encode(link)}&data=05%7C01&reserved=0`] as const,
  ),
  [
    'safelinks of Teams',
    (link) =>
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encode(link)}&locale=en-us`,
  ],
  [
    'safelinks of Outlook',
    (link) => `https://outlook.office.com/mail/safelink.html?url=${encode(link)}&corid=aa`,
  ],
];

const wrapped = wrappers.flatMap(([name, wrap]) =>
  Object.entries(keys).map(([link, key]) => [name, key, wrap(link)] as const),
);

describe('a link wrapped by', () => {
  it.each(wrapped)('%s leads to %s', (_, key, link) => {
    expect(callKeyOf(link)).toBe(key);
    expect(callKeysInText(`Join: <${link}>.`)).toEqual([key]);
  });

  it.each(wrappers)('%s and then by safelinks and Google leads to its call', (_, wrap) => {
    const twice = `https://eur01.safelinks.protection.outlook.com/?url=${encode(wrap(zoomLink))}&data=1`;
    expect(callKeyOf(twice)).toBe('zoom:81234567890');
    expect(callKeyOf(`https://www.google.com/url?q=${encode(twice)}`)).toBe('zoom:81234567890');
  });

  it('Proofpoint 3 with single signs left out, with runs and with signs of other scripts is read', () => {
    const single =
      'https://urldefense.com/v3/__https://teams.microsoft.com/l/meetup-join/19*3ameeting_AbC*40thread.v2/0?context=*7b*7d__;JSUlJQ!!A!b$';
    expect(callKeyOf(single)).toBe('teams:19:meeting_AbC@thread.v2');
    const runs =
      'https://urldefense.com/v3/__https://zoom.us/j/812345678?a=**A&b=*&c=**B__;w6nDqMOgw7zDtsOk!!A!b$';
    expect(callKeyOf(runs)).toBe('zoom:812345678');
  });
});

const leftAlone = [
  ['a domain Mimecast names', 'https://protect-us.mimecast.com/s/AbC1?domain=meet.google.com'],
  ['a domain Mimecast names anew', 'https://url.uk.m.mimecastprotect.com/s/AbC1?domain=zoom.us'],
  ['what Inky keeps', 'https://shared.outlook.inky.com/link?domain=zoom.us&t=h.eJxVzE'],
  ['Proofpoint’s name before another host', `https://urldefense.com.evil.example/v3/__${zoomLink}__;!!A!b$`],
  ['Proofpoint’s name as the tail of another', `https://evilurldefense.com/v3/__${zoomLink}__;!!A!b$`],
  [
    'Proofpoint 3 with more stars than letters',
    'https://urldefense.com/v3/__https://zoom.us/j/81234567*__;!!A!b$',
  ],
  ['Proofpoint 3 without its end', `https://urldefense.com/v3/__${zoomLink}`],
  [
    'Proofpoint 3 with letters that are no Base64',
    'https://urldefense.com/v3/__https://zoom.us/j/81234567*__;%25!!A!b$',
  ],
  ['a version nobody knows', `https://urldefense.com/v9/__${zoomLink}__;!!A!b$`],
  [
    'safelinks before another host',
    `https://safelinks.protection.outlook.com.evil.example/?url=${encode(zoomLink)}`,
  ],
  [
    'safelinks as the tail of another',
    `https://evilsafelinks.protection.outlook.com/?url=${encode(zoomLink)}`,
  ],
  ['a Google of no country', `https://www.google.evil/url?q=${encode(zoomLink)}`],
  ['Google as a label', `https://www.google.com.evil.example/url?q=${encode(zoomLink)}`],
  ['a search at Google', `https://www.google.com/search?q=${encode(zoomLink)}`],
  ['Trend Micro’s other pages', `https://www.trendmicro.com/en/?url=${encode(zoomLink)}`],
  ['Sophos with what is no Base64', 'https://eu.protection.sophos.com/?d=zoom.us&u=%%%'],
  ['Cisco’s other pages', `https://www.cisco.com/${encode(zoomLink)}`],
  ['a redirect of anyone', `https://links.example.com/?url=${encode(zoomLink)}`],
  ['a wrapped link without a lock', `https://www.google.com/url?q=${encode('http://zoom.us/j/812345678')}`],
  [
    'a wrapped host with credentials',
    `https://www.google.com/url?q=${encode('https://zoom.us@evil.example/j/812345678')}`,
  ],
] as const;

it.each(leftAlone)('%s leads to no call', (_, link) => {
  expect(callKeyOf(link)).toBeUndefined();
});

it.each([
  'google.com',
  'www.google.fr',
  'www.google.co.uk',
  'www.google.com.au',
  'google.cat',
  'www.google.co.za',
])('%s is Google', (host) => {
  expect(isGoogle(host)).toBe(true);
});

it.each(['google.xyz', 'www.google.co.de', 'notgoogle.com', 'maps.google.com', 'google.com.com', 'google.'])(
  '%s is not taken for Google’s search',
  (host) => {
    expect(isGoogle(host)).toBe(false);
  },
);
