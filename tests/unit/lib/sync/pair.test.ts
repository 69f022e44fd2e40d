import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runs } from '../../fuzz/runs';
import { deeds, type Side } from '../merge/deeds';
import { agreed, now, take } from '../merge/two-copies';
import { MemoryFolder, type Fault } from './memory-folder';
import { depsOf, emptied, openSyncCopy, place, sync, textsOf, type SyncCopy } from './sync-copy';

type PairSide = Side & { readonly copy: SyncCopy };

let ana: PairSide;
let ben: PairSide;
let folder: MemoryFolder;
let minutes: number;

beforeAll(async () => {
  ana = { copy: await openSyncCopy('mentor'), mentorshipId: '', restores: [] };
  ben = { copy: await openSyncCopy('mentoree'), mentorshipId: '', restores: [] };
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await begin();
});

afterEach(() => {
  vi.useRealTimers();
});

function tick(): string {
  minutes += 1;
  vi.setSystemTime(Date.parse(now) + minutes * 60_000);
  return new Date().toISOString();
}

/** Two people whose copies have agreed by codes, without a folder. */
async function begin(): Promise<void> {
  minutes = 0;
  folder = new MemoryFolder();
  for (const side of [ana, ben]) {
    tick();
    await emptied(side.copy);
    side.restores = [];
    const known = {
      partnerName: 'The other one',
      role: side.copy.role,
      partnerEmail: null,
      callKeys: [],
      callLink: null,
    };
    side.mentorshipId = (await side.copy.mentorships.createMentorship(known, now)).id;
  }
  await send(ana, ben);
  await send(ben, ana);
  await connect();
}

const send = async (from: PairSide, to: PairSide) =>
  take(to.copy, await from.copy.exchange.makeCode(from.mentorshipId), to.mentorshipId);

/** Ana makes the folder, Ben joins it by her block. */
async function connect(): Promise<void> {
  const made = await ana.copy.connect.createPairFolder(
    { mentorshipId: ana.mentorshipId, place, readPlace: null },
    depsOf(ana.copy, folder),
  );
  if (typeof made === 'string') throw new Error('Expected a folder, found that nothing is agreed.');
  const block = await ben.copy.block.readJoinBlock(await ana.copy.connect.pairBlock(made, null));
  if (typeof block === 'string' || block.role !== 'pair') throw new Error('Expected a block of a pair.');
  const mentorshipId = await ben.copy.connect.mentorshipOfBlock(block);
  const joined = await ben.copy.connect.joinPairFolder(
    block,
    { mentorshipId: mentorshipId ?? '', place, readPlace: null },
    depsOf(ben.copy, folder),
  );
  if (typeof joined === 'string') throw new Error('Expected to join.');
}

/** Adds an item at the time of the clock. */
const add = ({ copy, mentorshipId }: PairSide, text: string) =>
  copy.items.addActionItem({ mentorshipId, sessionId: null }, { text }, tick());

async function settle(answer: 'remove' | 'keep' = 'remove'): Promise<void> {
  for (let round = 0; round < 5; round += 1)
    for (const { copy } of [ana, ben]) {
      tick();
      await sync(copy, folder);
      for (const question of await copy.questions.pendingQuestions())
        await copy.questions.answerQuestion(question, answer, tick());
    }
}

