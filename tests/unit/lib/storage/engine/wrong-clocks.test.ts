import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatBackup, parseBackup, type Backup } from '../../../../../lib/backup/backup-file';
import { importBackup, readBackup } from '../../../../../lib/backup/backup-store';
import { stampMs, stampSchema } from '../../../../../lib/domain/record';
import { addActionItem, editActionItem } from '../../../../../lib/storage/actions/action-items';
import { deleteEverything } from '../../../../../lib/storage/actions/deletions';
import { database } from '../../../../../lib/storage/engine/database';
import { forgetHealed, healStamps, readHealed } from '../../../../../lib/storage/engine/heal-stamps';
import { sharedTables } from '../../../../../lib/storage/engine/records';
import { nextStamp, sawStamp } from '../../../../../lib/storage/engine/revision-clock';
import { listActionItems } from '../../../../../lib/storage/queries/action-items';
import { emptyDatabase } from '../empty-database';
import { storeMentorship } from '../sample-mentorship';

const today = Date.parse('2026-12-10T15:00:00.000Z');
const now = new Date(today).toISOString();
const hourMs = 3_600_000;
const day = 24 * hourMs;
const year = 365 * day;

let mentorshipId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: today });
  await emptyDatabase();
  mentorshipId = (await storeMentorship()).id;
});
afterEach(() => void vi.useRealTimers());

const add = (text: string) => addActionItem({ mentorshipId, sessionId: null }, { text }, now);

async function everyStamp(): Promise<string[]> {
  const rows: { revisions: Record<string, string> }[] = (
    await Promise.all(sharedTables.map((table) => database.table(table).toArray()))
  ).flat();
  return rows.flatMap(({ revisions }) => Object.values(revisions));
}

/** Stamps, in the store and the next one to be given, that are none or lie beyond a day from now. */
async function wrongStamps(): Promise<string[]> {
  const all = [...(await everyStamp()), await nextStamp()];
  return all.filter((stamp) => !stampSchema.safeParse(stamp).success || stampMs(stamp) > Date.now() + day);
}

/** A backup in which what was written last is stamped with `stamp`. */
async function poisoned(stamp: string): Promise<Backup> {
  const file = await readBackup(now);
  const rows = file.tables.actionItems.map((row) => ({
    ...row,
    text: 'From elsewhere',
    revisions: { ...row.revisions, text: stamp },
  }));
  const read = parseBackup(formatBackup({ ...file, tables: { ...file.tables, actionItems: rows } }));
  if (!('backup' in read)) throw new Error(read.problem);
  return read.backup;
}

const worst = 'zzzzzzzzz-zzzz-z';

describe('A stamp from a clock of another millennium', () => {
  it.each(['merge', 'replace'] as const)(
    'in a backup to %s does not keep anything from being written',
    async (mode) => {
      const { id } = await add('Draft CV');
      await importBackup(await poisoned(worst), mode, now);
      expect(await wrongStamps()).toEqual([]);
      await editActionItem(id, { text: 'Draft the CV' }, now);
      expect((await listActionItems(mentorshipId)).map(({ text }) => text)).toEqual(['Draft the CV']);
    },
  );

  it('loses against what was written with a right clock', async () => {
    const { id } = await add('CV');
    const file = await poisoned(worst);
    vi.setSystemTime(today + 1);
    await editActionItem(id, { text: 'Draft CV' }, now);
    await importBackup(file, 'merge', now);
    expect((await listActionItems(mentorshipId)).map(({ text }) => text)).toEqual(['Draft CV']);
  });

  it('that is in the store already is given anew at the next start, and the person is told', async () => {
    const { id } = await add('Draft CV');
    const row = await database.actionItems.get(id);
    await database.actionItems.put({ ...row!, revisions: { ...row!.revisions, text: worst } });
    await database.device.put({
      key: 'revision-clock',
      value: { copyId: 'c0', ms: 36 ** 9 - 1, counter: 36 ** 4 - 1 },
    });
    await healStamps();
    expect(await wrongStamps()).toEqual([]);
    expect(await readHealed()).toMatchObject({ records: 1 });
    await forgetHealed();
    expect(await readHealed()).toBeUndefined();
    await add('Read');
    expect((await listActionItems(mentorshipId)).map(({ text }) => text)).toEqual(['Draft CV', 'Read']);
  });

  it('that drove the clock to its end leaves writing possible before the next start, too', async () => {
    await sawStamp(worst);
    await nextStamp();
    await add('Draft CV');
    await healStamps();
    expect(await wrongStamps()).toEqual([]);
  });

  it('comes back with nothing that is taken back: an import, a replacement, a deletion of everything', async () => {
    const { id } = await add('Draft CV');
    const poison = async () => {
      const row = await database.actionItems.get(id);
      await database.actionItems.put({ ...row!, revisions: { ...row!.revisions, text: worst } });
    };
    for (const deed of [
      async () => importBackup(await readBackup(now), 'merge', now),
      async () => importBackup(await poisoned(worst), 'replace', now),
      deleteEverything,
    ]) {
      await poison();
      const undo = await deed();
      await undo();
      expect(await wrongStamps()).toEqual([]);
    }
  });

  it('is no stamp a system clock may lead to', async () => {
    for (const ms of [-1e12, 0, 8.64e15]) {
      vi.setSystemTime(ms);
      await database.device.delete('revision-clock');
      const stamps = [await nextStamp(), await nextStamp()];
      for (const stamp of stamps) expect(stampSchema.safeParse(stamp).success).toBe(true);
      expect(stamps.toSorted()).toEqual(stamps);
    }
  });
});

