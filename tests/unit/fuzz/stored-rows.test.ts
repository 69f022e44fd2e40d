import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { formatBackup, parseBackup } from '../../../lib/backup/backup-file';
import { importBackup, readBackup } from '../../../lib/backup/backup-store';
import { database } from '../../../lib/storage/database';
import { addActionItem } from '../../../lib/storage/action-items';
import { createRecord, patchRecord, recordSchemas, sharedTables } from '../../../lib/storage/records';
import { settingsSchema } from '../../../lib/domain/settings';
import { changeSettings, readSettings } from '../../../lib/storage/settings';
import { emptyDatabase } from '../lib/storage/empty-database';
import { storeMentorship } from '../lib/storage/sample-mentorship';
import { mutationsOf } from './mutations';
import { runs } from './runs';

const now = '2026-12-10T15:00:00.000Z';

beforeEach(async () => {
  await emptyDatabase();
});

/** Everything in the shared tables as text. */
async function everything(): Promise<string> {
  const rows = await Promise.all(sharedTables.map((table) => database.table(table).toArray()));
  return JSON.stringify(rows);
}

it('A record with any field exchanged is stored whole and right, or refused and nothing is written', async () => {
  const mentorship = await storeMentorship('Ana Lima', []);
  const item = await addActionItem(
    { mentorshipId: mentorship.id, sessionId: null },
    { text: 'Draft CV' },
    now,
  );
  const { id, revisions, deletedAt, sameAs, ...fields } = item;
  expect([id, revisions, deletedAt, sameAs].length).toBe(4);
  await fc.assert(
    fc.asyncProperty(mutationsOf(fields), fc.boolean(), async (changed, anew) => {
      const before = await everything();
      const write = anew
        ? createRecord('actionItems', changed as never)
        : patchRecord('actionItems', id, changed as never);
      const written = await write.then(
        () => true,
        () => false,
      );
      if (!written) expect(await everything()).toBe(before);
      for (const row of await database.actionItems.toArray())
        expect(recordSchemas.actionItems.safeParse(row).error?.issues ?? []).toEqual([]);
    }),
    runs(80),
  );
});

it('Settings with any value exchanged are refused whole, or are right', async () => {
  const good = await readSettings();
  await fc.assert(
    fc.asyncProperty(mutationsOf(good), async (changed) => {
      await changeSettings(changed as never).catch(() => undefined);
      expect(settingsSchema.safeParse(await readSettings()).error?.issues ?? []).toEqual([]);
    }),
    runs(80),
  );
});

it('A backup with any part exchanged is imported whole and right, or refused and nothing is written', async () => {
  const mentorship = await storeMentorship('Ana Lima', []);
  await addActionItem({ mentorshipId: mentorship.id, sessionId: null }, { text: 'Draft CV' }, now);
  const file: unknown = JSON.parse(formatBackup(await readBackup(now)));
  await fc.assert(
    fc.asyncProperty(
      mutationsOf(file),
      fc.constantFrom('merge' as const, 'replace' as const),
      async (changed, mode) => {
        const before = await everything();
        const read = parseBackup(JSON.stringify(changed) ?? '');
        if (!('backup' in read)) {
          expect(['no-backup', 'newer', 'damaged']).toContain(read.problem);
          return;
        }
        const written = await importBackup(read.backup, mode, now).then(
          () => true,
          () => false,
        );
        if (!written) expect(await everything()).toBe(before);
        for (const table of sharedTables)
          for (const row of await database.table(table).toArray())
            expect(recordSchemas[table].safeParse(row).error?.issues ?? []).toEqual([]);
      },
    ),
    runs(60),
  );
});
