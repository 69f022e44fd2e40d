import { parseBackup } from '../../../lib/backup/backup-file';
import { describedZone } from '../../../lib/calendar/reader/described-zone';
import { decodeCalendar } from '../../../lib/calendar/reader/decode-calendar';
import { everyCallPage } from '../../../lib/calls/every-call-page';
import { readTypedHost } from '../../../lib/calls/added-host';
import { clockRangeOf } from '../../../lib/calls/clock-range';
import { createPageReader } from '../../../lib/calls/page-reader';
import { isNamedIn } from '../../../lib/domain/named-in';
import { calendarAddress } from '../../../lib/feeds/calendar-address';
import { parseCode } from '../../../lib/merge/code-block';
import { readPairCode } from '../../../lib/merge/pair-code';
import { readSource } from '../../../lib/reports/read-texts';
import { repeated, type Reader } from './measure-growth';

const size = 30_000;

/** Bytes of which every other line is no UTF-8. */
function decodeOddLines(text: string): unknown {
  return decodeCalendar(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}

/** What a manager is sent. */
function readReports(text: string): unknown {
  return readSource(
    { name: 'all.mbox', blob: new Blob([text]) },
    {
      now: '2026-11-20T12:00:00.000Z',
      onFound: () => Promise.resolve(),
      pause: () => Promise.resolve(false),
    },
  );
}

/** Readers of codes, backups, page titles, addresses and zones' names. */
export const otherReaders: readonly Reader[] = [
  {
    name: 'a file with odd lines',
    write: (n) => repeated('X:\u00FF\r\nY:a\r\n', n),
    read: decodeOddLines,
    size,
  },
  {
    name: 'a file with folds in letters',
    write: (n) => repeated('\u00C3\r\n \u00AB\u00FF', n),
    read: decodeOddLines,
    size,
  },
  { name: 'a file of carriage returns', write: (n) => `\u00FF${'\r'.repeat(n)}`, read: decodeOddLines, size },
  { name: 'a code that never ends', write: (n) => `[LastTen:1:${'A'.repeat(n)}`, read: parseCode, size },
  { name: 'codes that begin again', write: (n) => repeated('[LastTen:1:', n), read: parseCode, size },
  { name: 'a code of numbers', write: (n) => `[LastTen:${'1'.repeat(n)}:`, read: readPairCode, size },
  { name: 'a code in quotes', write: (n) => repeated('> ', n), read: parseCode, size },
  {
    name: 'reports that begin again',
    write: (n) => repeated('[LastTenReport:', n),
    read: readReports,
    size,
  },
  {
    name: 'a report that never ends',
    write: (n) => `[LastTenReport:1:${'A'.repeat(n)}`,
    read: readReports,
    size,
  },
  {
    name: 'a report among tags',
    write: (n) => `[LastTenReport:1:${repeated('<a&#', n)}`,
    read: readReports,
    size,
  },
  {
    name: 'a mail of boundaries',
    write: (n) => `Content-Type: x; boundary=a\n\n${repeated('--a\nContent-Type: x; boundary=b\n\n', n)}`,
    read: readReports,
    size,
  },
  { name: 'a mail of one header', write: (n) => `Subject: ${repeated('x\n ', n)}`, read: readReports, size },
  { name: 'a backup that is none', write: (n) => '['.repeat(n), read: parseBackup, size: 2000 },
  {
    name: 'a backup with fields of its own',
    write: (n) => `{"format":"last-ten","version":4,"x":[${repeated('"a",', n)}1]}`,
    read: parseBackup,
    size,
  },
  {
    name: 'the name of a zone',
    write: (n) => `(UTC+01:00) ${repeated('Rom, ', n)}`,
    read: describedZone,
    size,
  },
  { name: 'the name of a zone in brackets', write: (n) => '('.repeat(n), read: describedZone, size },
  { name: 'a typed host', write: (n) => repeated('a-', n), read: readTypedHost, size },
  { name: 'a typed address', write: (n) => repeated('webcal://', n), read: calendarAddress, size },
  { name: 'a clock on a page', write: (n) => repeated('11:', n), read: clockRangeOf, size },
  {
    name: 'a name in a title',
    write: (n) => repeated('Ana', n),
    read: (text) => isNamedIn(text, 'Anan'),
    size: 2000,
  },
  {
    name: 'an old backup with one line many times',
    write: (n) => oldBackup(Math.ceil(n / 200)),
    read: parseBackup,
    size: 50_000,
  },
  ...everyCallPage.flatMap((page) =>
    ['\u00A0', ' - ', '|', '(1'].map((piece) => ({
      name: `a title of ${JSON.stringify(piece)} on ${page.platform}`,
      write: (n: number) => `${repeated(piece, n)}x`,
      read: (title: string) =>
        createPageReader(page).title({ title, querySelector: () => null } as unknown as Document),
      size,
    })),
  ),
];

/** A backup of version 3 whose action items all read alike. */
function oldBackup(items: number): string {
  const item = (at: number) => ({
    id: `${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`,
    mentorshipId: '00000000-0000-4000-8000-000000000000',
    sessionId: null,
    text: 'Draft the CV',
    owner: 'mentor',
    createdAt: '2026-11-01T00:00:00.000Z',
    revisions: {},
  });
  return JSON.stringify({
    format: 'last-ten',
    version: 3,
    settings: {},
    tables: { actionItems: Array.from({ length: items }, (_, at) => item(at)) },
  });
}
