import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBackup, importBackup } from '../../../../../lib/backup/backup-store';
import { emptyBackup, formatBackup } from '../../../../../lib/backup/backup-file';
import { taskKey, type Mirrored } from '../../../../../lib/domain/mirror';
import { keepConnectedCalendar, replaceEvents } from '../../../../../lib/storage/actions/calendars';
import { keepMirrorCursor, keepMirrored, noteSeen } from '../../../../../lib/storage/actions/mirror';
import { database, LastTenDatabase } from '../../../../../lib/storage/engine/database';
import { emptyDatabase } from '../empty-database';
import { now } from '../sample-mentorship';

const row: Mirrored = {
  key: taskKey('0d0ff1ce-0000-4000-8000-000000000001'),
  kind: 'task',
  collection: 'https://secret-cloud.example/list/',
  uid: 'a',
  href: '/list/a.ics',
  etag: '"1"',
  raw: 'secret-cloud raw',
  sent: 'secret-cloud sent',
  at: now,
  place: 'there',
  problem: null,
};

beforeEach(emptyDatabase);

it('What version 6 left on the disk is there, beside empty tables for calendar servers', async () => {
  const name = `written-by-6-${crypto.randomUUID()}`;
  const old = new Dexie(name, { indexedDB });
  old.version(6).stores({ drafts: 'key' });
  await old.table('drafts').add({ key: 'a', text: 'b' });
  old.close();
  const today = new LastTenDatabase(name);
  expect(await today.drafts.toArray()).toEqual([{ key: 'a', text: 'b' }]);
  for (const table of [today.mirrored, today.proposals, today.mirrorCursors])
    expect(await table.count()).toBe(0);
  await today.delete();
});

describe('What is known of a calendar server', () => {
  it('is validated where it is written', async () => {
    await expect(keepMirrored({ ...row, href: '' })).rejects.toThrow();
    await expect(keepMirrored({ ...row, raw: 'x'.repeat(300_000) })).rejects.toThrow();
    await expect(
      keepMirrorCursor({ kind: 'task', collection: '', token: null, others: [] }),
    ).rejects.toThrow();
    const change = { what: 'words' as const, from: '', to: 'b' };
    await expect(noteSeen(row, [{ recordId: null, change, stands: true }], now)).rejects.toThrow();
    expect(await database.mirrored.count()).toBe(0);
  });

  it('is in no backup and no safety copy, and none takes it away', async () => {
    await keepMirrored(row);
    await keepMirrorCursor({ kind: 'task', collection: row.collection, token: 'secret-cloud', others: [] });
    const change = { what: 'words' as const, from: 'a', to: 'secret-cloud words' };
    await noteSeen(row, [{ recordId: null, change, stands: true }], now);
    const calendar = await keepConnectedCalendar('secret-cloud calendar', now);
    const event = {
      uid: 'secret-cloud',
      sequence: 0,
      startsAt: now,
      endsAt: now,
      allDay: false,
      title: 'secret-cloud',
      callKeys: [],
      partnerEmails: [],
      status: 'confirmed' as const,
    };
    await replaceEvents(calendar.id, [event], { readAt: now });
    expect(formatBackup(await readBackup(now))).not.toContain('secret-cloud');
    await importBackup(emptyBackup(now), 'replace', now);
    const counts = [
      database.mirrored,
      database.proposals,
      database.mirrorCursors,
      database.calendars,
      database.keptEvents,
    ];
    expect(await Promise.all(counts.map((table) => table.count()))).toEqual([1, 1, 1, 1, 1]);
  });

  it('a connected calendar in a file is not taken in: the connection is missing', async () => {
    const calendar = await keepConnectedCalendar('Theirs', now);
    await database.calendars.clear();
    const file = emptyBackup(now);
    await importBackup({ ...file, tables: { ...file.tables, calendars: [calendar] } }, 'merge', now);
    expect(await database.calendars.count()).toBe(0);
  });
});
