import { beforeEach, expect, it, vi } from 'vitest';
import { calendarNoteText } from '../../../../components/options/calendar-note-text';
import { calendarNoteSchema } from '../../../../lib/domain/calendar';
import { readRequest } from '../../../../lib/feeds/read-request';
import { readCalendarFile } from '../../../../lib/feeds/refresh-calendar';
import type { ReadRequest } from '../../../../lib/feeds/worker-protocol';
import { addCalendar } from '../../../../lib/storage/actions/calendars';
import { findCalendar, listKeptEvents } from '../../../../lib/storage/queries/calendars';
import { emptyDatabase } from '../storage/empty-database';

const now = '2026-11-25T12:00:00.000Z';

/** Reads in this thread what the extension reads in a worker of its own. */
function workerHere() {
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  return {
    addEventListener: (kind: string, listener: (event: { readonly data: unknown }) => void) => {
      if (kind === 'message') listeners.push(listener);
    },
    postMessage: (request: ReadRequest) => {
      const data = { kind: 'read', content: readRequest(request, () => undefined) };
      for (const listener of listeners) listener({ data });
    },
    terminate: () => undefined,
  };
}

beforeEach(async () => {
  await emptyDatabase();
  vi.stubGlobal('Worker', function Worker() {
    return workerHere();
  });
});

const event = (uid: string, ...lines: string[]) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'SUMMARY:Talk',
    'LOCATION:https://meet.google.com/abc-defg-hij',
    ...lines,
    'END:VEVENT',
  ].join('\r\n');

async function readFile(...events: string[]) {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
  const calendar = await addCalendar({ name: 'Mine', kind: 'file', address: null }, now);
  const around = { workerUrl: 'worker.js', now: () => now, timeZone: 'Europe/Berlin' };
  await readCalendarFile(calendar, new TextEncoder().encode(text), around);
  return {
    calendar: await findCalendar(calendar.id),
    kept: await listKeptEvents('2026-11-01T00:00:00.000Z', '2027-02-01T00:00:00.000Z'),
  };
}

it('An event that is too much is left out alone, and the calendar says so', async () => {
  const { calendar, kept } = await readFile(
    event('huge', 'DTSTART:20261201T100000Z', `DESCRIPTION:${'https://x]]]]'.repeat(200_000)}`),
    event('fine', 'DTSTART:20261202T100000Z'),
  );
  expect(kept.map(({ uid }) => uid)).toEqual(['fine']);
  expect(calendar).toMatchObject({ problem: null, notes: ['event-too-large'], total: 2 });
});

it('A calendar that was read whole has nothing to say', async () => {
  const { calendar } = await readFile(event('fine', 'DTSTART:20261202T100000Z'));
  expect(calendar?.notes).toEqual([]);
});

it('Everything that can be left out of a calendar has a sentence of its own', () => {
  const sentences = calendarNoteSchema.options.map(calendarNoteText);
  expect(sentences.filter((sentence) => sentence.length < 20)).toEqual([]);
  expect(new Set(sentences).size).toBe(sentences.length);
});
