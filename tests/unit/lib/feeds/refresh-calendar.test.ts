import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Calendar } from '../../../../lib/domain/calendar';
import { toInstant } from '../../../../lib/domain/instant';
import { readCalendarFile, refreshCalendar } from '../../../../lib/feeds/refresh-calendar';
import { readRequest } from '../../../../lib/feeds/read-request';
import type { ReadReply, ReadRequest } from '../../../../lib/feeds/worker-protocol';
import { addCalendar } from '../../../../lib/storage/actions/calendars';
import { findCalendar, listKeptEvents } from '../../../../lib/storage/queries/calendars';
import { emptyDatabase } from '../storage/empty-database';
import { storeMentorship } from '../storage/sample-mentorship';

/** A worker that reads at once, in this thread. */
class SameThreadWorker extends EventTarget {
  postMessage(request: ReadRequest): void {
    const content = readRequest(request, () => undefined);
    const data: ReadReply = { kind: 'read', content };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {
    this.dispatchEvent(new Event('terminated'));
  }
}

const series = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Last Ten//tests//EN',
  'BEGIN:VEVENT',
  'UID:weekly@example.com',
  'DTSTAMP:20260101T000000Z',
  'DTSTART:20250106T150000Z',
  'DTEND:20250106T160000Z',
  'RRULE:FREQ=WEEKLY',
  'SUMMARY:Ana Lima',
  'LOCATION:https://meet.google.com/abc-defg-hij',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const day = 86_400_000;
let now: number;
let calendar: Calendar;
let answers: number[];
const around = { workerUrl: 'worker.js', now: () => toInstant(now), timeZone: 'Europe/Berlin' };

/** A server whose calendar never changes: it answers 304 to whoever has its ETag. */
async function serve(_: string, { headers }: { headers: Record<string, string> }): Promise<Response> {
  const status = headers['if-none-match'] === '"1"' ? 304 : 200;
  answers.push(status);
  return new Response(status === 200 ? series : null, { status, headers: { etag: '"1"' } });
}

/** The days of the month after now on which a meeting is kept. */
async function meetingsAhead(): Promise<number> {
  return (await listKeptEvents(toInstant(now), toInstant(now + 30 * day))).length;
}

beforeEach(async () => {
  await emptyDatabase();
  now = Date.parse('2026-03-02T09:00:00.000Z');
  answers = [];
  Object.assign(globalThis, { Worker: SameThreadWorker });
  vi.spyOn(globalThis, 'fetch').mockImplementation(serve as never);
  await storeMentorship('Ana Lima', ['meet:abc-defg-hij']);
  const brought = { name: 'Mine', kind: 'address' as const, address: 'https://calendar.example/mine.ics' };
  calendar = await addCalendar(brought, around.now());
});

afterEach(() => {
  Object.assign(globalThis, { Worker: undefined });
});

describe('A calendar whose server always answers "not modified"', () => {
  it('has its weekly meeting for ever, read whole once a week', async () => {
    for (let days = 0; days < 150; days += 1) {
      await refreshCalendar(calendar.id, around);
      expect(await meetingsAhead()).toBeGreaterThanOrEqual(4);
      now += day;
    }
    expect(answers.filter((status) => status === 200)).toHaveLength(Math.ceil(150 / 7));
  });

  it('is read whole after the clock was set back', async () => {
    await refreshCalendar(calendar.id, around);
    now -= 100 * day;
    await refreshCalendar(calendar.id, around);
    expect(answers).toEqual([200, 200]);
    expect(await meetingsAhead()).toBeGreaterThanOrEqual(4);
  });

  it('says one event of one is kept, however many days of it are', async () => {
    await refreshCalendar(calendar.id, around);
    expect(await findCalendar(calendar.id)).toMatchObject({ total: 1, kept: 1 });
    expect(await meetingsAhead()).toBeGreaterThan(1);
  });
});

describe('A calendar given as a file', () => {
  it('is read once, and has its weekly meeting for a year', async () => {
    const file = await addCalendar({ name: 'File', kind: 'file', address: null }, around.now());
    await readCalendarFile(file, new TextEncoder().encode(series), around);
    now += 365 * day;
    expect(await meetingsAhead()).toBeGreaterThanOrEqual(4);
    expect((await findCalendar(file.id))?.kept).toBe(1);
  });
});
