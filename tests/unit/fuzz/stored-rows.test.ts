import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { formatBackup, parseBackup, type Backup } from '../../../lib/backup/backup-file';
import { importBackup, readBackup } from '../../../lib/backup/backup-store';
import { database } from '../../../lib/storage/engine/database';
import { addActionItem } from '../../../lib/storage/actions/action-items';
import { createRecord, patchRecord, recordSchemas, sharedTables } from '../../../lib/storage/engine/records';
import { settingsSchema } from '../../../lib/domain/settings';
import { changeSettings } from '../../../lib/storage/actions/settings';
import { readSettings } from '../../../lib/storage/queries/settings';
import { emptyDatabase } from '../lib/storage/empty-database';
import { storeMentorship } from '../lib/storage/sample-mentorship';
import { mutationsOf } from './mutations';
import { runs } from './runs';

const now = '2026-12-10T15:00:00.000Z';

beforeEach(async () => {
  await emptyDatabase();
});

/** Whether what was refused has changed nothing. */
function isUntouched(before: string, after: string, refused: boolean): boolean {
  return !refused || after === before;
}

async function isImported(file: Backup, mode: 'merge' | 'replace'): Promise<boolean> {
  return importBackup(file, mode, now).then(
    () => true,
    () => false,
  );
}

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
  const { id } = item;
  const added = ['id', 'revisions', 'deletedAt', 'sameAs'];
  const fields = Object.fromEntries(Object.entries(item).filter(([field]) => !added.includes(field)));
  await fc.assert(
    fc.asyncProperty(mutationsOf(fields), fc.boolean(), async (changed, anew) => {
      const before = await everything();
      const write = anew
        ? createRecord('actionItems', changed as never)
        : patchRecord('actionItems', id, changed as never);
      const written = await write.catch(() => null);
      expect(isUntouched(before, await everything(), written === null)).toBe(true);
      const rows = await database.actionItems.toArray();
      expect(written && rows.find((row) => row.id === written.id)).toEqual(written);
      for (const row of rows)
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
        const problem = 'backup' in read ? 'none' : read.problem;
        expect(['none', 'no-backup', 'newer', 'damaged']).toContain(problem);
        const written = 'backup' in read && (await isImported(read.backup, mode));
        expect(isUntouched(before, await everything(), !written)).toBe(true);
        for (const table of sharedTables)
          for (const row of await database.table(table).toArray())
            expect(recordSchemas[table].safeParse(row).error?.issues ?? []).toEqual([]);
      },
    ),
    runs(60),
  );
});
