import { stampMs, type Stamp } from '../domain/record';
import { factKinds, syncFactSchema, type FactKind, type SyncFact } from '../domain/sync';
import { database } from '../storage/engine/database';
import { formatStamp, nextStamp, readClock } from '../storage/engine/revision-clock';
import { isSame } from '../storage/engine/undo-rows';
import type { Said } from './fact';
import { factTables, kinds } from './fact-kinds';

/** That something is gone is remembered for so long; a machine that was away for longer may bring it back. */
const goneKeptMs = 400 * 86_400_000;

/**
 * Gives a stamp to every fact that is not what it was at the last look: settings and answers are written without
 * stamps, so it is here that what changed is found. With `isJoining` what is found counts below everything that is
 * said in the folder which is joined: a new machine's leanings do not undo what was chosen long ago.
 */
export function noteFacts(isJoining: boolean): Promise<void> {
  return database.transaction('rw', factTables(), async () => {
    const { copyId } = await readClock();
    const low = formatStamp({ ms: 0, counter: 0 }, copyId);
    let fresh: Stamp | null = null;
    for (const kind of factKinds) {
      const known = new Map((await factsOf(kind)).map((fact) => [fact.id, fact]));
      const said = await kinds[kind].read();
      const there = new Set(said.map(({ id }) => id));
      const gone = [...known.values()].filter(({ id, value }) => value !== null && !there.has(id));
      for (const one of [...said, ...gone.map(({ id, floor }) => ({ id, value: null, floor }))]) {
        const before = known.get(one.id);
        if (before && !isNews(before, one)) continue;
        const isUnsaid = !before && (kinds[kind].isUnsaid?.(one) ?? false);
        if (isUnsaid && kind === 'setting') continue;
        const stamp = !before && (isUnsaid || isJoining) ? low : (fresh ??= await nextStamp());
        await put({ kind, ...one, stamp });
      }
    }
  });
}

function factsOf(kind: FactKind): Promise<SyncFact[]> {
  return database.syncFacts.where('key').startsWith(`${kind} `).toArray();
}

/** A setting of which nothing was ever said may be null, as quiet hours are: that is a value of its own. */
function isNews(before: SyncFact, said: Said): boolean {
  return !isSame(before.value, said.value) || (said.floor ?? 0) > (before.floor ?? 0);
}

async function put(fact: Omit<SyncFact, 'key'>): Promise<void> {
  await database.syncFacts.put(syncFactSchema.parse({ ...fact, key: `${fact.kind} ${fact.id}` }));
}

/** Returns of two words about one fact the later one; a SEQUENCE never falls. */
export function joinFact(here: SyncFact | undefined, there: SyncFact): SyncFact {
  if (!here) return there;
  const later = there.stamp > here.stamp ? there : here;
  const floors = [here.floor, there.floor].filter((floor) => floor !== null);
  return { ...later, floor: floors.length === 0 ? null : Math.max(...floors) };
}

/** Returns whether a fact from elsewhere is one that is taken in: of a value this version knows, or that it is gone. */
export function isTaken({ kind, id, value, floor }: SyncFact): boolean {
  const isGone = value === null && kind !== 'setting';
  return isGone || kinds[kind].takes({ id, value, floor });
}

/** A fact that another copy's word changed here. */
export interface ChangedFact {
  readonly before: SyncFact | null;
  readonly after: SyncFact;
}

/** Joins facts from another copy to those here. Call it after `noteFacts`, inside a transaction over `factTables`. */
export async function takeFacts(facts: readonly SyncFact[]): Promise<ChangedFact[]> {
  const changed: ChangedFact[] = [];
  for (const there of facts) {
    const here = await database.syncFacts.get(there.key);
    const joined = joinFact(here, there);
    if (here && isSame(here, joined)) continue;
    await put(joined);
    const isOther = !isSame(here?.value ?? null, joined.value) || here?.floor !== joined.floor;
    if (!isOther) continue;
    await kinds[joined.kind].write(joined);
    changed.push({ before: here ?? null, after: joined });
  }
  return changed;
}

/** Reads the facts that leave for the person's other machines. */
export async function readFacts(nowMs: number): Promise<SyncFact[]> {
  const facts = await database.syncFacts.toArray();
  return facts.filter(({ value, kind, stamp }) =>
    value !== null || kind === 'setting' ? true : stampMs(stamp) > nowMs - goneKeptMs,
  );
}
