import type { Stamp } from '../domain/record';
import { z } from '../zod';
import { database } from './database';

const clockSchema = z.object({
  /** This copy's own id: random, and never sent anywhere by itself. */
  copyId: z.string(),
  ms: z.number(),
  counter: z.number(),
});

const key = 'revision-clock';

const highestCounter = 36 ** 4 - 1;

/**
 * Returns a stamp later than every stamp this copy has given or seen, also when the system clock was set
 * back. Call it inside the transaction that writes the stamped fields.
 */
export async function nextStamp(): Promise<Stamp> {
  const clock = await readClock();
  const now = Date.now();
  const next = now > clock.ms ? { ms: now, counter: 0 } : afterTick(clock);
  await database.device.put({ key, value: { ...clock, ...next } });
  return formatStamp(next.ms, next.counter, clock.copyId);
}

/** A full counter borrows the next millisecond, so that stamps keep their width and their order. */
function afterTick({ ms, counter }: { ms: number; counter: number }): { ms: number; counter: number } {
  return counter < highestCounter ? { ms, counter: counter + 1 } : { ms: ms + 1, counter: 0 };
}

/** Makes sure that the next stamp is later than `stamp`, which came from another copy. */
export async function sawStamp(stamp: Stamp): Promise<void> {
  const clock = await readClock();
  const [ms = '0', counter = '0'] = stamp.split('-');
  const seen = { ms: Number.parseInt(ms, 36), counter: Number.parseInt(counter, 36) };
  if (seen.ms < clock.ms || (seen.ms === clock.ms && seen.counter <= clock.counter)) return;
  await database.device.put({ key, value: { ...clock, ...seen } });
}

async function readClock(): Promise<z.infer<typeof clockSchema>> {
  const row = await database.device.get(key);
  if (row) return clockSchema.parse(row.value);
  return { copyId: crypto.randomUUID().replaceAll('-', ''), ms: 0, counter: 0 };
}

function formatStamp(ms: number, counter: number, copyId: string): Stamp {
  return `${ms.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${copyId}`;
}
