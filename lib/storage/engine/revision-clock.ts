import { stampCopy, stampMs, type Stamp } from '../../domain/record';
import { z } from '../../zod';
import { database } from './database';

const clockSchema = z.object({
  /** This copy's own id: random, and never sent anywhere by itself. */
  copyId: z.string(),
  ms: z.number(),
  counter: z.number(),
  /** The last stamp given under this id; empty: none yet. */
  given: z._default(z.string(), ''),
  /** Ids under which this copy wrote before; see `underNewId`. */
  formerIds: z._default(z.array(z.string()).check(z.maxLength(200)), []),
});

export type RevisionClock = z.infer<typeof clockSchema>;

/** The key of the clock's row among the facts about this copy. */
export const clockKey = 'revision-clock';

const highestCounter = 36 ** 4 - 1;
const highestMs = 36 ** 9 - 1;

/** What a system clock may say and still leave room for every stamp that is ever given: the year 5156. */
const latestSystemMs = highestMs - 1_000_000_000_000;

/**
 * Returns a stamp later than every stamp this copy has given or seen, also when the system clock was set
 * back. Call it inside the transaction that writes the stamped fields.
 */
export async function nextStamp(): Promise<Stamp> {
  const clock = await readClock();
  const next = nextTick(clock);
  const stamp = formatStamp(next, clock.copyId);
  await writeClock({ ...clock, ...next, given: stamp });
  return stamp;
}

type Tick = Pick<RevisionClock, 'ms' | 'counter'>;

/** Returns the tick that follows what a clock has seen, or the system clock where that is later. */
export function nextTick(seen: Tick): Tick {
  const now = Math.min(Math.max(0, Date.now()), latestSystemMs);
  return now > seen.ms ? { ms: now, counter: 0 } : tickAfter(seen);
}

/**
 * Returns the very next tick. A full counter borrows the next millisecond, so that stamps keep their width and their
 * order. Past the last tick there is none: a clock that a stamp from elsewhere drove there stands still until it
 * is set right, see `healStamps`.
 */
export function tickAfter({ ms, counter }: Tick): Tick {
  if (counter < highestCounter) return { ms, counter: counter + 1 };
  return ms < highestMs ? { ms: ms + 1, counter: 0 } : { ms, counter };
}

/** Returns when a stamp was given, as a tick. */
export function tickOf(stamp: Stamp): Tick {
  return { ms: stampMs(stamp), counter: Number.parseInt(stamp.slice(10, 14), 36) };
}

export function formatStamp({ ms, counter }: Tick, copyId: string): Stamp {
  return `${ms.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${copyId}`;
}

/** Makes sure that the next stamp is later than `stamp`, which came from another copy. */
export async function sawStamp(stamp: Stamp): Promise<void> {
  const clock = await readClock();
  const seen = tickOf(stamp);
  if (seen.ms < clock.ms || (seen.ms === clock.ms && seen.counter <= clock.counter)) return;
  await writeClock({ ...clock, ...seen });
}

/**
 * Goes on under a new id where `stamp`, which came from elsewhere, is one this copy would have to have given and did
 * not: its profile was copied to another machine or put back to an earlier state, or somebody made it up.
 */
export async function leaveIdOf(stamp: Stamp): Promise<void> {
  const clock = await readClock();
  if (stampCopy(stamp) === clock.copyId && stamp > formatStamp(clock, clock.copyId))
    await writeClock(underNewId(clock));
}

export async function readClock(): Promise<RevisionClock> {
  const row = await database.device.get(clockKey);
  return row ? clockSchema.parse(row.value) : newClock();
}

function newClock(): RevisionClock {
  return { copyId: newCopyId(), ms: 0, counter: 0, given: '', formerIds: [] };
}

/** Returns a new copy id: random. */
export function newCopyId(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

export async function writeClock(clock: RevisionClock): Promise<void> {
  await database.device.put({ key: clockKey, value: clock });
}

/**
 * Returns the clock of a copy whose records were put back to an earlier state. What it wrote since may be known
 * elsewhere, so it goes on under a new id: two different things are never told by one stamp, and who knows what
 * was taken back can tell that it is missing here.
 */
export function underNewId(clock: RevisionClock): RevisionClock {
  return {
    ...clock,
    copyId: newCopyId(),
    given: '',
    formerIds: [...clock.formerIds, clock.copyId].slice(-200),
  };
}
