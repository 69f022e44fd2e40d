import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { backupTableNames, emptyBackup, formatBackup } from '../../../../../lib/backup/backup-file';
import { importBackup, readBackup } from '../../../../../lib/backup/backup-store';
import { connectCalendarAccount } from '../../../../../lib/storage/actions/calendar-account';
import { deleteEverything } from '../../../../../lib/storage/actions/deletions';
import { database, LastTenDatabase } from '../../../../../lib/storage/engine/database';
import { findCalendarAccount } from '../../../../../lib/storage/queries/calendar-account';
import { emptyDatabase } from '../empty-database';
import { now } from '../sample-mentorship';

const given = {
  id: 'a'.repeat(32),
  place: { address: 'https://secret-cloud.example/', user: 'ana', password: 'secret-password' },
  consents: { events: null, tasks: null, reads: null },
};

beforeEach(emptyDatabase);

it('What version 9 left on the disk is there, beside an empty table for the calendar server', async () => {
  const name = `written-by-9-${crypto.randomUUID()}`;
  const old = new Dexie(name, { indexedDB });
  old.version(9).stores({ drafts: 'key' });
  await old.table('drafts').add({ key: 'a', text: 'b' });
  old.close();
  const today = new LastTenDatabase(name);
  expect(await today.drafts.toArray()).toEqual([{ key: 'a', text: 'b' }]);
  expect(await today.calendarAccounts.count()).toBe(0);
  await today.delete();
});

describe('The calendar server that is connected', () => {
  it('is in no backup and no safety copy, and none takes it away', async () => {
    await connectCalendarAccount(given, now);
    expect(backupTableNames).not.toContain('calendarAccounts');
    expect(formatBackup(await readBackup(now))).not.toContain('secret');
    await importBackup(emptyBackup(now), 'replace', now);
    expect((await findCalendarAccount())?.place).toEqual(given.place);
  });

  it('goes when everything is deleted, and comes back with it', async () => {
    await connectCalendarAccount(given, now);
    const undo = await deleteEverything();
    expect(await database.calendarAccounts.count()).toBe(0);
    await undo();
    expect((await findCalendarAccount())?.place).toEqual(given.place);
  });

  it('is validated where it is written, and asked by https only', async () => {
    const plain = { ...given, place: { ...given.place, address: 'http://cloud.example/' } };
    await expect(connectCalendarAccount(plain, now)).rejects.toThrow();
    expect(await findCalendarAccount()).toBeUndefined();
  });
});