describe('The clock', () => {
  it('is part of what taking an import back puts back', async () => {
    await add('Draft CV');
    await database.device.put({
      key: 'revision-clock',
      value: { copyId: 'c0', ms: today + 20 * year, counter: 0 },
    });
    const undo = await importBackup(await readBackup(now), 'merge', now);
    await undo();
    expect(stampMs(await nextStamp())).toBe(today);
  });

  it('goes on under a new id where what this copy wrote was taken back, so that one stamp never tells two things', async () => {
    const before = await readBackup(now);
    const { revisions } = await add('Draft CV');
    await importBackup(before, 'replace', now);
    expect((await nextStamp()).slice(15)).not.toBe(revisions['text']?.slice(15));
  });
});

describe('A clock that was years ahead', () => {
  it('and is right again leaves all in its order, dated now at the latest', async () => {
    await add('One');
    vi.setSystemTime(today + 4 * year);
    const { id } = await add('Two');
    await editActionItem(id, { text: 'Two, later' }, now);
    const three = await add('Three');
    vi.setSystemTime(today + day);
    await healStamps();
    expect(await wrongStamps()).toEqual([]);
    expect((await listActionItems(mentorshipId)).map(({ text }) => text)).toEqual([
      'One',
      'Two, later',
      'Three',
    ]);
    const row = await database.actionItems.get(id);
    const last = await database.actionItems.get(three.id);
    expect(row!.revisions['text']! > row!.revisions['owner']!).toBe(true);
    expect(last!.revisions['text']! > row!.revisions['text']!).toBe(true);
  });

  it('is set right once: the next start finds nothing to do', async () => {
    vi.setSystemTime(today + 4 * year);
    await add('Two');
    vi.setSystemTime(today);
    await healStamps();
    const stamps = await everyStamp();
    await forgetHealed();
    await healStamps();
    expect(await everyStamp()).toEqual(stamps);
    expect(await readHealed()).toBeUndefined();
  });
});

describe('A clock that says a time before this version was written', () => {
  it('changes no stamp of what was written when it was right', async () => {
    await add('One');
    const stamps = await everyStamp();
    vi.setSystemTime(Date.parse('2020-01-01T00:00:00.000Z'));
    await healStamps();
    expect(await everyStamp()).toEqual(stamps);
    const { revisions } = await add('Two');
    expect(stamps.every((stamp) => stamp < (revisions['text'] ?? ''))).toBe(true);
  });
});

describe('A clock set weeks back, to a time after this version was written', () => {
  const weeksBack = today - 21 * day;

  it('puts what was written before in order, says so, and what is written then is later', async () => {
    const one = await add('One');
    const two = await add('Two');
    vi.setSystemTime(weeksBack);
    await healStamps();
    expect(await readHealed()).toBeDefined();
    expect(await wrongStamps()).toEqual([]);
    await editActionItem(one.id, { text: 'One, later' }, now);
    const stamps = await Promise.all(
      [two.id, one.id].map(async (id) => (await database.actionItems.get(id))!.revisions['text']!),
    );
    expect(stamps.toSorted()).toEqual(stamps);
  });

  it('and right again, has lost nothing and nothing more to set right', async () => {
    const { id } = await add('One');
    vi.setSystemTime(weeksBack);
    await healStamps();
    await editActionItem(id, { text: 'One, later' }, now);
    vi.setSystemTime(today + hourMs);
    await forgetHealed();
    await healStamps();
    expect(await readHealed()).toBeUndefined();
    await add('Two');
    expect((await listActionItems(mentorshipId)).map(({ text }) => text)).toEqual(['One, later', 'Two']);
  });
});
