import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stampSchema } from '../../../../../lib/domain/record';
import { database } from '../../../../../lib/storage/engine/database';
import { changeMentorship } from '../../../../../lib/storage/actions/mentorships';
import { findMentorship, listActiveMentorships } from '../../../../../lib/storage/queries/mentorships';
import {
  deleteRecord,
  inOneStep,
  patchRecord,
  restoreRecord,
} from '../../../../../lib/storage/engine/records';
import { nextStamp, sawStamp } from '../../../../../lib/storage/engine/revision-clock';
import { emptyDatabase } from '../empty-database';
import { storeMentorship } from '../sample-mentorship';

beforeEach(emptyDatabase);

describe('A record', () => {
  it('carries a stamp for each of its fields from the start', async () => {
    const { id: _id, revisions, sameAs: _sameAs, ...fields } = await storeMentorship();
    expect(Object.keys(revisions).toSorted()).toEqual(Object.keys(fields).toSorted());
    for (const stamp of Object.values(revisions)) expect(stampSchema.safeParse(stamp).success).toBe(true);
  });

  it('gets a new stamp for the fields that really change, and only for those', async () => {
    const before = await storeMentorship();
    const after = await changeMentorship(before.id, { channel: 'Signal', partnerName: before.partnerName });
    const { channel, ...others } = after?.revisions ?? {};
    const { channel: old = '', ...same } = before.revisions;
    expect(channel && channel > old).toBe(true);
    expect(others).toEqual(same);
  });

  it('that does not fit is refused, and nothing of the change is stored', async () => {
    const before = await storeMentorship();
    await expect(changeMentorship(before.id, { channel: 'Signal', cadenceDays: 0 })).rejects.toThrow();
    expect(await findMentorship(before.id)).toEqual(before);
  });

  it('deleted leaves its tombstone, is found no more, and comes back unharmed', async () => {
    const before = await storeMentorship();
    await deleteRecord('mentorships', before.id);
    expect(await findMentorship(before.id)).toBeUndefined();
    expect(await listActiveMentorships()).toEqual([]);
    expect((await database.mentorships.get(before.id))?.deletedAt).not.toBeNull();
    await restoreRecord('mentorships', before.id);
    const after = await findMentorship(before.id);
    expect(after).toMatchObject({ partnerName: before.partnerName, deletedAt: null });
    expect((after?.revisions['deletedAt'] ?? '') > (before.revisions['deletedAt'] ?? '')).toBe(true);
  });

  it('that is not there stays absent', async () => {
    expect(await patchRecord('mentorships', crypto.randomUUID(), { channel: 'Signal' })).toBeUndefined();
    expect(await database.mentorships.count()).toBe(0);
  });

  it('written in a step that fails is not stored', async () => {
    const failing = inOneStep(async () => {
      await storeMentorship();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.mentorships.count()).toBe(0);
  });
});

describe('Stamps', () => {
  it('rise also when the clock is set back, and when many are given within one millisecond', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const stamps: string[] = [];
    for (const ms of [5_000_000, 5_000_000, 4_000_000, 4_000_001, 5_000_000, 5_000_001, 1000]) {
      vi.setSystemTime(ms);
      stamps.push(await nextStamp());
    }
    vi.useRealTimers();
    expect(stamps.toSorted()).toEqual(stamps);
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('are later than any stamp seen from another copy', async () => {
    const ahead = `${(Date.now() + 3_600_000).toString(36).padStart(9, '0')}-0007-anothercopy`;
    await sawStamp(ahead);
    expect((await nextStamp()) > ahead).toBe(true);
  });

  it('are not turned back by an old stamp from another copy', async () => {
    const mine = await nextStamp();
    await sawStamp('000000001-0000-anothercopy');
    expect((await nextStamp()) > mine).toBe(true);
  });

  it('of one copy end in its id', async () => {
    const ids = [await nextStamp(), await nextStamp()].map((stamp) => stamp.split('-')[2]);
    expect(ids[0]).toBe(ids[1]);
    await emptyDatabase();
    expect((await nextStamp()).split('-')[2]).not.toBe(ids[0]);
  });

  it('do not break when very many are given while the clock stands far behind', async () => {
    await sawStamp(`${(Date.now() + 3_600_000).toString(36).padStart(9, '0')}-zzzy-anothercopy`);
    const stamps = [await nextStamp(), await nextStamp(), await nextStamp()];
    expect(stamps.toSorted()).toEqual(stamps);
    for (const stamp of stamps) expect(stampSchema.safeParse(stamp).success).toBe(true);
  });
});
