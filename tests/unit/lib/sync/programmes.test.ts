import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProgrammePreset } from '../../../../lib/domain/programme';
import { aPreset, presetId } from '../domain/sample-preset';
import { now } from '../merge/two-copies';
import { MemoryFolder } from './memory-folder';
import { beginWith, everythingOf, openSyncCopy, sync, type SyncCopy } from './sync-copy';

let office: SyncCopy;
let laptop: SyncCopy;
let third: SyncCopy;
let folder: MemoryFolder;
let minutes: number;

beforeAll(async () => {
  [office, laptop, third] = [await openSyncCopy(), await openSyncCopy(), await openSyncCopy()];
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  minutes = 0;
  folder = new MemoryFolder();
  tick();
  await beginWith([office, laptop, third], folder);
  await settle();
});

afterEach(() => {
  vi.useRealTimers();
});

function tick(): string {
  minutes += 1;
  vi.setSystemTime(Date.parse(now) + minutes * 60_000);
  return new Date().toISOString();
}

/** Runs all until nobody has news; what goes to and fro without end is found by counting what was written. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1)
    for (const copy of [office, laptop, third]) {
      tick();
      await sync(copy, folder);
    }
  const written = folder.puts.length;
  for (const copy of [office, laptop, third]) await sync(copy, folder);
  expect(folder.puts.length).toBe(written);
}

const give = (copy: SyncCopy, source: 'file' | 'policy', fields: Partial<ProgrammePreset> = {}) =>
  copy.programmes.takeProgramme(aPreset(fields), source, tick());

const withdraw = (copy: SyncCopy) => {
  tick();
  return copy.programmes.withdrawProgrammes([presetId]);
};

/** Rhythm and source of the programme on each machine: office, laptop, third. */
const onEach = () =>
  Promise.all(
    [office, laptop, third].map(async (copy) => {
      const rows = await copy.programmes.listProgrammes();
      return rows.map(({ source, preset }) => `${source} ${preset.rhythmDays}`).join();
    }),
  );

