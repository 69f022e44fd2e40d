import { isLiving } from '../domain/record';
import { pairedTables, type PairedTable } from '../domain/paired-tables';
import { isShared, sharedMentorshipFields, type PairRecord, type PairState } from './pair-state';

/** One thing a code changes, as a person sees it. */
export interface Change {
  readonly table: PairedTable | 'mentorships';
  /** `back`: it was deleted here; `joined`: it is one with another that either copy had written down by itself. */
  readonly kind: 'added' | 'changed' | 'removed' | 'back' | 'joined';
  readonly id: string;
  /** The record as it is afterwards; of what is removed, as it was. */
  readonly row: Readonly<Record<string, unknown>>;
  /** What it is one with from now on. */
  readonly others: readonly Readonly<Record<string, unknown>>[];
  readonly fields: readonly FieldChange[];
}

/** A fact of a record that changes. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Row = PairRecord & Readonly<Record<string, unknown>>;

/** Returns everything that a person would find otherwise after taking in what is `there`; nothing that they could find is left out. */
export function changesBetween(here: PairState, there: PairState, after: PairState): Change[] {
  const mentorship = fieldsThatDiffer(
    here.mentorship as never,
    after.mentorship as never,
    sharedMentorshipFields,
  );
  const first: Change[] =
    mentorship.length > 0
      ? [
          {
            table: 'mentorships',
            kind: 'changed',
            id: here.mentorship.id,
            row: after.mentorship as never,
            others: [],
            fields: mentorship,
          },
        ]
      : [];
  return [...first, ...pairedTables.flatMap((table) => changesIn(table, here, there, after))];
}

function changesIn(table: PairedTable, here: PairState, there: PairState, after: PairState): Change[] {
  const told = new Map((there[table] as unknown as Row[]).map((row) => [row.id, row]));
  const known = new Map((here[table] as unknown as Row[]).map((row) => [row.id, row]));
  const before = [...known.values()].filter(isLiving);
  const goals = new Map([...here.goals, ...after.goals].map(({ id, text }) => [id, text]));
  // A score is called by its goal.
  const named = (row: Row): Row =>
    table === 'goalScores' ? { ...row, text: goals.get(String(row['goalId'])) ?? '' } : row;
  const all = new Map((after[table] as unknown as Row[]).map((row) => [row.id, row]));
  const shown = new Set<string>();
  const changes: Change[] = [];
  for (const row of all.values()) {
    if (!isLiving(row)) continue;
    const mine = before.filter(({ id }) => id === row.id || row.sameAs.includes(id));
    for (const { id } of mine) shown.add(id);
    const base = mine.find(({ id }) => id === row.id) ?? mine[0];
    if (!base) {
      const kind = known.get(row.id)?.deletedAt ? 'back' : 'added';
      changes.push({ table, kind, id: row.id, row: named(row), others: [], fields: [] });
      continue;
    }
    const fields = fieldsThatDiffer(
      base,
      row,
      Object.keys(row).filter((field) => field === 'createdAt' || isShared(table, field)),
    );
    const newcomers = row.sameAs.filter((id) => !base.sameAs.includes(id) && id !== base.id);
    const others = [...newcomers, ...(base.id === row.id ? [] : [row.id])].flatMap((id) =>
      base.sameAs.includes(id) ? [] : (known.get(id) ?? told.get(id) ?? []),
    );
    if (others.length > 0)
      changes.push({
        table,
        kind: 'joined',
        id: row.id,
        row: named(base),
        others: others.map(named),
        fields,
      });
    else if (fields.length > 0)
      changes.push({ table, kind: 'changed', id: row.id, row: named(row), others, fields });
  }
  for (const row of before)
    if (!shown.has(row.id))
      changes.push({ table, kind: 'removed', id: row.id, row: named(row), others: [], fields: [] });
  return changes.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'en', { numeric: true }));
}

/** Meetings by their time, the rest as lists show it. */
function placeOf({ row }: Change): string {
  return [row['startsAt'] ?? row['createdAt'], row['position'] ?? 0, row['id']].join(' ');
}

function fieldsThatDiffer(before: Row, after: Row, fields: readonly string[]): FieldChange[] {
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
