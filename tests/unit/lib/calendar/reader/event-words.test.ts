import { describe, expect, it } from 'vitest';
import { calendarOf, read } from './reading';

const when = ['DTSTART:20261124T100000Z', 'DTEND:20261124T110000Z'];

function event(...lines: readonly string[]): string[] {
  return ['BEGIN:VEVENT', 'UID:one@example.com', ...when, ...lines, 'END:VEVENT'];
}

const thread = '19:meeting_NTM0ODk4YjQtM2FhYS00@thread.v2';

describe('an event', () => {
  it.each([
    [
      'CONFERENCE;VALUE=URI;FEATURE="AUDIO,VIDEO";LABEL=Join:https://meet.google.com/abc-defg-hij',
      'meet:abc-defg-hij',
    ],
    ['X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij', 'meet:abc-defg-hij'],
    ['URL:https://us02web.zoom.us/j/81234567890?pwd=abc.1', 'zoom:81234567890'],
    ['LOCATION:https://us02web.zoom.us/j/81234567890', 'zoom:81234567890'],
    ['LOCATION:Room 4 or https://us02web.zoom.us/j/81234567890', 'zoom:81234567890'],
    ['DESCRIPTION:Join\\nhttps://meet.google.com/abc-defg-hij\\nor call', 'meet:abc-defg-hij'],
    [
      'X-ALT-DESC;FMTTYPE=text/html:<a href="https://teams.microsoft.com/meet/3732416278052?p=a&amp;b=c">Join</a>',
      'teams-id:3732416278052',
    ],
    [
      'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3ameeting_NTM0ODk4YjQtM2FhYS00%40thread.v2/0?context=%7b%7d',
      `teams:${thread}`,
    ],
    [`X-MICROSOFT-SKYPETEAMSPROPERTIES:{"cid":"${thread}"\\,"private":true\\,"type":0}`, `teams:${thread}`],
    [
      'X-MICROSOFT-ONLINEMEETINGCONFLINK:conf:sip:a@b.c\\;gruu\\;opaque=app:conf:focus:id:teams:2:0!19:meeting_NTM0ODk4YjQtM2FhYS00-thread.v2!x!y',
      `teams:${thread}`,
    ],
    [
      'X-MICROSOFT-SCHEDULINGSERVICEUPDATEURL:https://api.scheduler.teams.microsoft.com/teams/t/u/19_meeting_NTM0ODk4YjQtM2FhYS00@thread.v2/0',
      `teams:${thread}`,
    ],
  ])('with %s is found by its call', (line, key) => {
    expect(read(calendarOf(event(line))).events).toMatchObject([{ callKeys: [key] }]);
  });

  it('is found by every one of its links', () => {
    const lines = [
      'LOCATION:https://meet.google.com/abc-defg-hij',
      'DESCRIPTION:or https://zoom.us/j/81234567890',
    ];
    expect(read(calendarOf(event(...lines))).events[0]?.callKeys).toEqual([
      'meet:abc-defg-hij',
      'zoom:81234567890',
    ]);
  });

  it('with a link that is folded in the middle is found', () => {
    expect(
      read(calendarOf(event('DESCRIPTION:Join https://meet.goo', ' gle.com/abc-', '\tdefg-hij'))).events,
    ).toMatchObject([{ callKeys: ['meet:abc-defg-hij'] }]);
  });

  it('with a note that breaks its lines without folding them is found by a link in it', () => {
    const lines = [
      'DESCRIPTION:Join',
      'https://meet.google.com/abc-defg-hij',
      'see you there',
      'SUMMARY:Mentoring',
    ];
    expect(read(calendarOf(event(...lines))).events).toMatchObject([
      { callKeys: ['meet:abc-defg-hij'], title: 'Mentoring' },
    ]);
  });

  it('is not found by a link in its alarm', () => {
    const alarm = [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:https://meet.google.com/abc-defg-hij',
      'END:VALARM',
    ];
    expect(read(calendarOf(event(...alarm))).events).toEqual([]);
  });

  it.each([
    'ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@example.com',
    'ATTENDEE;CN=Ana:MAILTO:Ana@Example.com',
    'ORGANIZER;CN="Ana, B: C":mailto:ana@example.com',
    'ATTENDEE;CN="An "a" na";PARTSTAT=ACCEPTED:mailto:ana@example.com',
    'ATTENDEE;EMAIL=ana@example.com;CN=Ana:urn:uuid:5a8f',
    'ATTENDEE;CN=ana@example.com:invalid:nomail',
  ])('with the line %s is found by the partner’s address', (line) => {
    expect(read(calendarOf(event(line))).events).toMatchObject([
      { partnerEmails: ['ana@example.com'], callKeys: [] },
    ]);
  });

  it('with neither link nor partner is not kept, unless its title is known', () => {
    const text = calendarOf(event('SUMMARY:Mentoring with Ana', 'ATTENDEE:mailto:banana@example.com'));
    expect(read(text)).toMatchObject({ events: [], total: 1, skipped: 0 });
    const known = read(text, { isKnownTitle: (title) => title.includes('Ana') });
    expect(known.events).toMatchObject([{ title: 'Mentoring with Ana', busyOnly: false, partnerEmails: [] }]);
  });

  it('that is not wanted can be kept as taken time without a word of it', () => {
    const free = event('SUMMARY:Holiday', 'TRANSP:TRANSPARENT').map((line) => line.replace('one@', 'two@'));
    const { events } = read(calendarOf(event('SUMMARY:Dentist'), free), { keepBusy: true });
    expect(events).toMatchObject([{ title: '', busyOnly: true, startsAt: '2026-11-24T10:00:00.000Z' }]);
  });

  it('whose words are withheld is no more than taken time', () => {
    const { events } = read(calendarOf(event('SUMMARY:Busy', 'ORGANIZER:mailto:ana@example.com')));
    expect(events).toMatchObject([{ title: '', busyOnly: true }]);
  });

  it.each([
    ['confirmed', []],
    ['tentative', ['STATUS:TENTATIVE']],
    ['tentative', ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE']],
    ['tentative', ['ATTENDEE;PARTSTAT=TENTATIVE:mailto:me@example.com']],
    ['cancelled', ['STATUS:CANCELLED', 'ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.com']],
    ['declined', ['ATTENDEE;PARTSTAT=DECLINED:mailto:ME@example.com']],
    ['declined', ['ATTENDEE;CN="a "b" c";PARTSTAT=DECLINED:mailto:me@example.com']],
    ['confirmed', ['ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.com']],
  ])('is %s with %j', (status, lines) => {
    const text = calendarOf(event('URL:https://meet.google.com/abc-defg-hij', ...lines));
    expect(read(text, { myEmails: ['me@example.com'] }).events).toMatchObject([{ status }]);
  });

  it('is declined by the address a calendar has for its name', () => {
    const lines = [
      'URL:https://meet.google.com/abc-defg-hij',
      'ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.com',
    ];
    expect(read(calendarOf(['X-WR-CALNAME:me@example.com'], event(...lines))).events).toMatchObject([
      { status: 'declined' },
    ]);
  });

  it('in a file that cancels is cancelled', () => {
    const text = calendarOf(['METHOD:CANCEL'], event('URL:https://meet.google.com/abc-defg-hij'));
    expect(read(text).events).toMatchObject([{ status: 'cancelled' }]);
  });

  it('has a plain title of one line and sane length', () => {
    const title = (line: string) =>
      read(calendarOf(event('URL:https://meet.google.com/abc-defg-hij', line))).events[0]?.title;
    expect(title('SUMMARY:A\\, b\\; c\\nd \\\\ e')).toBe('A, b; c d \\ e');
    expect(title('SUMMARY;LANGUAGE=en:<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
    expect(title('SUMMARY:a\u202Eb')).toBe('a b');
    expect(title(`SUMMARY:${'😀'.repeat(5000)}`)).toBe('😀'.repeat(300));
  });
});
