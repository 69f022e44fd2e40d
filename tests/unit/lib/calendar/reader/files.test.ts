import { describe, expect, it } from 'vitest';
import { decodeCalendar } from '../../../../../lib/calendar/reader/decode-calendar';
import { writeInvite } from '../../../../../lib/calendar/invite';
import { calendarOf, eventOf, read, startsOf } from './reading';

const text = calendarOf(eventOf('DTSTART:20261124T100000Z', 'SUMMARY:Gespräch mit Zoë'));
const bytes = (words: string) => new TextEncoder().encode(words);

function decoded(file: Uint8Array): string {
  return decodeCalendar(file).text ?? '';
}

function latin1(words: string): Uint8Array {
  return Uint8Array.from(words, (letter) => letter.charCodeAt(0));
}

describe('a file', () => {
  it.each([
    ['in UTF-8', bytes(text)],
    ['with a byte order mark', bytes(`\uFEFF${text}`)],
    ['in Latin-1', latin1(text)],
    ['in UTF-16', new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer)],
    ['with line feeds only', bytes(text.replaceAll('\r\n', '\n'))],
    ['with carriage returns only', bytes(text.replaceAll('\r\n', '\r'))],
    [
      'in small letters',
      bytes(
        text.replaceAll(/^(BEGIN|END|DTSTART|SUMMARY|LOCATION).*$/gm, (line) =>
          line.replace(/^[A-Z]+(:V[A-Z]+)?/, (name) => name.toLowerCase()),
        ),
      ),
    ],
    ['with blank lines', bytes(text.replaceAll('\r\n', '\r\n\r\n'))],
  ])('%s is read', (_, file) => {
    const found = read(decoded(file));
    expect(found).toMatchObject({ total: 1, skipped: 0, problems: [] });
    expect(found.events).toMatchObject([{ title: 'Gespräch mit Zoë', startsAt: '2026-11-24T10:00:00.000Z' }]);
  });

  it('with one line in Latin-1 and the others in UTF-8 keeps the letters of both', () => {
    const start = bytes('DESCRIPTION:für\r\nSUMMARY:');
    const mixed = new Uint8Array([...start, ...latin1('Zoë'), ...bytes('\r\nLOCATION:Café')]);
    expect(decoded(mixed)).toBe('DESCRIPTION:für\r\nSUMMARY:Zoë\r\nLOCATION:Café');
  });

  it('folded within a letter keeps the letter', () => {
    const [first = 0, second = 0] = bytes('ë');
    const folded = new Uint8Array([...bytes('SUMMARY:Zo'), first, ...bytes('\r\n '), second, ...bytes('x')]);
    expect(decoded(folded)).toBe('SUMMARY:Zoëx');
  });

  it('that is too large is refused, as bytes and as text', () => {
    expect(decodeCalendar(new Uint8Array(100 * 1024 * 1024))).toEqual({ text: null, problem: 'too-large' });
    expect(read('x'.repeat(100 * 1024 * 1024))).toMatchObject({ events: [], problems: ['too-large'] });
  });

  it.each([
    ['<!DOCTYPE html><html><body>Sign in</body></html>', 'web-page'],
    ['\n  <html lang="en">BEGIN:VCALENDAR', 'web-page'],
    ['', 'not-a-calendar'],
    ['{"error":"not found"}', 'not-a-calendar'],
  ])('that begins with %j is refused as %s', (words, problem) => {
    expect(read(words)).toEqual({ events: [], total: 0, skipped: 0, problems: [problem] });
  });

  it('that was cut off gives what it has and says so', () => {
    const half = text.slice(0, text.indexOf('END:VEVENT'));
    expect(read(half)).toMatchObject({ total: 1, problems: ['cut-off'] });
    expect(startsOf(read(half))).toEqual(['2026-11-24T10:00Z']);
  });

  it('with a broken event gives the others and counts it', () => {
    const broken = eventOf('DTSTART:yesterday', 'UID:two@example.com');
    const unended = eventOf('DTSTART:20261125T100000Z', 'UID:three@example.com').slice(0, -1);
    const found = read(calendarOf(broken, unended, eventOf('DTSTART:20261124T100000Z')));
    expect(found).toMatchObject({ total: 3, skipped: 1, problems: ['event-unreadable'] });
    expect(startsOf(found)).toEqual(['2026-11-24T10:00Z', '2026-11-25T10:00Z']);
  });

  it('says how far it was read', () => {
    const many = Array.from({ length: 2500 }, (_, at) =>
      eventOf('DTSTART:20261124T100000Z', `UID:${at}`),
    ).flat();
    const told: number[] = [];
    read(calendarOf(many), { onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });

  it('leaves the writer of invites as it was', () => {
    const invite = () =>
      writeInvite(
        'save',
        {
          uid: 'a@b',
          sequence: 0,
          startsAt: '2026-12-10T15:00:00.000Z',
          endsAt: '2026-12-10T16:00:00.000Z',
          timeZone: 'Europe/Berlin',
          summary: 'Mentoring',
          details: 'Agenda',
          callLink: 'https://meet.google.com/abc-defg-hij',
          callLabel: 'Join',
          alarmText: 'Soon',
          me: { name: 'Me', email: 'me@example.com' },
          partner: { name: 'Ana', email: null },
        },
        '2026-11-24T09:00:00.000Z',
      );
    const before = invite();
    read(text);
    expect(invite()).toEqual(before);
    const { events } = read(before.kind === 'written' ? before.text : '');
    expect(events).toMatchObject([
      { startsAt: '2026-12-10T15:00:00.000Z', title: 'Mentoring', callKeys: ['meet:abc-defg-hij'] },
    ]);
  });
});
