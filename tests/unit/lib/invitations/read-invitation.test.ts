import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Invitation, ReadingFor } from '../../../../lib/invitations/invitation';
import { longestInvitation, readInvitation } from '../../../../lib/invitations/read-invitation';

const samples = new URL('./samples/', import.meta.url);
const ben: ReadingFor = {
  now: '2026-11-27T10:00:00.000Z',
  timeZone: 'Europe/Berlin',
  myEmails: ['ben@example.com'],
  myNames: ['Ben Okafor'],
};

const meet = 'meet:abc-defg-hij';
const zoom = 'zoom:81234567890';
const teams = 'teams-id:2345678901234';
const thread = 'teams:19:meeting_QWJjRGVmR2hpSmtsTW5v@thread.v2';
const atThree = '10 Dec 14:00-15:00';
const fromThree = '10 Dec 14:00-?';
const ana = 'Ana Silva <ana.silva@example.com>';

/** With whom, when (UTC), where, and what was left alone. */
type Row = readonly [file: string, people: string, time: string, callKey: string, leftAlone: string];

const invitations: readonly Row[] = [
  ['calendar-file-series', ana, '3 Dec 14:00-15:00', zoom, ''],
  ['calendar-file', ana, atThree, meet, ''],
  ['day-first-by-weekday', '', atThree, meet, ''],
  ['forwarded', ana, atThree, meet, ''],
  ['google-entry-ar', '', atThree, meet, ''],
  ['google-entry-de', '', atThree, meet, ''],
  ['google-entry-en', '', atThree, meet, ''],
  ['google-entry-es', '', atThree, meet, ''],
  ['google-entry-fr', '', atThree, meet, ''],
  ['google-entry-ja', '', '10 Dec 14:00-14:45', meet, ''],
  ['google-entry-pt', '', atThree, meet, ''],
  ['google-mail-ar', 'Ana Silva', atThree, meet, ''],
  ['google-mail-de', 'Ana Silva', atThree, meet, ''],
  ['google-mail-en', ana, atThree, meet, ''],
  ['google-mail-es', ana, atThree, meet, ''],
  ['google-mail-fr', 'Ana Silva', atThree, meet, ''],
  ['google-mail-ja', 'Ana Silva', '10 Dec 14:00-14:45', meet, ''],
  ['google-mail-pt', ana, '10 Dec 13:00-14:00', meet, ''],
  ['link-alone', '', '', meet, ''],
  ['outlook-entry-de', '', atThree, thread, ''],
  ['outlook-mail-ar', ana, atThree, teams, ''],
  ['outlook-mail-de', ana, atThree, teams, ''],
  ['outlook-mail-en', ana, atThree, thread, ''],
  ['outlook-mail-es', ana, atThree, teams, ''],
  ['outlook-mail-fr', ana, atThree, teams, ''],
  ['outlook-mail-ja', ana, atThree, teams, ''],
  ['outlook-mail-pt', ana, atThree, teams, ''],
  ['outlook-windows-zone', 'Ana Silva', atThree, thread, ''],
  ['past-midnight', '', '10 Dec 22:30-23:30', meet, ''],
  ['teams-body-de', '', '', thread, ''],
  ['teams-body-en', '', '', teams, ''],
  ['typed-en', '<ana.silva@example.com>', '10 Dec 14:00-14:45', meet, ''],
  ['zoom-ar', 'Ana Silva', '', zoom, 'zone'],
  ['zoom-de', 'Ana Silva', fromThree, zoom, 'no-end'],
  ['zoom-en-us', 'Ana Silva', fromThree, zoom, 'no-end'],
  ['zoom-en', 'Ana Silva', fromThree, zoom, 'no-end'],
  ['zoom-es', 'Ana Silva', fromThree, zoom, 'no-end'],
  ['zoom-fr', 'Ana Silva', fromThree, zoom, 'no-end'],
  ['zoom-ja', 'Ana Silva', '', zoom, 'zone'],
  ['zoom-pt', 'Ana Silva', fromThree, zoom, 'no-end'],
];

const lookAlikes: readonly Row[] = [
  ['cancelled-de', '', '', '', 'cancelled'],
  ['cancelled-en', '', '', '', 'cancelled'],
  ['cancelled-file', '', '', '', 'cancelled'],
  ['chat-log', '', '', meet, ''],
  ['either-half', '', '', meet, 'time'],
  ['either-order', '', '', meet, 'time'],
  ['flight', 'no invitation', '', '', ''],
  ['group', 'Ana Silva <ana.silva@example.com>, Carla <carla@example.com>', atThree, meet, 'several-people'],
  ['name', 'no invitation', '', '', ''],
  ['newsletter', 'no invitation', '', '', ''],
  ['no-day', '', '', meet, 'time'],
  ['over', '', '', meet, 'past'],
  ['reply-chain', ana, '', meet, 'older-time'],
  ['reply-quoted', '<ana.silva@example.com>', '', meet, 'older-time'],
  ['shopping-list', 'no invitation', '', '', ''],
  ['skipped-hour', '', '', meet, 'time'],
  ['summer-name-in-winter', '', '', meet, 'zone'],
  ['two-events-file', '', '', '', 'several-times'],
  ['two-meetings', '', '', '', 'several-times several-calls'],
  ['unknown-zone', '', '', meet, 'zone'],
  ['weekly', '', '', meet, 'time'],
  ['wrong-weekday', '', '', meet, 'time'],
];

