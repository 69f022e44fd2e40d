import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { backupTableNames } from '../../../../../lib/backup/backup-file';
import { syncFolderSchema } from '../../../../../lib/domain/sync';
import { LastTenDatabase } from '../../../../../lib/storage/engine/database';
import { keepKey, newFolderKey } from '../../../../../lib/sync/keys';
import { nothingWritten } from '../../../../../lib/sync/own-file';
import { anItem } from '../../domain/sample-records';

const added = ['syncFolders', 'syncFiles', 'syncFacts', 'syncQuestions', 'syncArrivals'];

it('What version 6 left on the disk is as it was, beside tables for folders, with a key that stays a key', async () => {
  const name = `written-by-6-${crypto.randomUUID()}`;
  const old = new Dexie(name, { indexedDB });
  old.version(6).stores({
    actionItems: 'id, mentorshipId, sessionId, [mentorshipId+status], status, *pairingKeys, deletedAt',
  });
  const item = anItem({ mentorshipId: crypto.randomUUID() });
  await old.table('actionItems').add(item);
  old.close();
  const today = new LastTenDatabase(name);
  expect(await today.actionItems.toArray()).toEqual([item]);
  for (const table of added) expect(await today.table(table).count()).toBe(0);
  const folder = syncFolderSchema.parse({
    id: 'a'.repeat(32),
    role: 'copies',
    mentorshipId: null,
    place: { kind: 'webdav', address: 'https://cloud.example/', user: 'ana', password: 'app' },
    readPlace: null,
    key: await keepKey(newFolderKey()),
    copyId: 'b'.repeat(32),
    incarnation: 'c'.repeat(32),
    label: '',
    isPaused: false,
    connectedAt: '2026-12-10T15:00:00.000Z',
    triedAt: null,
    matchedAt: null,
    changeSeen: '',
    trouble: null,
    isLarge: false,
    own: nothingWritten,
  });
  await today.syncFolders.put(folder);
  const kept = await today.syncFolders.get(folder.id);
  expect(syncFolderSchema.parse(kept).key.extractable).toBe(false);
  await today.delete();
});

it('No backup, and so no safety copy, takes any of them along', () => {
  for (const table of added) expect(backupTableNames).not.toContain(table);
});
