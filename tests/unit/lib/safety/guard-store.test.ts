import { IDBFactory } from 'fake-indexeddb';
import type { RecordMarker } from '../../../../lib/safety/record-marker';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** Loads the modules of one page anew, with a store of its own. */
async function openUnguarded(factory: IDBFactory) {
  vi.resetModules();
  vi.stubGlobal('indexedDB', factory);
  return {
    ...(await import('../../../../lib/storage/engine/database')),
    ...(await import('../../../../lib/safety/guard-store')),
    ...(await import('../../../../lib/safety/recover')),
    ...(await import('../../../../lib/safety/record-marker')),
    ...(await import('../../../../lib/backup/backup-store')),
    ...(await import('../../../../lib/storage/actions/mentorships')),
  };
}

async function openPage(factory: IDBFactory) {
  const page = await openUnguarded(factory);
  page.guardStore();
  return page;
}

/** Opens a page that judges the store by its first reading, as it would with `asked` known of the record outside. */
async function openAndRead(factory: IDBFactory, asked: RecordMarker | undefined) {
  const page = await openUnguarded(factory);
  const judge = page.guardFirstRead(Promise.resolve(asked));
  const judged = judge(page.readWitness());
  return { page, judged };
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

describe('A page that judges the store by its first reading', () => {
  /** A record that was noted, and is on another disk. */
  async function lose() {
    const first = await openPage(disk);
    await write(first);
    await first.noteRecord(now);
    first.database.close();
    return first;
  }

  it('finds a whole one whole, and goes on with it', async () => {
    const first = await lose();
    const { page, judged } = await openAndRead(disk, await first.readMarker());
    await judged;
    expect(await page.database.mentorships.count()).toBe(1);
    page.database.close();
  });

  it('refuses one whose record is missing, and nothing is read from it or written to it from then on', async () => {
    const first = await lose();
    const { page, judged } = await openAndRead(new IDBFactory(), await first.readMarker());
    const refusal = await judged.catch((error: unknown) => page.missingRecordIn(error));
    expect(refusal).toMatchObject({ state: 'missing' });
    await expect(write(page)).rejects.toThrow('record');
    await expect(page.database.mentorships.count()).rejects.toThrow('record');
    page.database.close();
  });

  it('refuses none that began to be emptied after the record was asked for', async () => {
    const first = await lose();
    const before = await first.readMarker();
    await first.noteEmptying();
    const { page, judged } = await openAndRead(new IDBFactory(), before);
    await judged;
    expect(await page.database.mentorships.count()).toBe(0);
    page.database.close();
  });

  it('that fails takes none for whole: the next opening is asked about', async () => {
    const first = await lose();
    const page = await openUnguarded(new IDBFactory());
    const judge = page.guardFirstRead(first.readMarker());
    await page.database.open();
    await expect(judge(Promise.reject(new Error('not readable')))).rejects.toThrow('not readable');
    await expect(write(page)).rejects.toThrow('record');
    page.database.close();
  });

  it('asks anew each later time it opens', async () => {
    const first = await lose();
    const marker = (await first.readMarker()) as RecordMarker;
    const { page, judged } = await openAndRead(new IDBFactory(), { ...marker, records: 0 });
    await judged;
    page.database.close();
    await expect(page.database.open()).rejects.toThrow('record');
    page.database.close();
  });
});