describe('A programme on one of a person’s machines', () => {
  it('given as a file is there on the others, once, with its later version and until it is removed', async () => {
    await give(office, 'file', { rhythmDays: 14 });
    await settle();
    expect(await onEach()).toEqual(['file 14', 'file 14', 'file 14']);
    await give(laptop, 'file', { rhythmDays: 21 });
    await settle();
    expect(await onEach()).toEqual(['file 21', 'file 21', 'file 21']);
    expect(await everythingOf(office)).toEqual(await everythingOf(third));
    await third.programmes.removeProgramme(presetId);
    await settle();
    expect(await onEach()).toEqual(['', '', '']);
  });

  it('is told by its name on the others by the mentorship in it', async () => {
    const [mentorship] = await office.database.mentorships.toArray();
    await give(office, 'policy', { name: 'Acme mentoring' });
    await office.programmes.chooseProgramme(mentorship?.id ?? '', presetId);
    await settle();
    const [same] = await third.database.mentorships.toArray();
    const programme = await third.programmes.programmeOf({ programmeId: same?.programmeId ?? null });
    expect(programme).toMatchObject({ source: 'machine', preset: { name: 'Acme mentoring' } });
  });

  it('brought by a policy there never stands in for what a person gave, whichever came first', async () => {
    await give(laptop, 'file', { rhythmDays: 21 });
    await give(office, 'policy', { rhythmDays: 14 });
    await settle();
    expect(await onEach()).toEqual(['policy 14', 'file 21', 'file 21']);
    await give(office, 'policy', { rhythmDays: 7 });
    await settle();
    expect(await onEach()).toEqual(['policy 7', 'file 21', 'file 21']);
  });

  it('given as a file after a policy’s leaves the policy’s where the policy is', async () => {
    await give(office, 'policy', { rhythmDays: 14 });
    await settle();
    expect(await onEach()).toEqual(['policy 14', 'machine 14', 'machine 14']);
    await give(laptop, 'file', { rhythmDays: 21 });
    await settle();
    expect(await onEach()).toEqual(['policy 14', 'file 21', 'file 21']);
  });

  it('follows the policy on the machines without it, and goes with it', async () => {
    await give(office, 'policy', { rhythmDays: 14 });
    await settle();
    await give(office, 'policy', { rhythmDays: 21 });
    await settle();
    expect(await onEach()).toEqual(['policy 21', 'machine 21', 'machine 21']);
    await withdraw(office);
    await settle();
    expect(await onEach()).toEqual(['', '', '']);
    await give(office, 'policy', { rhythmDays: 28 });
    await settle();
    expect(await onEach()).toEqual(['policy 28', 'machine 28', 'machine 28']);
  });

  it('stays where another policy still brings it, and where a person gave it, when one policy is withdrawn', async () => {
    await give(office, 'policy', { rhythmDays: 14 });
    await give(laptop, 'policy', { rhythmDays: 14 });
    await settle();
    await withdraw(office);
    await settle();
    expect((await onEach())[1]).toBe('policy 14');
    await give(third, 'file', { rhythmDays: 30 });
    await withdraw(laptop);
    await settle();
    // On the machine whose policy is gone it is what the person gave on another one.
    expect(await onEach()).toEqual(['file 30', 'file 30', 'file 30']);
  });

  it('comes back as the person gave it where a policy that stood over it is withdrawn', async () => {
    await give(laptop, 'file', { rhythmDays: 21 });
    await give(office, 'policy', { rhythmDays: 14 });
    await settle();
    await withdraw(office);
    await settle();
    expect(await onEach()).toEqual(['file 21', 'file 21', 'file 21']);
  });

  it('that the policies of two machines say otherwise comes to rest', async () => {
    await give(office, 'policy', { rhythmDays: 14 });
    await give(laptop, 'policy', { rhythmDays: 21 });
    await settle();
    expect((await onEach()).slice(0, 2)).toEqual(['policy 14', 'policy 21']);
    expect((await onEach())[2]).toMatch(/^machine (?:14|21)$/);
  });

  it('that a person removed does not come back by a policy that was there before', async () => {
    await give(office, 'policy', { rhythmDays: 14 });
    await settle();
    tick();
    await third.programmes.removeProgramme(presetId);
    await settle();
    expect(await onEach()).toEqual(['policy 14', '', '']);
  });

  it('is not lost where its policy is withdrawn while a person gives it elsewhere, unheard of', async () => {
    await give(office, 'policy', { rhythmDays: 14 });
    await settle();
    await give(laptop, 'file', { rhythmDays: 21 });
    await withdraw(office);
    await settle();
    expect(await onEach()).toEqual(['file 21', 'file 21', 'file 21']);
  });

  it.each([
    ['another id', { preset: aPreset({ id: crypto.randomUUID() }), source: 'file' }],
    ['a source of its own making', { preset: aPreset(), source: 'machine' }],
    ['a preset that fits nowhere', { preset: { ...aPreset(), rhythmDays: 0 }, source: 'file' }],
    ['no programme', 7],
  ])('said with %s by a hostile file is left out', async (_, value) => {
    const { isTaken } = await import('../../../../lib/sync/facts');
    const { formatStamp } = await import('../../../../lib/storage/engine/revision-clock');
    const dates = { addedAt: now, changedAt: now };
    const stamp = formatStamp({ ms: Date.parse(now), counter: 0 }, 'a'.repeat(16));
    const fact = {
      key: `programme ${presetId}`,
      kind: 'programme',
      id: presetId,
      value: typeof value === 'object' ? { ...value, ...dates } : value,
      stamp,
      floor: null,
    } as const;
    expect(isTaken(fact)).toBe(false);
    expect(isTaken({ ...fact, value: { preset: aPreset(), source: 'file', ...dates } })).toBe(true);
  });
});
