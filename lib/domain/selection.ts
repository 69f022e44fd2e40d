/** Rows a person chose one by one, and the run of rows from an anchor to where they went last. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  /** The first and the last row of the run, in the order they were reached; null: there is none. */
  readonly run: { readonly from: string; readonly to: string } | null;
}

export const nothingSelected: Selection = { chosen: new Set(), run: null };

/** Returns what is selected of the rows that are shown, in their order: what is not shown is not acted on. */
export function selectedRows(selection: Selection, shown: readonly string[]): string[] {
  const run = new Set(runOf(selection, shown));
  return shown.filter((id) => selection.chosen.has(id) || run.has(id));
}

/** Selects one row, or takes it out again. The next run begins at it. */
export function toggleRow(selection: Selection, id: string, shown: readonly string[]): Selection {
  const chosen = new Set(selectedRows(selection, shown));
  if (chosen.delete(id)) return { chosen, run: null };
  return { chosen, run: { from: id, to: id } };
}

/** Stretches or shrinks the run to end at `to`; without one, it begins at `from`. */
export function extendTo(selection: Selection, from: string, to: string): Selection {
  return { ...selection, run: { from: selection.run?.from ?? from, to } };
}

function runOf({ run }: Selection, shown: readonly string[]): string[] {
  if (!run) return [];
  const [from, to] = [shown.indexOf(run.from), shown.indexOf(run.to)];
  // An end that is gone, done in another window or filtered away, leaves the other one.
  if (from === -1 || to === -1) return shown.filter((id) => id === run.from || id === run.to);
  return shown.slice(Math.min(from, to), Math.max(from, to) + 1);
}
