import { toInstant } from '../../domain/instant';
import { isPaired, references } from '../../domain/paired-tables';
import { isLiving } from '../../domain/record';
import { database } from './database';
import { recordSchemas, sharedTables, stampedWith, type SharedTable } from './records';
import { nextStamp } from './revision-clock';
import { isSame, type StoredRow, type Tables } from './undo-rows';

/** What is left alone: who a record is, and which others are the same thing. Those are found again at the next join. */
const kept: ReadonlySet<string> = new Set(['id', 'revisions', 'sameAs', 'pairingKeys', 'createdAt']);

/**
 * Writes what `planUndo` found as the person's own change, now. Where other machines have what is taken back, they would
 * bring it again otherwise: a stamp that is known never counts anew. What came new is deleted, and so goes there, too.
 * `leftAlone` are fields that stay as they are. Inside a transaction over the shared tables and the clock's.
 */
export async function writeBack(
  plan: Tables,
  now: Tables,
  leftAlone: ReadonlySet<string> = new Set(),
): Promise<void> {
  const inPlaceOf = standInsOf(now);
  for (const table of sharedTables)
    for (const row of now[table]?.values() ?? []) {
      const target = targetOf(row, plan[table] ?? new Map<string, StoredRow>());
      if (target) await putBack(table, row, target, { leftAlone, inPlaceOf });
      else if (isLiving(row as never)) await write(table, row, { deletedAt: toInstant(Date.now()) });
    }
  await addMissing(plan, now);
}

/** What a record goes back to: where it stands for another by now that was here, to what that one said. */
function targetOf(row: StoredRow, wanted: ReadonlyMap<string, StoredRow>): StoredRow | undefined {
  const behind = [row['sameAs'] ?? []].flat().map(String).toSorted();
  return (
    wanted.get(String(row['id'])) ?? behind.map((other) => wanted.get(other)).find((one) => one !== undefined)
  );
}

/** Of each record that stands behind another, the one that stands for both. */
function standInsOf(now: Tables): ReadonlyMap<string, string> {
  const rows = sharedTables.flatMap((table) => [...(now[table]?.values() ?? [])]);
  return new Map(
    rows.flatMap((row) => {
      const [first = ''] = [row['id'], ...[row['sameAs'] ?? []].flat()].map(String).toSorted();
      return first === row['id'] ? [] : [[String(row['id']), first]];
    }),
  );
}

async function putBack(
  table: SharedTable,
  row: StoredRow,
  target: StoredRow,
  how: { readonly leftAlone: ReadonlySet<string>; readonly inPlaceOf: ReadonlyMap<string, string> },
): Promise<void> {
  const pointing: Readonly<Record<string, string>> = isPaired(table) ? references[table] : {};
  const patch: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(target)) {
    if (kept.has(field) || how.leftAlone.has(field)) continue;
    const back = field in pointing ? pointed(value, how.inPlaceOf) : value;
    if (!isSame(back, row[field])) patch[field] = back;
  }
  if (Object.keys(patch).length > 0) await write(table, row, patch);
}

/** What points at a record that stands behind another by now points at the one. */
function pointed(value: unknown, inPlaceOf: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((id: string) => inPlaceOf.get(id) ?? id))];
  return typeof value === 'string' ? (inPlaceOf.get(value) ?? value) : value;
}

async function write(table: SharedTable, row: StoredRow, patch: StoredRow): Promise<void> {
  const stamp = await nextStamp();
  const fields = stampedWith(table, Object.keys(patch));
  const revisions = {
    ...(row['revisions'] as object),
    ...Object.fromEntries(fields.map((field) => [field, stamp])),
  };
  await database.table(table).put(recordSchemas[table].parse({ ...row, ...patch, revisions }));
}

/** What a deed removed outright is there again as it was. */
async function addMissing(plan: Tables, now: Tables): Promise<void> {
  for (const table of sharedTables)
    for (const [key, row] of plan[table] ?? [])
      if (!now[table]?.has(key)) await database.table(table).put(row);
}
