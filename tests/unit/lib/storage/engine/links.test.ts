import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupVersion, formatBackup, parseBackup } from '../../../../../lib/backup/backup-file';
import { readBackup } from '../../../../../lib/backup/backup-store';
import { calendarSchema } from '../../../../../lib/domain/calendar';
import { changeMentorship } from '../../../../../lib/storage/actions/mentorships';
import { changeSession } from '../../../../../lib/storage/actions/sessions';
import { database, LastTenDatabase } from '../../../../../lib/storage/engine/database';
import { recordSchemas } from '../../../../../lib/storage/engine/records';
import { emptyDatabase } from '../empty-database';
import { now, storeSession } from '../sample-mentorship';
import { version1Rows, version1Stores } from './version-1';

const bad = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'http://meet.google.com/abc-defg-hij',
  'blob:https://meet.google.com/1',
  'https://meet.google.com@evil.example/abc-defg-hij',
  'https://ana:secret@meet.google.com/abc-defg-hij',
];
const good = 'https://meet.google.com/abc-defg-hij';

beforeEach(emptyDatabase);

describe.each(bad)('%s', (link) => {
  it('is no call link that can be written down', async () => {
    const { mentorship, session } = await storeSession();
    await expect(changeMentorship(mentorship.id, { callLink: link })).rejects.toThrow();
    await expect(changeSession(session.id, { callLink: link })).rejects.toThrow();
    expect(recordSchemas.mentorships.safeParse({ ...mentorship, callLink: link }).success).toBe(false);
    expect(recordSchemas.mentorships.safeParse({ ...mentorship, callLink: good }).success).toBe(true);
  });

  it('is no address of a calendar', () => {
    expect(calendarSchema.shape.address.safeParse(link).success).toBe(false);
    expect(calendarSchema.shape.address.safeParse('https://calendar.example/a.ics').success).toBe(true);
  });

  it('in a backup of today is refused with its place; in one of an earlier version it is left out', async () => {
    const { session } = await storeSession();
    const file = await readBackup(now);
    const sessions = [{ ...session, callLink: link }];
    const text = (version: number) =>
      formatBackup({ ...file, version: version as never, tables: { ...file.tables, sessions } });
    expect(parseBackup(text(backupVersion))).toEqual({
      problem: 'damaged',
      place: 'tables › sessions › 0 › callLink',
    });
    const old = parseBackup(text(4));
    expect('backup' in old && old.backup.tables.sessions[0]).toMatchObject({
      id: session.id,
      callLink: null,
    });
  });

  it('that an earlier version let in is gone after the update; the rest of the record stays', async () => {
    const name = `written-by-1-${crypto.randomUUID()}`;
    const old = new Dexie(name, { indexedDB });
    old.version(1).stores(version1Stores);
    for (const table of ['mentorships', 'sessions'] as const)
      await old.table(table).add({ ...version1Rows[table], callLink: link });
    old.close();
    const today = new LastTenDatabase(name);
    for (const table of ['mentorships', 'sessions'] as const) {
      const [row] = await today.table(table).toArray();
      expect(row).toMatchObject({ id: version1Rows[table].id, callLink: null });
      expect(recordSchemas[table].safeParse(row).success).toBe(true);
    }
    await today.delete();
  });
});

it('A table of a backup that is none is refused, of whatever version', async () => {
  await storeSession();
  const file = await readBackup(now);
  for (const version of [4, 5, 6])
    for (const table of ['sessions', 'feedback', 'exchanges']) {
      const tables = { ...file.tables, [table]: 'none' };
      const read = parseBackup(JSON.stringify({ ...file, version, tables }));
      expect(read).toEqual({ problem: 'damaged', place: `tables › ${table}` });
    }
  expect(await database.sessions.count()).toBe(1);
});
