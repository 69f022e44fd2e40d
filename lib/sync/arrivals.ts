import type { Instant } from '../domain/instant';
import { toInstant, toMs } from '../domain/instant';
import { isLiving } from '../domain/record';
import { syncArrivalSchema, syncedTables, type Arrived, type SyncArrival } from '../domain/sync';
import { database } from '../storage/engine/database';
import { isSame, type StoredRow } from '../storage/engine/undo-rows';
import type { ChangedFact } from './facts';

/** So many arrivals of a folder can be taken back, and for so long: what was deleted in them stays readable until then. */
const mostKept = 10;
const keptMs = 7 * 86_400_000;

/** The records of this copy at one moment. */
export type Look = Readonly<Record<string, readonly StoredRow[]>>;

/** Reads every shared record, inside the transaction of what changes them. */
export async function lookAtRecords(): Promise<Look> {
  const rows = await Promise.all(syncedTables.map((table) => database.table(table).toArray()));
  return Object.fromEntries(syncedTables.map((table, at) => [table, rows[at] ?? []]));
}

/** What is known of an arrival beside the rows. */
export type ArrivalHead = Pick<
  SyncArrival,
  'folderId' | 'role' | 'from' | 'mentorshipId' | 'at' | 'refused'
> & {
  /** What a person would find otherwise; null: it is read off the rows. */
  readonly changes: readonly Arrived[] | null;
};

/** Notes what came from another copy, with the way back; nothing where nothing differs. Inside the transaction that took it. */
export async function noteArrival(
  head: ArrivalHead,
  looks: { readonly before: Look; readonly after: Look },
  facts: readonly ChangedFact[] = [],
): Promise<SyncArrival | null> {
  const before: Record<string, StoredRow[]> = {};
  const after: Record<string, StoredRow[]> = {};
  const untouched: Record<string, string[]> = {};
  const found: Arrived[] = [];
  for (const table of syncedTables) {
    const known = new Map((looks.before[table] ?? []).map((row) => [String(row['id']), row]));
    before[table] = [];
    after[table] = [];
    untouched[table] = [];
    for (const row of looks.after[table] ?? []) {
      const was = known.get(String(row['id']));
      if (was && isSame(was, row)) {
        untouched[table].push(String(row['id']));
        continue;
      }
      if (was) before[table].push(was);
      after[table].push(row);
      found.push(...changeOf(table, was, row));
    }
  }
  if (Object.values(after).every(({ length }) => length === 0) && facts.length === 0) return null;
  const arrival = syncArrivalSchema.parse({
    ...head,
    changes: head.changes ?? found,
    id: crypto.randomUUID(),
    before,
    after,
    untouched,
    facts,
    isUndone: false,
  });
  await database.syncArrivals.put(arrival);
  await forgetOldArrivals(head.at);
  return arrival;
}

function changeOf(table: Arrived['table'], was: StoredRow | undefined, is: StoredRow): Arrived[] {
  const [lived, lives] = [was !== undefined && isLiving(was as never), isLiving(is as never)];
  if (!lived && !lives) return [];
  const kind = lived ? (lives ? 'changed' : 'removed') : was === undefined ? 'added' : 'back';
  const fields = Object.keys(is).filter((field) => field !== 'revisions' && !isSame(was?.[field], is[field]));
  if (kind === 'changed' && fields.length === 0) return [];
  return [{ table, kind, id: String(is['id']), fields: kind === 'changed' ? fields : [] }];
}

/** Forgets how arrivals are taken back that are a week old or have ten after them. */
export async function forgetOldArrivals(now: Instant): Promise<void> {
  const limit = toInstant(toMs(now) - keptMs);
  const newestFirst = (await database.syncArrivals.toArray()).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const counts = new Map<string, number>();
  for (const { id, folderId, at } of newestFirst) {
    const count = (counts.get(folderId) ?? 0) + 1;
    counts.set(folderId, count);
    if (count > mostKept || at < limit) await database.syncArrivals.delete(id);
  }
}
