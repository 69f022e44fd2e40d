import { stampCopy, stampMs, type Stamp } from '../../domain/record';
import { toInstant } from '../../domain/instant';
import type { KnownStamps } from '../../domain/exchange';
import { z } from '../../zod';
import { database } from './database';
import { sharedTables } from './records';
import {
  formatStamp,
  newCopyId,
  nextTick,
  readClock,
  tickAfter,
  tickOf,
  underNewId,
  writeClock,
  type RevisionClock,
} from './revision-clock';
import { isBeyond, latestHere, withinBounds } from './stamp-bounds';

/** What was set right, for the sentence that says so. */
const healedSchema = z.object({
  /** How many records. */
  records: z.number(),
  at: z.string(),
});

export type Healed = z.infer<typeof healedSchema>;

const key = 'stamps-healed';

interface Row {
  readonly id: string;
  readonly mentorshipId?: string;
  readonly revisions: Readonly<Record<string, Stamp>>;
}

/**
 * Gives stamps that lie beyond now anew, once the clock is right again: what this copy wrote while its clock was
 * ahead counts as written now, in the order it was written; what another copy wrote so stays below what that copy
 * says of it itself. The clock follows. Cheap where there is nothing to do; call it before anything is written
 * or exchanged.
 */
export async function healStamps(): Promise<void> {
  if (await areStampsBeyond()) await settleStamps('same-copy');
}

/** Returns whether this copy has given or seen stamps that lie beyond now, so that `healStamps` has something to do. */
export async function areStampsBeyond(): Promise<boolean> {
  const { ms } = await readClock();
  return ms > latestHere(Date.now());
}

/**
 * Looks at every stamp, gives anew what lies beyond now, and sets the clock to the latest there is. For when records
 * were put in place of others: `new-copy` where what this copy wrote may have been taken back.
 */
export function settleStamps(as: 'same-copy' | 'new-copy'): Promise<void> {
  const stores = [...sharedTables.map((table) => database.table(table)), database.exchanges, database.device];
  return database.transaction('rw', stores, async () => {
    const clock = await readClock();
    const latest = latestHere(Date.now());
    const rows = new Map<string, Row[]>();
    for (const table of sharedTables) rows.set(table, await database.table(table).toArray());
    const all = [...rows.values()].flat();
    const stamps = all.flatMap(({ revisions }) => Object.values(revisions));
    const beyond = all.filter(({ revisions }) => isBeyond(revisions, latest));
    const isAnew = as === 'new-copy' || beyond.length > 0 || gaveBeyond(clock, latest);
    const next = isAnew ? underNewId(clock) : clock;
    const own = ownAnew(stamps, latest, next);
    const strangers = newCopyId();
    for (const [table, found] of rows)
      for (const row of found) {
        if (!isBeyond(row.revisions, latest)) continue;
        const revisions = withinBounds(withOwn(row.revisions, own), latest, strangers);
        await database.table(table).put({ ...row, revisions });
      }
    await forgetBeyond(beyond, latest, own);
    const seen = formatStamp(clock, '');
    const last = [seen, ...stamps]
      .filter((stamp) => stampMs(stamp) <= latest)
      .concat([...own.values()])
      .reduce((one, other) => (other > one ? other : one), '000000000-0000-');
    await writeClock({ ...next, ...tickOf(last) });
    if (beyond.length > 0)
      await database.device.put({
        key,
        value: { records: beyond.length, at: toInstant(Date.now()) } satisfies Healed,
      });
  });
}

function gaveBeyond({ given }: RevisionClock, latest: number): boolean {
  return given !== '' && stampMs(given) > latest;
}

/** New stamps for those this copy gave beyond `latest`, in the order it gave them, from now on. */
function ownAnew(stamps: readonly Stamp[], latest: number, next: RevisionClock): Map<Stamp, Stamp> {
  const mine = new Set(next.formerIds);
  const within = stamps.filter((stamp) => stampMs(stamp) <= latest).toSorted();
  let tick = nextTick(tickOf(within.at(-1) ?? '000000000-0000-'));
  const anew = new Map<Stamp, Stamp>();
  for (const stamp of [...new Set(stamps)].toSorted()) {
    if (stampMs(stamp) <= latest || !mine.has(stampCopy(stamp))) continue;
    anew.set(stamp, formatStamp(tick, next.copyId));
    tick = tickAfter(tick);
  }
  return anew;
}

function withOwn(
  revisions: Readonly<Record<string, Stamp>>,
  own: ReadonlyMap<Stamp, Stamp>,
): Record<string, Stamp> {
  return Object.fromEntries(
    Object.entries(revisions).map(([field, stamp]) => [field, own.get(stamp) ?? stamp]),
  );
}

/**
 * What is known of the partner's copy was told in stamps that are no more. Where another copy's stamps were among them,
 * something of it may have been passed over meanwhile: until all of it comes once more, nothing is taken as known.
 */
async function forgetBeyond(
  beyond: readonly Row[],
  latest: number,
  own: ReadonlyMap<Stamp, Stamp>,
): Promise<void> {
  const passedOver = new Set(
    beyond
      .filter(({ revisions }) => isBeyond(withOwn(revisions, own), latest))
      .map(({ mentorshipId, id }) => mentorshipId ?? id),
  );
  for (const exchange of await database.exchanges.toArray()) {
    const known = within(exchange.known, latest);
    const partnerKnows = within(exchange.partnerKnows, latest);
    const cut =
      Object.keys(known).length < Object.keys(exchange.known).length ||
      Object.keys(partnerKnows).length < Object.keys(exchange.partnerKnows).length;
    if (passedOver.has(exchange.mentorshipId))
      await database.exchanges.put({ ...exchange, partnerKnows: {}, known: {}, isPartial: true });
    else if (cut) await database.exchanges.put({ ...exchange, partnerKnows, known });
  }
}

function within(known: KnownStamps, latest: number): KnownStamps {
  return Object.fromEntries(Object.entries(known).filter(([, stamp]) => stampMs(stamp) <= latest));
}

/** Returns what was set right and not yet read about. */
export async function readHealed(): Promise<Healed | undefined> {
  return healedSchema.safeParse((await database.device.get(key))?.value).data;
}

/** The person has read the sentence. */
export async function forgetHealed(): Promise<void> {
  await database.device.delete(key);
}
