/** A row as it lies in the store. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** The rows of one table by their keys, as JSON texts; what is not there has none. */
export type Rows = ReadonlyMap<string, StoredRow>;

/** The rows of every table, by its name. */
export type Tables = Readonly<Record<string, Rows>>;

/** The fields of each table that point at rows of another one. */
export type References = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Moments {
  /** Before the deed that is taken back. */
  readonly before: Tables;
  /** Right after it. */
  readonly after: Tables;
  readonly now: Tables;
}

/** The row as it is, with each field that was not written since the deed as it was before. */
export function withFieldsOf(was: StoredRow, did: StoredRow, is: StoredRow): StoredRow {
  const revisions = (row: StoredRow) => (row['revisions'] ?? {}) as StoredRow;
  const stamps: Record<string, unknown> = {};
  const row: Record<string, unknown> = {};
  const fields = new Set([was, is, revisions(was), revisions(is)].flatMap((one) => Object.keys(one)));
  for (const field of fields) {
    if (field === 'revisions') continue;
    const isWritten = revisions(did)[field] !== revisions(is)[field] || !isSame(did[field], is[field]);
    const from = isWritten ? is : was;
    const parts = [was[field], did[field], is[field]];
    if (isWritten && !('revisions' in is) && areObjects(parts)) row[field] = withFieldsOf(...parts);
    else if (field in from) row[field] = from[field];
    if (field in revisions(from)) stamps[field] = revisions(from)[field];
  }
  return 'revisions' in is ? { ...row, revisions: stamps } : row;
}

/** Settings are one row: what was chosen in it since stays, and the rest is as it was. */
function areObjects(values: readonly unknown[]): values is [StoredRow, StoredRow, StoredRow] {
  return values.every((value) => value !== null && typeof value === 'object' && !Array.isArray(value));
}

/** Whether two values are the same, in whatever order their fields were written. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
