import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { parseBackup } from '../../../../../lib/backup/backup-file';
import { readBackup } from '../../../../../lib/backup/backup-store';
import { commitmentOf, promiseOf } from '../../../../../lib/domain/action-item';
import { LastTenDatabase } from '../../../../../lib/storage/engine/database';
import { recordSchemas } from '../../../../../lib/storage/engine/records';
import { aSession } from '../../domain/sample-mentorship';
import { anItem, aParkedLine } from '../../domain/sample-records';
import { emptyDatabase } from '../empty-database';

/** What version 5 knew of these tables, literally: it stands for what lies on people's disks. */
const version5Stores = {
  sessions: 'id, mentorshipId, startsAt, *callKeys, *pairingKeys, deletedAt',
  actionItems: 'id, mentorshipId, sessionId, [mentorshipId+status], status, *pairingKeys, deletedAt',
  agendaItems: 'id, mentorshipId, sessionId, *pairingKeys, deletedAt',
};

const mentorshipId = '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6a01';

function rowsOfVersion5() {
  const { series: _series, notes: _notes, ...session } = aSession('2026-12-10');
  const { ownerName: _name, repeats: _repeats, ...item } = anItem({ mentorshipId });
  const { isDecision: _isDecision, ...line } = aParkedLine({ mentorshipId });
  return {
    sessions: { ...session, id: '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6a02', mentorshipId },
    actionItems: item,
    agendaItems: line,
  };
}

it('What version 5 left on the disk fits its schemas: alone standing, without notes, nobody else’s, no decision', async () => {
  const name = `written-by-5-${crypto.randomUUID()}`;
  const old = new Dexie(name, { indexedDB });
  old.version(5).stores(version5Stores);
  const rows = rowsOfVersion5();
  for (const [table, row] of Object.entries(rows)) await old.table(table).add(row);
  old.close();
  const today = new LastTenDatabase(name);
  const added = {
    sessions: { series: null, notes: '' },
    actionItems: { ownerName: '', repeats: false },
    agendaItems: { isDecision: false },
  };
  for (const table of ['sessions', 'actionItems', 'agendaItems'] as const) {
    const [row] = await today.table(table).toArray();
    expect(row).toEqual({ ...rows[table], ...added[table] });
    expect(recordSchemas[table].parse(row)).toEqual(row);
  }
  await today.delete();
});

it('A backup of version 5 is read, and what was added since takes its default', async () => {
  await emptyDatabase();
  const file = await readBackup('2026-12-10T15:00:00.000Z');
  const rows = rowsOfVersion5();
  const tables = Object.fromEntries(Object.entries(rows).map(([table, row]) => [table, [row]]));
  const read = parseBackup(JSON.stringify({ ...file, version: 5, tables: { ...file.tables, ...tables } }));
  expect('backup' in read && read.backup.tables).toMatchObject({
    sessions: [{ series: null, notes: '' }],
    actionItems: [{ ownerName: '', repeats: false }],
    agendaItems: [{ isDecision: false }],
  });
});

it('A yes that was given before version 6 still counts, and not for what then becomes another’s or returns', () => {
  const item = anItem({ text: 'Draft CV', owner: 'mentor' });
  const fingerprintOfVersion5 = 'mspyrp';
  expect(promiseOf(item)).toBe(fingerprintOfVersion5);
  const said = {
    at: item.createdAt,
    as: 'own-word' as const,
    to: fingerprintOfVersion5,
    withdrawn: false,
  };
  expect(commitmentOf({ ...item, commitmentMentor: said }, 'mentor')).toEqual(said);
  for (const change of [{ ownerName: 'Carla' }, { repeats: true }])
    expect(commitmentOf({ ...item, ...change, commitmentMentor: said }, 'mentor')).toBeNull();
});
