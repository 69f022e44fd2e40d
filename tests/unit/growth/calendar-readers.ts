import { readRequest } from '../../../lib/feeds/read-request';
import { repeated, type Reader } from './measure-growth';

const now = '2026-11-25T12:00:00.000Z';

function read(text: string): unknown {
  return readRequest(
    {
      bytes: new TextEncoder().encode(text),
      now,
      timeZone: 'Europe/Berlin',
      until: '2027-01-24T12:00:00.000Z',
      partnerEmails: ['ana@example.com'],
      myEmails: [],
      partnerNames: ['Ana Silva'],
      addedHosts: [],
    },
    () => undefined,
  );
}

const start = 'DTSTART:20261126T100000Z\r\n';
const calendar = (body: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${body}END:VCALENDAR\r\n`;
const event = (lines: string, at = 0) =>
  `BEGIN:VEVENT\r\nUID:${at}@example.com\r\nLOCATION:https://meet.google.com/abc-defg-hij\r\n${lines}END:VEVENT\r\n`;
const one = (lines: string) => calendar(event(`${start}${lines}`));

/** Writes as many events, each of its own, as fit. */
function many(lines: (at: number) => string): (size: number) => string {
  const length = event(lines(1000), 1000).length;
  return (size) =>
    calendar(Array.from({ length: Math.ceil(size / length) }, (_, at) => event(lines(at), at)).join(''));
}

const stamp = (at: number) =>
  new Date(Date.UTC(2026, 11, 1, 0, 0, at)).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** A line for each of some thousand moments. */
function listed(line: (at: number) => string): (size: number) => string {
  const length = line(1000).length;
  return (size) => Array.from({ length: Math.ceil(size / length) }, (_, at) => line(at)).join('');
}

const calendars: Readonly<Record<string, (size: number) => string>> = {
  'an invitation of brackets': (size) => one(`DESCRIPTION:https://x${']'.repeat(size)}\r\n`),
  'notes upon notes': (size) => one(repeated('DESCRIPTION:Zoom ID: 812345678 https://zoom.us/j/8\r\n', size)),
  'daily series from the year 1': many(() => 'DTSTART:00010101T100000Z\r\nRRULE:FREQ=DAILY\r\n'),
  'counted series from the year 1': many(
    () => 'DTSTART:00010101T100000Z\r\nRRULE:FREQ=DAILY;COUNT=9999999\r\n',
  ),
  'series of every hour': many(() => `${start}RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9\r\n`),
  'exceptions line by line': (size) =>
    one(`RRULE:FREQ=DAILY\r\n${listed((at) => `EXDATE:${stamp(at)}\r\n`)(size)}`),
  'old exceptions line by line': (size) =>
    one(`RRULE:FREQ=DAILY\r\n${repeated('EXDATE:20000101T100000Z\r\n', size)}`),
  'exceptions in one line': (size) =>
    one(`RRULE:FREQ=DAILY\r\nEXDATE:${repeated('20000101T100000Z,', size)}\r\n`),
  'listed dates': (size) => one(listed((at) => `RDATE:${stamp(at)}\r\n`)(size)),
  people: (size) => one(listed((at) => `ATTENDEE;CN="O'Brien":mailto:o'brien${at}@example.com\r\n`)(size)),
  'people who act for others': (size) =>
    one(`ATTENDEE${repeated(';SENT-BY="a",', size)}:mailto:ana@example.com\r\n`),
  'pictures in letters': (size) => one(`ATTACH;ENCODING=BASE64:${repeated('QUFB\r\n ', size)}\r\n`),
  'rules of many places': (size) =>
    one(`RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=${repeated('366,', size)}1\r\n`),
  'changed occurrences': many((at) => `RECURRENCE-ID:${stamp(at)}\r\nDTSTART:${stamp(at)}\r\n`),
  'events of one UID': (size) => calendar(listed((at) => event(`DTSTART:${stamp(at)}\r\n`, 1))(size)),
  'unknown zones': many((at) => `DTSTART;TZID=Nowhere ${at}:20261126T100000\r\n`),
  'a zone with many changes': (size) =>
    calendar(
      `BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:20000101T000000\r\nTZOFFSETFROM:+0100\r\n` +
        `TZOFFSETTO:+0100\r\n${repeated('RDATE:20200101T000000\r\n', size / 2)}END:STANDARD\r\nEND:VTIMEZONE\r\n` +
        many(() => 'DTSTART;TZID=Own:20261126T100000\r\n')(size / 2).slice(30, -15),
    ),
  'zones without an end': (size) =>
    calendar(repeated('BEGIN:VTIMEZONE\r\nTZID:a\r\n', size) + event('DTSTART;TZID=a:20261126T100000\r\n')),
  parameters: (size) => one(`SUMMARY${repeated(';A=1', size)}:x\r\n`),
  'colons in a zone': (size) => calendar(event(`DTSTART;TZID=${':'.repeat(size)}:20261126T100000\r\n`)),
  'quotation marks': (size) => one(`SUMMARY;X="${repeated('"a:', size)}:x\r\n`),
  'lines without a name': (size) => one(`DESCRIPTION:x\r\n${repeated('and so on\r\n', size)}`),
  folds: (size) => one(`DESCRIPTION:x\r\n${repeated(' a\r\n', size)}`),
  'empty lines': (size) => one(`DESCRIPTION:x${'\r\n'.repeat(size / 2)}`),
  'carriage returns': (size) => one(`DESCRIPTION:x${'\r'.repeat(size)}\r\n`),
  escapes: (size) => one(`SUMMARY:${repeated('\\n', size)}\r\n`),
  'events that never end': (size) => calendar(repeated('BEGIN:VEVENT\r\n', size)),
  'components in each other': (size) => one(repeated('BEGIN:X-A\r\n', size)),
  'a rule of many parts': (size) => one(repeated('RRULE:FREQ=DAILY;BYMONTHDAY=1,2,3,4,5,6,7,8,9\r\n', size)),
};

/** Calendars of the worst sorts, read from their bytes on as the worker reads them. */
export const calendarReaders: readonly Reader[] = [
  ...Object.entries(calendars).map(([name, write]) => ({
    name: `a calendar with ${name}`,
    write,
    read,
    size: 20_000,
  })),
  {
    name: 'a calendar with lines that are no UTF-8',
    write: (size) => repeated('X:\u00FF\r\n', size),
    read: (text) => read(text),
    size: 20_000,
  },
];
