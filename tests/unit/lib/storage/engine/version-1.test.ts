import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCommitted } from '../../../../../lib/domain/action-item';
import { callSchema } from '../../../../../lib/domain/call';
import { defaultSettings } from '../../../../../lib/domain/settings';
import { database, LastTenDatabase } from '../../../../../lib/storage/engine/database';
import { recordSchemas, sharedTables } from '../../../../../lib/storage/engine/records';
import { changeSettings } from '../../../../../lib/storage/actions/settings';
import { version1Rows, version1Stores } from './version-1';

type TableName = keyof typeof version1Rows;
const tableNames = Object.keys(version1Rows) as TableName[];

let today: LastTenDatabase;

beforeEach(async () => {
  const name = `written-by-1-${crypto.randomUUID()}`;
  const old = new Dexie(name, { indexedDB });
  old.version(1).stores(version1Stores);
  for (const table of tableNames) await old.table(table).add(version1Rows[table]);
  old.close();
  today = new LastTenDatabase(name);
});
afterEach(() => today.delete());

describe('What version 1 left on the disk', () => {
  it('has a row in each table there was, all of which are still there', () => {
    expect(tableNames.toSorted()).toEqual(Object.keys(version1Stores).toSorted());
    expect(today.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(tableNames));
  });

  it.each(tableNames)('is read from %s as it was written', async (table) => {
    const { commitmentMentor: heardMentor, ...row } = version1Rows.actionItems;
    const written = table === 'actionItems' ? { ...row, heardMentor } : version1Rows[table];
    expect(await today.table(table).toArray()).toMatchObject([written]);
  });

  it.each(sharedTables.filter((table) => table in version1Rows))(
    'in %s still fits its schema, with no field too many',
    async (table) => {
      const [row] = await today.table(table).toArray();
      expect(recordSchemas[table].parse(row)).toEqual(row);
    },
  );

  it('is completed: a yes given then still counts, and an invite that left is remembered', async () => {
    const [item] = await today.actionItems.toArray();
    expect(item && isCommitted(item)).toBe(true);
    const { id: sessionId, uid } = version1Rows.sessions;
    expect(await today.exportedInvites.toArray()).toEqual([{ uid, sessionId, sequence: 0 }]);
  });

  it('of a call that is on still fits its schema', async () => {
    const [call] = await today.calls.toArray();
    expect(callSchema.parse(call)).toEqual(call);
  });

  it('of settings is kept, and what has been added since takes its default', async () => {
    await database.device.put(version1Rows.device);
    expect(await changeSettings({})).toEqual({ ...defaultSettings, ...version1Rows.device.value });
  });

  it('is found by its indexes', async () => {
    const { id: mentorshipId } = version1Rows.mentorships;
    const found = await Promise.all([
      today.mentorships.where('callKeys').equals('meet:abc-defg-hij').count(),
      today.sessions.where('startsAt').between('2026-12-10', '2026-12-11').count(),
      today.actionItems.where('[mentorshipId+status]').equals([mentorshipId, 'open']).count(),
      today.agendaItems.where({ mentorshipId }).count(),
      today.feedback.where({ sessionId: version1Rows.sessions.id }).count(),
      today.calls.where('keys').anyOf(['meet:abc-defg-hij']).count(),
    ]);
    expect(found).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
