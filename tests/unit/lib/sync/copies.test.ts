import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runs } from '../../fuzz/runs';
import { deeds, type Side } from '../merge/deeds';
import { seriesDeeds } from '../merge/series-deeds';
import { now } from '../merge/two-copies';
import { MemoryFolder, type Fault } from './memory-folder';
import { beginWith, everythingOf, openSyncCopy, sync, type SyncCopy } from './sync-copy';

let copies: SyncCopy[];
let sides: (Side & { readonly copy: SyncCopy })[];
let folder: MemoryFolder;
let minutes: number;

beforeAll(async () => {
  copies = [await openSyncCopy(), await openSyncCopy(), await openSyncCopy()];
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

function tick(): string {
  minutes += 1;
  vi.setSystemTime(Date.parse(now) + minutes * 60_000);
  return new Date().toISOString();
}

/** Three machines of one person with one mentorship and one folder. */
async function beginThree(): Promise<void> {
  minutes = 0;
  tick();
  folder = new MemoryFolder();
  const mentorshipId = await beginWith(copies, folder);
  sides = copies.map((copy) => ({ copy, mentorshipId, restores: [] }));
  await settle();
}

/** Runs all until nothing goes wrong any more, and answers what is asked. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1)
    for (const copy of copies) {
      tick();
      await sync(copy, folder);
      for (const question of await copy.questions.pendingQuestions()) {
        await copy.questions.answerQuestion(question, 'remove', tick());
        await sync(copy, folder);
      }
    }
}

/** What each machine holds, and in which trouble its folder is. */
function standing(): Promise<unknown[]> {
  return Promise.all(
    copies.map(async (copy) => {
      const [known] = await copy.folders.listFolders();
      return { held: await everythingOf(copy), trouble: known?.trouble, pending: known?.own.pending };
    }),
  );
}

const more: Record<string, (copy: SyncCopy, side: Side, what: number, at: string) => Promise<unknown>> = {
  setting: (copy, _, what) =>
    copy.settings.changeSettings({ leadMinutes: 5 + what, openByItself: what % 2 === 0 }),
  remind: ({ settings }, _, what) =>
    settings.changeSettings({
      reminders: { 'half-way': what % 2 === 0, deadline: what % 3 === 0, agenda: true, meeting: true },
    }),
  async feedback(copy, { mentorshipId }, what, at) {
    const [session] = await copy.sessions.listSessions(mentorshipId);
    const about = { mentorshipId, sessionId: session?.id ?? '', by: 'mentor', as: 'own-word' } as const;
    return session && copy.answers.answerFeedback(about, { overall: what + 1, takeaway: `Word ${what}` }, at);
  },
  decide: ({ decisions }, _, what, at) => decisions.rememberNotMentoring([`meet:abc-defg-h${what}`], at),
  undecide: ({ decisions }, _, what) => decisions.forgetNotMentoring([`meet:abc-defg-h${what}`]),
  put: ({ reminders }, _, what, at) =>
    reminders.putReminderAway(`deadline ${what}`, what % 2 === 0 ? at : null),
};

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

const steps = (names: readonly string[]) =>
  fc.array(
    fc.record({
      who: fc.nat(2),
      deed: fc.constantFrom(...names),
      which: fc.nat(9),
      what: fc.nat(8),
      fault: fc.array(fc.constantFrom(...faults), { minLength: 1, maxLength: 5 }),
    }),
    { maxLength: 25, size: 'max' },
  );

type Steps = fc.Arbitrary<
  readonly { who: number; deed: string; which: number; what: number; fault: Fault[] }[]
>;

async function play(all: Steps extends fc.Arbitrary<infer Value> ? Value : never): Promise<void> {
  await beginThree();
  for (const { who, deed, which, what, fault } of all) {
    const side = sides[who]!;
    const at = tick();
    let step = 0;
    if (deed === 'sync') await sync(side.copy, folder, () => fault[(step += 1) % fault.length]!);
    else if (deed === 'together') await Promise.all(copies.map((copy) => sync(copy, folder)));
    else if (more[deed]) await more[deed](side.copy, side, what, at);
    else await (deeds[deed] ?? seriesDeeds[deed])?.(side, which, what, at);
  }
}

const everyDeed = [
  ...Object.keys(deeds),
  ...Object.keys(more),
  'sync',
  'sync',
  'sync',
  'together',
  'together',
];

describe('Three machines of one person', () => {
  it('end equal after anything, in any order, with anything going wrong', { timeout: 900_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps(everyDeed), async (all) => {
        await play(all);
        await settle();
        const [first, ...others] = await standing();
        expect(first).toMatchObject({ trouble: null, pending: null });
        for (const other of others) expect(other).toEqual(first);
      }),
      runs(15),
    );
  });

  it('lose nothing that was written and not deleted, and double nothing', { timeout: 900_000 }, async () => {
    const only = [
      'add',
      'done',
      'drop',
      'reopen',
      'carry',
      'commit',
      'meet',
      'line',
      'sync',
      'sync',
      'together',
    ];
    await fc.assert(
      fc.asyncProperty(steps(only), async (all) => {
        await play(all);
        const written = new Set<string>();
        for (const { copy, mentorshipId } of sides)
          for (const { text } of await copy.items.listActionItems(mentorshipId)) written.add(text);
        await settle();
        const [first, ...others] = await standing();
        expect(first).toMatchObject({ trouble: null, pending: null });
        for (const other of others) expect(other).toEqual(first);
        for (const { copy, mentorshipId } of sides) {
          const items = await copy.items.listActionItems(mentorshipId);
          for (const text of written) expect(items.map((item) => item.text)).toContain(text);
          expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        }
      }),
      runs(8),
    );
  });
});
