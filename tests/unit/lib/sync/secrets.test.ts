import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seededYear } from '../../../seed/seeded-year';
import { open } from '../../../../lib/sync/envelope';
import { logicalName } from '../../../../lib/sync/file-name';
import { formatBackup } from '../../../../lib/backup/backup-file';
import { MemoryFolder } from './memory-folder';
import { addItem, beginWith, depsOf, openSyncCopy, place, sync, textsOf, type SyncCopy } from './sync-copy';

const now = '2026-11-20T10:00:00.000Z';

let laptop: SyncCopy;
let office: SyncCopy;
let folder: MemoryFolder;

beforeAll(async () => {
  [laptop, office] = [await openSyncCopy(), await openSyncCopy()];
});

beforeEach(async () => {
  folder = new MemoryFolder();
  await beginWith([laptop, office], folder);
});

async function withYear(): Promise<string> {
  const year = seededYear(Date.parse(now));
  for (const [table, rows] of Object.entries(year)) await laptop.database.table(table).bulkPut(rows);
  await laptop.database.drafts.put({ key: 'add', text: 'Half-typed thought' });
  await laptop.database.calendars.put({
    id: crypto.randomUUID(),
    address: 'https://feeds.example/secret.ics',
  } as never);
  await laptop.settings.changeSettings({ leadMinutes: 9 });
  await laptop.records.patchRecord('mentorships', year.mentorships[0]?.id ?? '', { channel: 'Chat' });
  await sync(laptop, folder);
  return JSON.stringify(year);
}

/** What lies in the folder, opened with the key. */
async function contents(): Promise<string> {
  const [known] = await laptop.folders.listFolders();
  const texts: string[] = [];
  for (const [name, { content }] of folder.files) {
    const where = { folderId: known!.id, key: known!.key, name: logicalName(name) ?? '' };
    texts.push(JSON.stringify(await open(content, where)));
  }
  return texts.join('\n');
}

describe('What leaves for a folder', () => {
  it('shows no word of a year on record', async () => {
    const words = new Set((await withYear()).match(/\p{L}{5,}/gu));
    expect(words.size).toBeGreaterThan(150);
    for (const { name, content } of folder.puts) {
      const text = new TextDecoder('latin1').decode(content);
      expect([...words].filter((word) => text.includes(word) || name.includes(word))).toEqual([]);
    }
  });

  it('holds the year and nothing that stays: no password, no calendar’s address, no draft', async () => {
    await withYear();
    const text = await contents();
    expect(text).toContain('Ana');
    for (const secret of [place.password, 'secret.ics', 'Half-typed', 'cloud.example', 'syncFolders'])
      expect(text).not.toContain(secret);
  });

  it('is small: a year of two mentorships in a few steps of 4 kB', async () => {
    await withYear();
    const largest = Math.max(...[...folder.files.values()].map(({ content }) => content.length));
    expect(largest).toBeLessThanOrEqual(12 * 4096);
    for (let round = 0; round < 2; round += 1) for (const copy of [office, laptop]) await sync(copy, folder);
    expect(await office.database.actionItems.count()).toBe(await laptop.database.actionItems.count());
  });
});

