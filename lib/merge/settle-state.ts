import { pairedTables, references, type PairedTable } from '../domain/paired-tables';
import type { Stamp } from '../domain/record';
import type { Session } from '../domain/session';
import { isShared, ownSessionFields, type PairRecord, type PairState } from './pair-state';
import { sameThings } from './same-things';
import { joinSeries, withSeries } from './settle-series';
import { firstWritten } from './tombstone';

type Row = PairRecord & Readonly<Record<string, unknown>>;
type Rows = Map<string, Row>;

/**
 * Settles what several copies wrote down for the same thing: the one with the smallest id stands for all, with the
 * latest of each field; the others stay behind it, and what pointed at them points at it. Settling twice changes
 * nothing, and two copies with the same records settle to the same.
 */
export function settleState(state: PairState): PairState {
  const tables = {} as Record<PairedTable, Rows>;
  const standIn = new Map<string, string>();
  for (const table of pairedTables) {
    const rows: Rows = new Map((state[table] as unknown as Row[]).map((row) => [row.id, row]));
    for (const group of sameThings([...rows.values()])) settleGroup(table, rows, group, standIn);
    if (table === 'sessions') joinSeries(rows);
    tables[table] = rows;
  }
  for (const table of pairedTables)
    for (const row of tables[table].values()) tables[table].set(row.id, pointed(table, row, standIn));
  const settled = Object.fromEntries(pairedTables.map((table) => [table, [...tables[table].values()]]));
  return { ...state, ...settled };
}

function settleGroup(
  table: PairedTable,
  rows: Rows,
  group: readonly string[],
  standIn: Map<string, string>,
): void {
  const members = group.flatMap((id) => rows.get(id) ?? []);
  for (const { id } of members)
    rows.set(id, { ...(rows.get(id) as Row), sameAs: group.filter((other) => other !== id) });
  const [first, ...others] = members;
  if (!first) return;
  for (const { id } of others) standIn.set(id, first.id);
  rows.set(first.id, { ...folded(table, first, others), sameAs: group.filter((id) => id !== first.id) });
}

/**
 * The first record with the latest of each field. Its UID stays, as one meeting keeps one; where only the first one's
 * deletion is known, another's stands in for it, without its stamp: the true one counts whenever it comes.
 */
function folded(table: PairedTable, first: Row, others: readonly Row[]): Row {
  const values: Record<string, unknown> = {};
  const stamps: Record<string, Stamp> = { ...first.revisions };
  for (const other of others)
    for (const [field, stamp] of Object.entries(other.revisions)) {
      if (field === 'uid' || (field !== 'deletedAt' && !isShared(table, field))) continue;
      if (stamp <= (stamps[field] ?? '')) continue;
      stamps[field] = stamp;
      values[field] = other[field];
    }
  const createdAt = firstWritten([first, ...others].map((row) => row.createdAt));
  if (first.revisions['uid'] === undefined) {
    const known = others.find(({ revisions }) => revisions['uid'] !== undefined);
    if (known) values['uid'] = known['uid'];
  }
  const row: Row = { ...first, ...values, createdAt, revisions: stamps };
  return table === 'sessions' ? withOwn(withSeries(row, [first, ...others]), others) : row;
}

/** What this copy knows of its own wrap-up goes with the meeting; SEQUENCE never falls. */
function withOwn(row: Row, others: readonly Row[]): Row {
  const own: Record<string, unknown> = {};
  for (const field of ownSessionFields) {
    if (field === 'exportedSequence') continue;
    const known = [row, ...others].find((one) => one[field] !== null && one[field] !== undefined);
    own[field] = known?.[field] ?? null;
  }
  const sequence = Math.max(...[row, ...others].map((one) => (one as unknown as Session).sequence));
  return { ...row, ...own, sequence };
}

function pointed(table: PairedTable, row: Row, standIn: ReadonlyMap<string, string>): Row {
  const changes: Record<string, unknown> = {};
  for (const field of Object.keys(references[table])) {
    const value = row[field];
    if (typeof value === 'string') changes[field] = standIn.get(value) ?? value;
    else if (Array.isArray(value))
      changes[field] = [...new Set(value.map((id: string) => standIn.get(id) ?? id))];
  }
  return { ...row, ...changes };
}
