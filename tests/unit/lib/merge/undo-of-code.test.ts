import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { pairedTables, references, type PairedTable } from '../../../../lib/domain/paired-tables';
import { runs } from '../../fuzz/runs';
import { deeds, type Side } from './deeds';
import { agreed, beginAnew, now, openCopy, take, tryToTake } from './two-copies';

let ana: Side;
let ben: Side;

beforeAll(async () => {
  ana = { copy: await openCopy('mentor'), mentorshipId: '', restores: [] };
  ben = { copy: await openCopy('mentoree'), mentorshipId: '', restores: [] };
});

const tables = ['mentorships', ...pairedTables] as const;
type Row = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly sameAs: readonly string[];
  readonly revisions: Readonly<Record<string, string>>;
};
type Moment = Readonly<Record<string, ReadonlyMap<string, Row>>>;

/** Everything in Ana's copy that a code may change, row by row. */
async function look(): Promise<Moment> {
  const found: Record<string, Map<string, Row>> = {};
  for (const table of tables) {
    const rows = (await ana.copy.database.table(table).toArray()) as Row[];
    found[table] = new Map(rows.map((row) => [row.id, row]));
  }
  return found;
}

const steps = (names: string, most: number) =>
  fc.array(
    fc.record({
      deed: fc.constantFrom(...names.split(' ')),
      which: fc.nat(9),
      what: fc.nat(9),
    }),
    { maxLength: most, size: 'max' },
  );
type Steps = readonly { deed: string; which: number; what: number }[];

const own = Object.keys(deeds)
  .filter((name) => name !== 'scrub')
  .join(' ');

const send = async (from: Side, to: Side) =>
  take(to.copy, await from.copy.exchange.makeCode(from.mentorshipId), to.mentorshipId);

/** Plays what one of the two does at their copy; `send` takes a code of the other one. */
async function play(side: Side, played: Steps): Promise<void> {
  for (const { deed, which, what } of played)
    if (deed === 'send') await send(side === ana ? ben : ana, side);
    else await deeds[deed]?.(side, which, what, now);
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The ids that rows of a moment point at, each as its table has it; what stands behind another points at it, too. */
function pointedAt(moment: Moment): Set<string> {
  const found = new Set<string>();
  for (const table of pairedTables)
    for (const row of moment[table]?.values() ?? []) {
      const fields: Record<string, PairedTable> = { ...references[table], sameAs: table };
      for (const [field, of] of Object.entries(fields))
        for (const id of [row[field]].flat()) if (typeof id === 'string') found.add(`${of} ${id}`);
    }
  return found;
}

/** Fields that no person writes: what a row is, and what it is one with. */
const identity = new Set(['id', 'sameAs', 'pairingKeys', 'revisions', 'createdAt']);

/** What a row is to say in each field once the code is taken back; undefined: it is to be gone. */
function expected(before: Moment, after: Moment, since: Moment, table: string, id: string): Row | undefined {
  const [was, did, is] = [before, after, since].map((moment) => moment[table]?.get(id));
  if (!did || !is || isSame(did, is)) return did ? was : is;
  const here = is.sameAs.flatMap((other) => before[table]?.get(other) ?? [])[0];
  const base = was ?? here ?? is;
  const says = (field: string) => {
    const isWritten = did.revisions[field] !== is.revisions[field] || !isSame(did[field], is[field]);
    return (isWritten ? is : base)[field];
  };
  return { ...is, ...Object.fromEntries(Object.keys(is).map((field) => [field, says(field)])) };
}

const said = (row: Row) => Object.fromEntries(Object.entries(row).filter(([field]) => !identity.has(field)));

it(
  'The undo of a code that was taken leaves what was written since, and all else as it was before, whatever happened',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        steps(`${own} send send`, 6),
        steps(`${own} send send`, 8),
        steps(own, 6),
        steps(own, 6),
        async (first, second, theirs, mine) => {
          for (const side of [ana, ben]) {
            side.restores = [];
            side.mentorshipId = await beginAnew(side.copy);
          }
          await play(ana, first);
          await play(ben, second);
          await play(ana, theirs.slice(0, 2));
          await play(ben, theirs);

          const before = await look();
          const undo = await send(ben, ana);
          const after = await look();
          await play(ana, mine);
          const since = await look();
          await undo();
          const end = await look();

          const pointed = pointedAt(end);
          for (const table of tables)
            for (const id of new Set(
              [before, after, since].flatMap((at) => [...(at[table]?.keys() ?? [])]),
            )) {
              const wanted = expected(before, after, since, table, id);
              const row = end[table]?.get(id);
              // What the code brought stays only where something that stays points at it.
              const isHeld = !wanted && row !== undefined && pointed.has(`${table} ${id}`);
              expect(isHeld || (row && said(row))).toEqual(isHeld || (wanted && said(wanted)));
            }
          for (const target of pointedAt(end)) {
            const [table = '', id = ''] = target.split(' ');
            const wasThere = [before, since].some((moment) => moment[table]?.has(id));
            expect({ target, isThere: end[table]?.has(id) ?? false }).toEqual({ target, isThere: wasThere });
          }

          for (const [from, to] of [
            [ana, ben],
            [ben, ana],
            [ana, ben],
          ] as const) {
            const partly = await from.copy.exchange.makeCode(from.mentorshipId);
            const all = await from.copy.exchange.makeCode(from.mentorshipId, true);
            const problems = [await tryToTake(to.copy, partly, to.mentorshipId)];
            if (problems[0] !== null) problems.push(await tryToTake(to.copy, all, to.mentorshipId));
            expect(problems.at(-1)).toBeNull();
          }
          expect(await agreed(ben.copy, ben.mentorshipId)).toEqual(await agreed(ana.copy, ana.mentorshipId));
        },
      ),
      runs(20),
    );
  },
);
