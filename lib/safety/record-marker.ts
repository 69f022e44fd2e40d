import { browser } from 'wxt/browser';
import { logOnce } from '../browser/log';
import type { Instant } from '../domain/instant';
import { instantSchema } from '../domain/instant-schema';
import { database } from '../storage/engine/database';
import { sharedTables } from '../storage/engine/records';
import { readClock } from '../storage/engine/revision-clock';
import { z } from '../zod';
import { clearShelf } from './shelf';

/**
 * What is known of the record outside the store: a store that is empty, where there was a record, has lost it, and is no
 * first run.
 */
const markerSchema = z.object({
  /** Which store it was, and how often this was noted: the store says the same of itself. */
  id: z.uuid(),
  turn: z.int().check(z.minimum(1)),
  /** When the first record was noted, and when the last look was taken, UTC. */
  since: instantSchema,
  at: instantSchema,
  records: z.int().check(z.minimum(0)),
  /** The last stamp given when this was noted. */
  stamp: z.string(),
  /** The person is deleting everything: an empty store is what they want. */
  isBeingEmptied: z.boolean(),
});

export type RecordMarker = z.infer<typeof markerSchema>;

const witnessSchema = z.pick(markerSchema, { id: true, turn: true });

const markerKey = 'record-marker';

/** What a store is, measured by what is known of it outside. `older`: the browser gave back an earlier state of it. */
export type StoreState = 'whole' | 'missing' | 'older';

/** Returns what is known of the record outside the store; `undefined`: there was none, as far as is known. */
export async function readMarker(): Promise<RecordMarker | undefined> {
  try {
    return markerSchema.safeParse((await browser.storage.local.get(markerKey))[markerKey]).data;
  } catch (error) {
    // Without it, the store is taken for what it is.
    logOnce(error);
    return undefined;
  }
}

async function writeMarker(marker: RecordMarker): Promise<void> {
  await browser.storage.local.set({ [markerKey]: marker });
}

/** Judges a store by what it says of itself. Pure. */
export function stateOf(marker: RecordMarker | undefined, witness: unknown): StoreState {
  if (!marker || marker.records === 0 || marker.isBeingEmptied) return 'whole';
  const inside = witnessSchema.safeParse(witness).data;
  if (inside?.id !== marker.id) return 'missing';
  return inside.turn < marker.turn ? 'older' : 'whole';
}

/** Reads what the store says of itself, through `from`: the very database, also while it is being opened. */
export async function readWitness(from: Pick<typeof database, 'table'> = database): Promise<unknown> {
  return ((await from.table('device').get(markerKey)) as { value?: unknown } | undefined)?.value;
}

/** Notes, inside the store, that it is the one `marker` speaks of, in a later turn. */
export async function writeWitness({ id, turn }: Pick<RecordMarker, 'id' | 'turn'>): Promise<void> {
  await database.device.put({ key: markerKey, value: { id, turn } });
}

/** Notes that there is a record, since when and how many, where anything was written since the last time. */
export async function noteRecord(now: Instant): Promise<void> {
  const outside = await readMarker();
  const records = await countStored();
  if (!outside && records === 0) return;
  const inside = witnessSchema.safeParse(await readWitness()).data;
  if (outside?.isBeingEmptied && !inside) return;
  const stamp = (await readClock()).given;
  if (outside?.records === records && outside.stamp === stamp && !outside.isBeingEmptied && inside) return;
  const next = {
    id: inside?.id ?? outside?.id ?? crypto.randomUUID(),
    turn: Math.max(inside?.turn ?? 0, outside?.turn ?? 0) + 1,
  };
  // The store first: a kill between the two leaves it ahead, which is no loss.
  await writeWitness(next);
  await writeMarker({
    ...next,
    since: outside?.since ?? now,
    at: now,
    records,
    stamp,
    isBeingEmptied: false,
  });
}

/** Notes that the person is about to delete everything. */
export async function noteEmptying(): Promise<void> {
  const marker = await readMarker();
  if (marker) await writeMarker({ ...marker, isBeingEmptied: true });
}

/** Once a deletion of everything cannot be taken back any more, its copies and what is known of the record go, too. */
export async function forgetEmptied(): Promise<void> {
  const marker = await readMarker();
  if (!marker?.isBeingEmptied || (await readWitness()) !== undefined) return;
  await clearShelf();
  await browser.storage.local.remove(markerKey);
}

async function countStored(): Promise<number> {
  const counts = await Promise.all(sharedTables.map((name) => database.table(name).count()));
  return counts.reduce((sum, count) => sum + count, await database.calendars.count());
}
