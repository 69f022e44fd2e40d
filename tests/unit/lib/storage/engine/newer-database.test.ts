import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { LastTenDatabase } from '../../../../../lib/storage/engine/database';

describe('A database written by a newer version', () => {
  it('is refused, and left exactly as it is', async () => {
    const name = `newer-${crypto.randomUUID()}`;
    const newer = new Dexie(name, { indexedDB });
    newer.version(99).stores({ actionItems: 'id, novelty' });
    const row = { id: 'a', novelty: 'what is this?' };
    await newer.table('actionItems').add(row);
    newer.close();

    const older = new LastTenDatabase(name);
    await expect(older.actionItems.toArray()).rejects.toThrow(/newer version/);
    await expect(older.drafts.put({ key: 'a', text: 'b' })).rejects.toThrow(/newer version/);
    older.close();

    await newer.open();
    expect(await newer.table('actionItems').toArray()).toEqual([row]);
    expect(newer.backendDB().version).toBe(990);
    expect(newer.tables.map(({ name: table }) => table)).toEqual(['actionItems']);
    await newer.delete();
  });
});