const textOf = (file: string) => readFileSync(new URL(`${file}.txt`, samples), 'utf8');

function told(file: string): Row {
  const found = readInvitation(textOf(file), ben);
  if (!found) return [file, 'no invitation', '', '', ''];
  const people = found.people.map(({ name, email }) => (email ? `${name} <${email}>`.trim() : name));
  return [file, people.join(', '), timeOf(found), found.callKey ?? '', found.leftAlone.join(' ')];
}

function timeOf({ startsAt, endsAt }: Invitation): string {
  if (!startsAt) return '';
  const day = new Date(startsAt).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return `${day} ${startsAt.slice(11, 16)}-${endsAt?.slice(11, 16) ?? '?'}`;
}

describe('An invitation is understood', () => {
  it.each(invitations)('%s', (...row) => {
    expect(told(row[0])).toEqual(row);
  });

  it('in every sample there is', () => {
    const files = readdirSync(samples).filter((name) => name.endsWith('.txt'));
    expect(invitations.map(([file]) => `${file}.txt`).toSorted()).toEqual(files.toSorted());
  });

  it('with the link as it was written, passcode and all', () => {
    const linkOf = (file: string) => readInvitation(textOf(file), ben)?.link;
    expect(linkOf('zoom-en')).toBe('https://us02web.zoom.us/j/81234567890?pwd=Zm9vYmFyYmF6.1');
    expect(linkOf('teams-body-en')).toBe('https://teams.microsoft.com/meet/2345678901234?p=AbCdEf');
    expect(linkOf('outlook-mail-en')).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
  });
});

describe('What only looks like an invitation, or is not certain, is left alone', () => {
  it.each(lookAlikes)('%s', (file, ...rest) => {
    expect(told(`look-alikes/${file}`)).toEqual([`look-alikes/${file}`, ...rest]);
  });
});

describe('Whom and where it is read for', () => {
  const mail = textOf('google-mail-en');

  it('nobody is chosen of several where the person has no address of their own yet', () => {
    const found = readInvitation(mail, { ...ben, myEmails: [], myNames: [] });
    expect(found?.people.map(({ email }) => email)).toEqual(['ana.silva@example.com', 'ben@example.com']);
    expect(found?.leftAlone).toContain('several-people');
  });

  it('a time without a zone is by the clock of the person', () => {
    const found = readInvitation(textOf('outlook-entry-de'), { ...ben, timeZone: 'America/New_York' });
    expect(found?.startsAt).toBe('2026-12-10T20:00:00.000Z');
  });

  it('a time with a zone is the same wherever the person is', () => {
    const found = readInvitation(textOf('google-entry-en'), { ...ben, timeZone: 'Asia/Kathmandu' });
    expect(found?.startsAt).toBe('2026-12-10T14:00:00.000Z');
  });

  it('a day without a year is the next one that falls on its weekday, and not read in another year', () => {
    expect(
      readInvitation(textOf('google-entry-de'), { ...ben, now: '2026-12-11T12:00:00.000Z' })?.startsAt,
    ).toBeNull();
  });

  it('a meeting that is over is said to be', () => {
    const found = readInvitation(mail, { ...ben, now: '2027-01-01T00:00:00.000Z' });
    expect(found).toMatchObject({ startsAt: null, leftAlone: ['past'] });
  });
});

describe('Whatever is pasted', () => {
  it('more than 100,000 signs are not read', () => {
    expect(readInvitation(`When: ${'x'.repeat(longestInvitation)}`, ben)?.leftAlone).toEqual(['too-long']);
  });

  it.each([
    ['labels', 'When: \n'],
    ['times', 'Thu Dec 10, 2026 3pm - 4pm here\n'],
    ['spaces', '<     '],
    ['addresses', 'a@b.example '],
    ['at signs', 'x @ '],
    ['dashes', '---'],
    ['quotes', '> '],
    ['heads', 'From: a\nTo: b\n'],
    ['links', 'https://meet.google.com/abc-defg-hij '],
    ['names', 'Ana Silva is inviting you to a\n'],
    ['digits', '1'],
    ['one long word', 'a'],
  ])('a text of nothing but %s takes time in proportion to its length', (_, piece) => {
    const timeOfLength = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const began = performance.now();
      readInvitation(text, ben);
      return performance.now() - began;
    };
    timeOfLength(10_000);
    const short = Math.max(20, timeOfLength(12_000));
    expect(timeOfLength(96_000)).toBeLessThan(short * 8 * 6);
  });
});