describe('What signs in and what opens', () => {
  it('is in no backup', async () => {
    await withYear();
    const text = formatBackup(await laptop.backup.readBackup(now));
    const [known] = await laptop.folders.listFolders();
    for (const secret of [place.password, known!.id, known!.copyId, 'cloud.example', 'sync'])
      expect(text).not.toContain(secret);
  });

  it('cannot be read out of the store again: the key is given away once, when the folder is made', async () => {
    const [known] = await laptop.folders.listFolders();
    expect(known!.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', known!.key)).rejects.toThrow();
  });

  it('goes with everything else that is deleted, and comes back with it', async () => {
    const restore = await laptop.deletions.deleteEverything();
    expect(await laptop.folders.listFolders()).toEqual([]);
    await restore();
    await sync(laptop, folder);
    expect(await laptop.folders.listFolders()).toMatchObject([{ trouble: null, place }]);
  });
});

describe('A folder', () => {
  it('that is disconnected keeps what is here and, as the person says, what is there', async () => {
    const [known] = await laptop.folders.listFolders();
    await laptop.connect.disconnectFolder(known!.id, 'keep', depsOf(laptop, folder));
    expect(folder.files.size).toBe(2);
    expect(await laptop.folders.listFolders()).toEqual([]);
    expect(await laptop.database.syncFacts.count()).toBe(0);
    await office.connect.disconnectFolder(known!.id, 'delete', depsOf(office, folder));
    expect(folder.files.size).toBe(0);
    expect(await laptop.database.mentorships.count()).toBe(1);
  });

  it('that gets a new password while the old one is tried is not said to refuse it, and is tried again', async () => {
    const [known] = await laptop.folders.listFolders();
    const deps = depsOf(laptop, folder);
    const refuse = () => Promise.reject(new laptop.CarrierError('unauthorized', 'No.'));
    await laptop.run.syncNow({ ...deps, carrierFor: refuse }, 'asked');
    expect(await laptop.folders.listFolders()).toMatchObject([{ trouble: { kind: 'unauthorized' } }]);
    const carrierFor = async () => {
      await laptop.folders.changePlace(known!.id, { ...place, password: 'new' });
      return refuse();
    };
    await laptop.run.syncNow({ ...deps, carrierFor }, 'asked');
    expect(await laptop.folders.listFolders()).toMatchObject([{ trouble: null, triedAt: null }]);
    await laptop.run.syncNow(deps, 'due');
    expect(await laptop.folders.listFolders()).toMatchObject([{ matchedAt: expect.any(String) }]);
  });

  it('that the person asks to match while it is matched already is matched once more, with what was written meanwhile; nobody else waits', async () => {
    const deps = depsOf(laptop, folder);
    let goOn = () => {};
    const isHeld = new Promise<void>((resolve) => (goOn = resolve));
    const carrier = await deps.carrierFor();
    // All of it is written when the first round is held: only another one can carry what comes then.
    const put: typeof carrier.put = async (...file) => (await carrier.put(...file), isHeld as never);
    const before = folder.puts.length;
    await addItem(laptop, 'Written before', now);
    const atWork = laptop.run.syncNow({ ...deps, carrierFor: async () => ({ ...carrier, put }) }, 'asked');
    await expect.poll(() => folder.puts.length).toBe(before + 1);
    await addItem(laptop, 'Written meanwhile', now);
    expect(await laptop.run.syncNow(deps, 'due')).toBe('busy');
    const asked = laptop.run.syncNow(deps, 'asked');
    goOn();
    expect(await Promise.all([atWork, asked])).toEqual(['done', 'done']);
    await sync(office, folder);
    expect(await textsOf(office)).toContain('Written meanwhile');
  });

  it('that cannot be deleted stays connected', async () => {
    const [known] = await laptop.folders.listFolders();
    const down = depsOf(laptop, folder, () => 'down');
    await expect(laptop.connect.disconnectFolder(known!.id, 'delete', down)).rejects.toThrow('reached');
    expect(await laptop.folders.listFolders()).toHaveLength(1);
  });

  it('is replaced after a machine was lost: a new key, and the old folder is left at once', async () => {
    const [old] = await laptop.folders.listFolders();
    const renewed = await laptop.connect.renewFolder(old!.id, '', depsOf(laptop, folder));
    const block = await office.block.readJoinBlock(renewed!.block);
    expect(block).toMatchObject({ role: 'copies', folderId: renewed!.folder.id });
    expect(renewed!.folder.id).not.toBe(old!.id);
    expect(await laptop.database.syncFolders.get(old!.id)).toMatchObject({ isPaused: true });
  });

  it('is tried before it is used, and nothing of that stays', async () => {
    const carrier = await depsOf(laptop, folder).carrierFor();
    expect(await laptop.connect.tryPlace(carrier)).toBeNull();
    expect([...folder.files.keys()].filter((name) => name.includes('test'))).toEqual([]);
    const lost = await depsOf(laptop, folder, () => 'lost').carrierFor();
    expect(await laptop.connect.tryPlace(lost)).toBe('malformed');
    const down = await depsOf(laptop, folder, () => 'down').carrierFor();
    expect(await laptop.connect.tryPlace(down)).toBe('unreachable');
  });
});
