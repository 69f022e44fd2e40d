import { useState } from 'preact/hooks';
import {
  extendTo,
  nothingSelected,
  selectedRows,
  toggleRow,
  type Selection,
} from '../../lib/domain/selection';

/** What is selected in the list, and how it changes. */
export interface ListSelection {
  /** Whether boxes select instead of finishing what they stand at. */
  readonly active: boolean;
  /** What is selected and shown, in the order of the list. */
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  readonly start: () => void;
  readonly toggle: (id: string) => void;
  /** Selects all from where the last choice was, else from `from`, up to `to`. */
  readonly extend: (from: string, to: string) => void;
  readonly end: () => void;
}

/** Keeps which rows of `order` are selected; `order` is what is shown, from first to last. */
export function useSelection(order: readonly string[]): ListSelection {
  const [selection, setSelection] = useState<Selection | null>(null);
  const ids = selection ? selectedRows(selection, order) : [];
  const known = new Set(ids);
  return {
    active: selection !== null,
    ids,
    has: (id) => known.has(id),
    start: () => setSelection(nothingSelected),
    toggle: (id) => setSelection(toggleRow(selection ?? nothingSelected, id, order)),
    extend: (from, to) => setSelection(extendTo(selection ?? nothingSelected, from, to)),
    end: () => setSelection(null),
  };
}