describe('The pair’s folder', () => {
  it('carries what a code carries, to the other and back, and is quiet then', async () => {
    await add(ana, 'Draft CV');
    await settle();
    expect(await textsOf(ben.copy)).toEqual(['Draft CV']);
    const puts = folder.puts.length;
    await settle();
    expect(folder.puts.length).toBe(puts);
    expect(await agreed(ben.copy, ben.mentorshipId)).toEqual(await agreed(ana.copy, ana.mentorshipId));
  });

  it('takes no name, address or feedback along', async () => {
    await ana.copy.mentorships.changeMentorship(ana.mentorshipId, {
      myName: 'Only here',
      partnerEmail: 'ben@example.org',
    });
    await add(ana, 'Draft CV');
    await settle();
    const [mentorship] = await ben.copy.database.mentorships.toArray();
    expect(mentorship).toMatchObject({ myName: '', partnerEmail: null, partnerName: 'The other one' });
  });

  it('says what came, for the line “from Ana”, and takes it back for both', async () => {
    await settle();
    await add(ana, 'Draft CV');
    await add(ana, 'Read');
    tick();
    await sync(ana.copy, folder);
    tick();
    await sync(ben.copy, folder);
    const [arrival] = await ben.copy.folders.listArrivals();
    expect(arrival).toMatchObject({ role: 'pair', mentorshipId: ben.mentorshipId });
    expect(arrival?.changes.map(({ table, kind }) => `${table} ${kind}`)).toEqual([
      'actionItems added',
      'actionItems added',
    ]);
    tick();
    await ben.copy.undo.undoArrival(arrival!.id);
    expect(await textsOf(ben.copy)).toEqual([]);
    await settle();
    for (const { copy } of [ana, ben]) expect(await textsOf(copy)).toEqual([]);
  });

  it.each([
    ['remove', [] as string[]],
    ['keep', ['Draft CV']],
  ] as const)('asks about what the partner removed; %s is done on both sides', async (answer, left) => {
    const item = await add(ana, 'Draft CV');
    await settle();
    tick();
    await ana.copy.deletions.deleteOne('actionItems', item.id);
    await sync(ana.copy, folder);
    await sync(ben.copy, folder);
    expect(await textsOf(ben.copy)).toEqual(['Draft CV']);
    expect(await ben.copy.questions.pendingQuestions()).toMatchObject([
      { kind: 'partner-removals', removed: [{ table: 'actionItems', id: item.id }] },
    ]);
    await settle(answer);
    for (const { copy } of [ana, ben]) expect(await textsOf(copy)).toEqual(left);
  });

  it('does not take the place of the agreement: who has exchanged no codes has no key', async () => {
    await ben.copy.agreement.forgetAgreement(ben.mentorshipId);
    await sync(ben.copy, folder);
    expect(await ben.copy.folders.listFolders()).toMatchObject([
      { trouble: { kind: 'no-agreement', retryAt: null } },
    ]);
    const choice = { mentorshipId: ben.mentorshipId, place, readPlace: null };
    expect(await ben.copy.connect.createPairFolder(choice, depsOf(ben.copy, folder))).toBe('no-agreement');
  });

  it('is not joined by the block of another copy than was agreed with', async () => {
    const block = {
      role: 'pair',
      folderId: 'a'.repeat(32),
      publicKey: `${'B'.repeat(86)}A=`,
      proof: `${'P'.repeat(43)}=`,
      where: { kind: 'local', name: 'x' },
    } as const;
    const choice = { mentorshipId: ben.mentorshipId, place, readPlace: null };
    expect(await ben.copy.connect.joinPairFolder(block, choice, depsOf(ben.copy, folder))).toBe(
      'no-agreement',
    );
    expect(await ben.copy.connect.mentorshipOfBlock(block)).toBeUndefined();
  });

  it('can be two: each writes at home, and reads the other’s file by a link', async () => {
    const homes = { ana: new MemoryFolder(), ben: new MemoryFolder() };
    const [hers] = await ana.copy.folders.listFolders();
    const [his] = await ben.copy.folders.listFolders();
    const link = async (side: PairSide, known: typeof hers) => ({
      kind: 'link' as const,
      address: 'https://cloud.example/s/',
      fileName: await side.copy.connect.ownFileName(known!),
    });
    await ana.copy.folders.changeReadPlace(hers!.id, await link(ben, his));
    await ben.copy.folders.changeReadPlace(his!.id, await link(ana, hers));
    const run = (side: PairSide, own: MemoryFolder, other: MemoryFolder) => {
      const [write, read] = [depsOf(side.copy, own), depsOf(side.copy, other)];
      const carrierFor = (at: { kind: string }) => (at.kind === 'link' ? read : write).carrierFor();
      return side.copy.run.syncNow({ ...write, carrierFor }, 'asked');
    };
    await add(ana, 'Draft CV');
    for (let round = 0; round < 2; round += 1) {
      await run(ana, homes.ana, homes.ben);
      await run(ben, homes.ben, homes.ana);
    }
    expect(await textsOf(ben.copy)).toEqual(['Draft CV']);
    expect([homes.ana.files.size, homes.ben.files.size]).toEqual([1, 1]);
  });
});

const faults: Fault[] = [
  'none',
  'none',
  'lost',
  'torn',
  'unheard',
  'conflicted',
  'replayed',
  'down',
  'stale',
  'no-etags',
];

it(
  'Whatever two people do and whatever goes wrong with their folder, both copies end equal',
  { timeout: 900_000 },
  async () => {
    const step = fc.record({
      by: fc.constantFrom(ana, ben),
      deed: fc.constantFrom(...Object.keys(deeds), 'sync', 'sync', 'sync', 'together'),
      which: fc.nat(9),
      what: fc.nat(8),
      fault: fc.array(fc.constantFrom(...faults), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20, size: 'max' }), async (steps) => {
        await begin();
        for (const { by, deed, which, what, fault } of steps) {
          const at = tick();
          let asked = 0;
          if (deed === 'sync') await sync(by.copy, folder, () => fault[(asked += 1) % fault.length]!);
          else if (deed === 'together') await Promise.all([ana, ben].map(({ copy }) => sync(copy, folder)));
          else await deeds[deed]?.(by, which, what, at);
        }
        await settle();
        expect(await agreed(ben.copy, ben.mentorshipId)).toEqual(await agreed(ana.copy, ana.mentorshipId));
        for (const { copy } of [ana, ben])
          expect(await copy.folders.listFolders()).toMatchObject([{ trouble: null }]);
      }),
      runs(12),
    );
  },
);
