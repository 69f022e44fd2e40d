import { beforeEach, describe, expect, it } from 'vitest';
import type { Calendar } from '../../../../lib/domain/calendar';
import { toInstant, toMs, type Instant } from '../../../../lib/domain/instant';
import { readRequest } from '../../../../lib/feeds/read-request';
import { refreshFromCollection, type CalendarSource } from '../../../../lib/feeds/refresh-collection';
import { keepConnectedCalendar } from '../../../../lib/storage/actions/calendars';
import { findCalendar, listKeptEvents } from '../../../../lib/storage/queries/calendars';
import { CarrierError } from '../../../../lib/sync/carrier';
import { emptyDatabase } from '../storage/empty-database';
import { storeMentorship } from '../storage/sample-mentorship';

const day = 86_400_000;
const weekly = (uid: string, ...more: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:CANCEL',
    'X-WR-TIMEZONE:Asia/Tokyo',
    'BEGIN:VTIMEZONE',
    'TZID:Office',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0200',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    'DTSTART;TZID=Office:20260105T160000',
    'DTEND;TZID=Office:20260105T170000',
    'RRULE:FREQ=WEEKLY',
    'SUMMARY:Ana Lima',
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n');

let now: number;
let calendar: Calendar;
let asked: string[];
let texts: string[];
let token: string | null;

/** A calendar that never changes, unless its token does. */
const source: CalendarSource = {
  async changes(since) {
    asked.push(`changes ${since}`);
    const isSame = since !== null && since === token;
    return { isWhole: !isSame, changed: isSame ? [] : [1], removed: [], token };
  },
  async within(from: Instant, to: Instant) {
    asked.push(`within ${Math.round((toMs(to) - toMs(from)) / day)} days`);
    return texts.map((text) => ({ text }));
  },
};
const around = {
  now: () => toInstant(now),
  timeZone: 'Europe/Berlin',
  read: async (request: Parameters<typeof readRequest>[0]) => readRequest(request, () => undefined),
};
const refresh = () => refreshFromCollection(calendar.id, source, around);
const ahead = () => listKeptEvents(toInstant(now), toInstant(now + 30 * day));

beforeEach(async () => {
  await emptyDatabase();
  await storeMentorship('Ana Lima');
  now = Date.parse('2026-03-02T09:00:00.000Z');
  asked = [];
  texts = [
    weekly('one'),
    weekly('two', 'LOCATION:https://meet.google.com/abc-defg-hij'),
    weekly('secret').replace('Ana Lima', 'Doctor'),
  ];
  token = 't1';
  calendar = await keepConnectedCalendar('Work', around.now());
});

describe('The calendar of a connected server', () => {
  it('is one row, and gives ends as a feed does: partners and call links only', async () => {
    expect((await keepConnectedCalendar('Again', around.now())).id).toBe(calendar.id);
    await refresh();
    const events = await ahead();
    expect(new Set(events.map(({ uid }) => uid))).toEqual(new Set(['one', 'two']));
    expect(events[0]).toMatchObject({
      startsAt: '2026-03-02T14:00:00.000Z',
      status: 'confirmed',
      title: 'Ana Lima',
    });
    expect(await findCalendar(calendar.id)).toMatchObject({ etag: 't1', problem: null, total: 3, kept: 2 });
  });

  it('is not read again while its token stands, and whole once a week', async () => {
    for (let days = 0; days < 15; days += 1) {
      await refresh();
      expect((await ahead()).length).toBeGreaterThanOrEqual(8);
      now += day;
    }
    expect(asked.filter((request) => request.startsWith('within'))).toEqual(Array(3).fill('within 61 days'));
  });

  it('is read again when it changed, when another partner is looked for, and where the server has no tokens', async () => {
    await refresh();
    token = 't2';
    await refresh();
    await storeMentorship('Bo');
    await refresh();
    token = null;
    await refresh();
    await refresh();
    expect(asked.filter((request) => request.startsWith('within'))).toHaveLength(5);
  });

  it('keeps its last good copy where the server fails, says why, and passes it on', async () => {
    await refresh();
    const failing = { ...source, changes: () => Promise.reject(new CarrierError('unauthorized', '401')) };
    await expect(refreshFromCollection(calendar.id, failing, around)).rejects.toThrow('401');
    expect((await findCalendar(calendar.id))?.problem).toBe('revoked');
    expect((await ahead()).length).toBeGreaterThan(0);
  });

  it('is not read where there is too much of it, or where its text is none', async () => {
    texts = ['<!doctype html>', 'BEGIN:VEVENT', '', 'END:VCALENDAR BEGIN:VCALENDAR', weekly('one')];
    await refresh();
    expect((await ahead()).length).toBeGreaterThan(0);
    texts = [weekly('one', `DESCRIPTION:${'x'.repeat(5_000_000)}`)];
    token = 't3';
    await refresh();
    expect((await findCalendar(calendar.id))?.problem).toBe('too-large');
  });
});
