import { isLiving } from '../domain/record';
import { syncedTables, type Removal } from '../domain/sync';
import type { PairRecord } from '../merge/pair-state';
import type { OwnTables } from './snapshot';

type Row = PairRecord;

/** More deletions than this, or more than a fifth of all records, are asked about. */
const mostUnasked = 5;
const shareUnasked = 0.2;

/** Returns what a person could find before a join and could not afterwards, because another machine deleted it. */
export function removalsIn(before: OwnTables, after: OwnTables): Removal[] {
  return syncedTables.flatMap((table) => {
    const rows = new Map((after[table] as unknown as Row[]).map((row) => [row.id, row]));
    return (before[table] as unknown as Row[]).filter(isLiving).flatMap((row) => {
      const [standIn = row.id] = [row.id, ...(rows.get(row.id)?.sameAs ?? [])].toSorted();
      const { deletedAt = null, revisions } = rows.get(standIn) ?? {};
      const stamp = revisions?.['deletedAt'];
      return deletedAt === null || stamp === undefined ? [] : [{ table, id: row.id, deletedAt, stamp }];
    });
  });
}

/** Returns whether so many deletions are only taken over once the person has said so. */
export function isToBeAsked(removals: readonly Removal[], before: OwnTables): boolean {
  if (removals.length > mostUnasked) return true;
  const all = syncedTables.reduce(
    (sum, table) => sum + (before[table] as unknown as Row[]).filter(isLiving).length,
    0,
  );
  // One record is one deed, however few there are.
  return removals.length > 1 && removals.length > all * shareUnasked;
}

/**
 * Returns what another machine says without the deletions of `removals`: they wait for the person. Whatever stands for
 * the same thing as one of them and is deleted there says nothing either.
 */
export function withoutRemovals(there: OwnTables, after: OwnTables, removals: readonly Removal[]): OwnTables {
  const held = new Set<string>();
  for (const { table, id } of removals) {
    const row = (after[table] as unknown as Row[]).find((one) => one.id === id);
    for (const one of [id, ...(row?.sameAs ?? [])]) held.add(one);
  }
  return Object.fromEntries(
    syncedTables.map((table) => [
      table,
      (there[table] as unknown as Row[]).filter(({ id, deletedAt }) => deletedAt === null || !held.has(id)),
    ]),
  ) as unknown as OwnTables;
}

/** Returns whether a deletion still waits for an answer: its record is there, and nothing later was said about it. */
export function waits({ stamp }: Removal, row: Omit<Row, 'pairingKeys'> | undefined): boolean {
  return row !== undefined && isLiving(row) && stamp > (row.revisions['deletedAt'] ?? '');
}
