import { withFieldsOf, type Moments, type References, type StoredRow } from './undo-rows';

type Kept = Record<string, Map<string, StoredRow>>;

interface Pointer {
  readonly field: string;
  readonly table: string;
  readonly id: string;
}

function pointersOf(table: string, row: StoredRow, references: References): Pointer[] {
  const own: Record<string, string> = { ...references[table], sameAs: table };
  return Object.entries(own).flatMap(([field, of]) =>
    [row[field]].flat().map((id) => ({ field, table: of, id: String(id) })),
  );
}

/**
 * What stays may not point into the void: what the deed brought stays with it, and what that points at. Where something
 * brought points at a row that the deed made one with another, it may have meant that other: the two stay one. Returns
 * what stays for that alone, as table and id.
 */
export function keepWhatIsPointedAt(
  kept: Kept,
  brought: Kept,
  references: References,
  { before, after }: Moments,
): Set<string> {
  const rescued = new Set<string>();
  const open = Object.entries(kept).flatMap(([table, rows]) =>
    [...rows.values()].map((row) => ({ table, row })),
  );
  const keep = (table: string, id: string) => {
    const row = brought[table]?.get(id);
    if (!row) return false;
    brought[table]?.delete(id);
    kept[table]?.set(id, row);
    rescued.add(`${table} ${id}`);
    open.push({ table, row });
    return true;
  };
  for (let next = open.pop(); next; next = open.pop()) {
    const isBrought = !before[next.table]?.has(String(next.row['id']));
    for (const { field, table, id } of pointersOf(next.table, next.row, references)) {
      if (keep(table, id) || !isBrought || field === 'sameAs') continue;
      const did = after[table]?.get(id);
      const joined = ((did?.['sameAs'] ?? []) as string[]).filter((other) => keep(table, other));
      const target = kept[table]?.get(id);
      if (did && target && joined.length > 0) kept[table]?.set(id, joinedAgain(target, did, joined));
    }
  }
  return rescued;
}

function joinedAgain(row: StoredRow, did: StoredRow, joined: readonly string[]): StoredRow {
  const { sameAs: stamp } = did['revisions'] as Readonly<Record<string, unknown>>;
  return {
    ...row,
    sameAs: [...new Set([...(row['sameAs'] as string[]), ...joined])].toSorted(),
    revisions: { ...(row['revisions'] as object), ...(stamp !== undefined && { sameAs: stamp }) },
  };
}

/**
 * Where a row the deed brought stays in place of one that was here, the two stay one: it says what the one here said
 * before, but for what was written in it since, and the one here stays behind it.
 */
export function keepPairsTogether(kept: Kept, { before, after }: Moments): void {
  for (const [table, rows] of Object.entries(kept))
    for (const [key, row] of rows) {
      if (before[table]?.has(key) || !Array.isArray(row['sameAs'])) continue;
      const behind = row['sameAs'].map(String).filter((id) => before[table]?.has(id) && rows.has(id));
      const was = before[table]?.get(behind[0] ?? '');
      const did = after[table]?.get(key);
      // The smallest id stands for all: what stays behind another says nothing.
      if (!was || !did || behind.some((other) => other < key)) continue;
      const { id, sameAs, pairingKeys } = row;
      rows.set(key, {
        ...withFieldsOf(was, did, row),
        id,
        sameAs,
        ...(pairingKeys !== undefined && { pairingKeys }),
      });
      for (const other of behind) {
        const hidden = rows.get(other) ?? {};
        const known = [...((hidden['sameAs'] ?? []) as string[]), key];
        rows.set(other, { ...hidden, sameAs: [...new Set(known)].toSorted() });
      }
    }
}

/** What stayed because something pointed at it goes, where nothing that stays does so any more. */
export function dropWhatIsNotMeant(kept: Kept, rescued: ReadonlySet<string>, references: References): void {
  const all = Object.entries(kept).flatMap(([table, rows]) =>
    [...rows].map(([key, row]) => ({ table, key, row, name: `${table} ${key}` })),
  );
  const meant = new Set(all.filter(({ name }) => !rescued.has(name)).map(({ name }) => name));
  const open = all.filter(({ name }) => meant.has(name));
  const rows = new Map(all.map((one) => [one.name, one]));
  for (let next = open.pop(); next; next = open.pop())
    for (const { table, id } of pointersOf(next.table, next.row, references)) {
      const target = rows.get(`${table} ${id}`);
      if (!target || meant.has(target.name)) continue;
      meant.add(target.name);
      open.push(target);
    }
  for (const { table, key, name } of all) if (!meant.has(name)) kept[table]?.delete(key);
}
