import { browser } from 'wxt/browser';
import {
  copiesToKeep,
  newestFirst,
  roomForCopies,
  safetyCopySchema,
  type SafetyCopy,
} from '../domain/copy-plan';
import { instantSchema } from '../domain/instant-schema';
import { z } from '../zod';

/** What is on the shelf; and why the last copy that was tried could not be made. */
const shelfSchema = z.object({
  copies: z.array(safetyCopySchema),
  problem: z.nullable(z.object({ kind: z.enum(['too-large', 'refused']), at: instantSchema })),
});

export type Shelf = z.infer<typeof shelfSchema>;

/** What lies in a slot: it says what it is, so that a list that is lost can be written anew. */
const contentSchema = z.object({ copy: safetyCopySchema, data: z.string() });

export const shelfKey = 'safety-copies';

/** More than is ever kept: a slot that is free is always found. */
const slots = Array.from({ length: 40 }, (_, slot) => slot);
const slotKey = (slot: number) => `safety-copy:${slot}`;
const area = () => browser.storage.local;

/** Returns what is on the shelf. A list that is lost or damaged is made anew from what lies there. */
export async function readShelf(): Promise<Shelf> {
  const stored: unknown = (await area().get(shelfKey))[shelfKey];
  const read = shelfSchema.safeParse(stored);
  if (read.success) return read.data;
  const found = Object.values(await area().get(slots.map(slotKey)));
  const copies = found.flatMap((value) => contentSchema.safeParse(value).data?.copy ?? []);
  return { copies: newestFirst(copies), problem: null };
}

/** Returns what is packed in a copy, or `undefined`: it is not there any more, or damaged. */
export async function readSlot(copy: SafetyCopy): Promise<string | undefined> {
  const read = contentSchema.safeParse((await area().get(slotKey(copy.slot)))[slotKey(copy.slot)]);
  return read.success && read.data.copy.digest === copy.digest ? read.data.data : undefined;
}

/**
 * Puts a copy on the shelf, and takes off what is no longer kept. The list never names what is not there: the content is
 * written first, the list next, and what it no longer names goes last. A kill in the middle leaves the last good one.
 *
 * @throws Where the browser refuses to store; the shelf is as it was but for what had to make room.
 */
export async function putOnShelf(
  given: Omit<SafetyCopy, 'slot' | 'number'>,
  data: string,
): Promise<SafetyCopy> {
  const { copies } = await readShelf();
  await clearFreeSlots(copies);
  const taken = new Set(copies.map(({ slot }) => slot));
  const slot = slots.find((one) => !taken.has(one)) ?? slots.length;
  const copy = { ...given, slot, number: Math.max(0, ...copies.map(({ number }) => number)) + 1 };
  const kept = copiesToKeep([...copies, copy]);
  const stay = copies.filter((one) => kept.includes(one));
  const used = copies.reduce((sum, { size }) => sum + size, 0);
  if (used + copy.size > roomForCopies) {
    await writeShelf({ copies: stay, problem: null });
    await clearFreeSlots(stay);
  }
  await area().set({ [slotKey(slot)]: { copy, data } });
  await writeShelf({ copies: newestFirst([...stay, copy]), problem: null });
  await clearFreeSlots([...stay, copy]);
  return copy;
}

/** Takes one copy off the shelf, for good. */
export async function takeOffShelf(number: number): Promise<void> {
  const shelf = await readShelf();
  const copies = shelf.copies.filter((copy) => copy.number !== number);
  await writeShelf({ ...shelf, copies });
  await clearFreeSlots(copies);
}

/** Empties the shelf, for good. */
export async function clearShelf(): Promise<void> {
  await area().remove([...slots.map(slotKey), shelfKey]);
}

/** Notes why a copy could not be made; a copy that is made strikes it out. */
export async function noteProblem(problem: NonNullable<Shelf['problem']>): Promise<void> {
  await writeShelf({ ...(await readShelf()), problem });
}

async function writeShelf(shelf: Shelf): Promise<void> {
  await area().set({ [shelfKey]: shelf });
}

/** Removes what lies in slots the list does not name: a kill left it there. */
async function clearFreeSlots(copies: readonly SafetyCopy[]): Promise<void> {
  const taken = new Set(copies.map(({ slot }) => slot));
  await area().remove(slots.filter((slot) => !taken.has(slot)).map(slotKey));
}
