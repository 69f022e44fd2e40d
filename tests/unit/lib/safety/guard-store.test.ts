import { IDBFactory } from 'fake-indexeddb';
import type { RecordMarker } from '../../../../lib/safety/record-marker';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** Opens the modules of one page anew, with a store of its own. */
async function openPage(factory: IDBFactory, asked?: RecordMarker) {
  vi.resetModules();
  vi.stubGlobal('indexedDB', factory);
  const page = {
    ...(await import('../../../../lib/storage/engine/database')),
    ...(await import('../../../../lib/safety/guard-store')),
    ...(await import('../../../../lib/safety/recover')),
    ...(await import('../../../../lib/safety/record-marker')),
    ...(await import('../../../../lib/backup/backup-store')),
    ...(await import('../../../../lib/storage/actions/mentorships')),
  };
  page.guardStore(undefined, asked ? Promise.resolve(asked) : null);
  return page;
}

const now = '2026-12-10T15:00:00.000Z';
const ana = { partnerName: 'Ana', role: 'mentor', partnerEmail: null, callKeys: [], callLink: null } as const;
let disk: IDBFactory;

beforeEach(() => {
  disk = new IDBFactory();
});

const write = (page: Awaited<ReturnType<typeof openPage>>) =>
  page.createMentorship({ ...ana, callKeys: [] }, now);

it('A store whose record is there opens, and so does one of a first run', async () => {
  const first = await openPage(disk);
  await write(first);
  await first.noteRecord(now);
  first.database.close();
  const again = await openPage(disk);
  expect(await again.database.mentorships.count()).toBe(1);
  again.database.close();
});

it('A store whose record is missing is not opened: nothing is read from it, nothing written to it', async () => {
  const first = await openPage(disk);
  await write(first);
  await first.noteRecord(now);
  first.database.close();

  const page = await openPage(new IDBFactory());
  const refusal = await page.database.open().then(
    () => undefined,
    (error: unknown) => page.missingRecordIn(error),
  );
  expect(refusal?.state).toBe('missing');
  await expect(write(page)).rejects.toThrow('record');
  await expect(page.database.mentorships.count()).rejects.toThrow('record');

  await expect(page.database.open()).rejects.toThrow('record');
  page.database.close();
});

it('What is brought back is there for every page at once, and the record counts as whole again', async () => {
  const first = await openPage(disk);
  await write(first);
  await first.noteRecord(now);
  const backup = await first.readBackup(now);
  first.database.close();

  const empty = new IDBFactory();
  const page = await openPage(empty);
  await page.recoverRecord({ backup, mode: 'replace', source: 'own-copy' }, now);
  page.database.close();
  const other = await openPage(empty);
  expect(await other.database.mentorships.toArray()).toMatchObject([{ partnerName: 'Ana' }]);
  await other.noteRecord(now);
  other.database.close();
});

it('Who goes on without it begins anew, and is not asked again', async () => {
  const first = await openPage(disk);
  await write(first);
  await first.noteRecord(now);
  first.database.close();

  const empty = new IDBFactory();
  const page = await openPage(empty);
  await page.recoverRecord(null, now);
  page.database.close();
  const other = await openPage(empty);
  expect(await other.database.mentorships.count()).toBe(0);
  other.database.close();
});

it('What was asked of the record before it began to be deleted refuses no store that is being emptied', async () => {
  const first = await openPage(disk);
  await write(first);
  await first.noteRecord(now);
  const before = await first.readMarker();
  await first.noteEmptying();
  first.database.close();

  const page = await openPage(new IDBFactory(), before);
  expect(await page.database.mentorships.count()).toBe(0);
  page.database.close();
});

it('What was asked of the record once counts for one opening', async () => {
  const first = await openPage(disk);
  await write(first);
  await first.noteRecord(now);
  const marker = (await first.readMarker()) as RecordMarker;
  first.database.close();

  const page = await openPage(new IDBFactory(), { ...marker, records: 0 });
  await page.database.open();
  page.database.close();
  await expect(page.database.open()).rejects.toThrow('record');
  page.database.close();
});
