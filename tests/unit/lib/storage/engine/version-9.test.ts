import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { parseBackup } from '../../../../../lib/backup/backup-file';
import { readBackup } from '../../../../../lib/backup/backup-store';
import { LastTenDatabase } from '../../../../../lib/storage/engine/database';
import { recordSchemas } from '../../../../../lib/storage/engine/records';
import { aMentorship } from '../../domain/sample-mentorship';
import { emptyDatabase } from '../empty-database';

const id = '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6a01';
const added = { kind: 'mentoring', asksFeedback: true, watchesSigns: true, programmeId: null };

function rowOfVersion6() {
  const {
    kind: _kind,
    asksFeedback: _asks,
    watchesSigns: _watches,
    programmeId: _of,
    ...row
  } = aMentorship({ id });
  return row;
}

it('What version 6 left on the disk is mentoring, asks and looks for what it did, and belongs to no programme', async () => {
  const name = `written-by-6-${crypto.randomUUID()}`;
  const old = new Dexie(name, { indexedDB });
  old.version(6).stores({ mentorships: 'id, status, *callKeys, deletedAt' });
  await old.table('mentorships').add(rowOfVersion6());
  old.close();
  const today = new LastTenDatabase(name);
  const [row] = await today.mentorships.toArray();
  expect(row).toEqual({ ...rowOfVersion6(), ...added });
  expect(recordSchemas.mentorships.parse(row)).toEqual(row);
  expect(await today.programmes.count()).toBe(0);
  await today.delete();
});

it.each([6, 7, 8])(
  'A backup of version %i is read, and what was added since takes its default',
  async (version) => {
    await emptyDatabase();
    const { tables, ...file } = await readBackup('2026-12-10T15:00:00.000Z');
    const { programmes: _, ...older } = tables;
    const read = parseBackup(
      JSON.stringify({ ...file, version, tables: { ...older, mentorships: [rowOfVersion6()] } }),
    );
    expect('backup' in read && read.backup.tables).toMatchObject({ mentorships: [added], programmes: [] });
  },
);
