import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { isLiving } from '../../../../lib/domain/record';
import { pairedTables } from '../../../../lib/domain/paired-tables';
import type { PairRecord } from '../../../../lib/merge/pair-state';
import { runs } from '../../fuzz/runs';
import { deeds, texts, type Side } from './deeds';
import { seriesDeeds } from './series-deeds';
import { agreed, beginAnew, now, openCopy, take, type Copy } from './two-copies';

/** One of the two, whose clock is `clockMs` from `now` at the start. */
interface Timed extends Side {
  readonly clockMs: number;
}

let ana: Timed;
let ben: Timed;

beforeAll(async () => {
  ana = { copy: await openCopy('mentor'), clockMs: 0, mentorshipId: '', restores: [] };
  ben = { copy: await openCopy('mentoree'), clockMs: -600_000, mentorshipId: '', restores: [] };
});

let deedsDone = 0;

/** What the person's clock shows: a minute later with each deed of either. */
const clockOf = ({ clockMs }: Timed) =>
  new Date(Date.parse(now) + clockMs + deedsDone * 60_000).toISOString();

const send = async (from: Side, to: Side, full = false) =>
  take(to.copy, await from.copy.exchange.makeCode(from.mentorshipId, full), to.mentorshipId);

async function exchangeAll(): Promise<void> {
  await send(ana, ben);
  await send(ben, ana);
  await send(ana, ben);
}

const theseDeeds = (names: string) =>
  fc.record({
    by: fc.constantFrom('ana', 'ben'),
    deed: fc.constantFrom(...names.split(' ')),
    which: fc.nat(9),
    what: fc.nat(9),
  });

const anything = theseDeeds([...Object.keys(deeds), 'send', 'sendAll', 'sendLate', 'lose'].join(' '));

/** Codes that were written and wait somewhere in a chat, to be pasted late, twice, or in another order. */
type Waiting = { readonly to: Side; readonly text: string }[];

/** Plays the steps; returns when the person who wrote each record down did so, by its id. */
async function play(
  steps: readonly { by: string; deed: string; which: number; what: number }[],
): Promise<ReadonlyMap<string, string>> {
  const written = new Map<string, string>();
  deedsDone = 0;
  for (const side of [ana, ben]) {
    side.restores = [];
    side.mentorshipId = await beginAnew(side.copy);
  }
  const waiting: Waiting = [];
  for (const { by, deed, which, what } of steps) {
    const [here, there] = by === 'ana' ? [ana, ben] : [ben, ana];
    deedsDone += 1;
    if (deed === 'send') await send(here, there);
    else if (deed === 'sendAll') await send(here, there, true);
    else if (deed === 'lose')
      waiting.push({ to: there, text: await here.copy.exchange.makeCode(here.mentorshipId) });
    else if (deed === 'sendLate') {
      const late = waiting[which % Math.max(1, waiting.length)];
      if (late) await take(late.to.copy, late.text, late.to.mentorshipId);
    } else {
      const known = new Set((await livingRows(here.copy)).map(({ id }) => id));
      await (deeds[deed] ?? seriesDeeds[deed])?.(here, which, what, clockOf(here));
      for (const { id } of await livingRows(here.copy))
        if (!known.has(id) && !written.has(id)) written.set(id, clockOf(here));
    }
  }
  return written;
}

async function livingRows({ database }: Copy) {
  const tables = pairedTables.map((name) => database.table(name).toArray());
  const rows: PairRecord[] = (await Promise.all(tables)).flat();
  return rows.filter(isLiving);
}

it(
  'Any interleaving of edits on two copies and any order of merges ends equal',
  { timeout: 900_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 30, size: 'max' }), async (steps) => {
        await play(steps);
        await exchangeAll();
        expect(await agreed(ben.copy, ben.mentorshipId)).toEqual(await agreed(ana.copy, ana.mentorshipId));
      }),
      runs(25),
    );
  },
);

it(
  'Series that are booked, moved, called off and lengthened on two copies end equal, each in one piece',
  { timeout: 900_000 },
  async () => {
    const all = [...Object.keys(seriesDeeds), 'series', 'book', 'cancel', 'removeSession', 'restore'];
    const only = theseDeeds([...all, 'send', 'send', 'lose', 'sendLate'].join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(only, { maxLength: 14, size: 'max' }), async (steps) => {
        await play(steps);
        await exchangeAll();
        expect(await agreed(ben.copy, ben.mentorshipId)).toEqual(await agreed(ana.copy, ana.mentorshipId));
      }),
      runs(15),
    );
  },
);

it(
  'What was deleted and brought back has on both copies the date it was first written down with',
  { timeout: 900_000 },
  async () => {
    const only = theseDeeds(
      'add meet goal remove remove removeSession removeGoal restore restore restore send send send lose sendLate',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(only, { minLength: 10, maxLength: 25, size: 'max' }), async (steps) => {
        const written = await play(steps);
        await exchangeAll();
        for (const { copy } of [ana, ben])
          for (const { id, sameAs, createdAt } of await livingRows(copy))
            expect({ id, createdAt }).toEqual({ id, createdAt: firstOf([id, ...sameAs], written) });
        expect(await agreed(ben.copy, ben.mentorshipId)).toEqual(await agreed(ana.copy, ana.mentorshipId));
      }),
      runs(20),
    );
  },
);

function firstOf(ids: readonly string[], written: ReadonlyMap<string, string>): string | undefined {
  return ids.flatMap((id) => written.get(id) ?? []).toSorted()[0];
}

it(
  'No item is lost by a merge: what was written and not removed is there, on both copies',
  { timeout: 900_000 },
  async () => {
    const only = theseDeeds('add done drop reopen carry commit book meet line send lose sendLate');
    await fc.assert(
      fc.asyncProperty(fc.array(only, { maxLength: 25, size: 'max' }), async (steps) => {
        await play(steps);
        const written = async ({ copy, mentorshipId }: Side) =>
          (await copy.items.listActionItems(mentorshipId)).map(({ text }) => text);
        const before = [...(await written(ana)), ...(await written(ben))];
        await send(ana, ben);
        await send(ben, ana);
        const after = await written(ana);
        for (const text of new Set(before)) expect(after).toContain(text);
        // Only what both wrote down for the same thing became one: never fewer than either had.
        for (const text of texts) {
          const count = (list: readonly string[]) => list.filter((one) => one === text).length;
          expect(count(after)).toBeGreaterThanOrEqual(Math.ceil(count(before) / 2));
        }
      }),
      runs(20),
    );
  },
);
