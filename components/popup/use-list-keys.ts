import type { ListedItem } from '../../lib/domain/item-list';
import type { Beside } from '../../lib/domain/own-order';
import { completeAll } from '../action-items/decide-many';
import { pressUndo, useKeys, type KeyMap } from '../ui/use-keys';
import type { ItemForm, OpenForm } from './item-form';
import type { ListSelection } from './use-selection';

interface List {
  readonly list: { readonly current: HTMLDivElement | null };
  /** The ids of all rows, drawn or not, in their order. */
  readonly order: readonly string[];
  readonly rowOf: (id: string) => ListedItem | undefined;
  readonly rows: (ids: readonly string[]) => readonly ListedItem[];
  readonly selection: ListSelection;
  readonly move: (id: string, beside: Beside) => void;
  readonly openForm: (form: OpenForm) => void;
}

/**
 * Arrows go from item to item, with Shift they select, with Alt they move the item; letters act on the item that has
 * the focus, or on all that are selected.
 */
export function useListKeys({ list, order, rowOf, rows, selection, move, openForm }: List): void {
  const here = () => document.activeElement?.closest<HTMLElement>('[data-item-id]')?.dataset['itemId'];
  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>('[data-item-box]') ?? [])];
  const box = () => boxes().find(({ id }) => id === `box-${here()}`);
  function step(by: 1 | -1): void {
    const current = box();
    const all = boxes();
    all[current ? all.indexOf(current) + by : 0]?.focus();
  }
  function select(by: 1 | -1): void {
    const from = here();
    step(by);
    const to = here();
    if (from !== undefined && to !== undefined) selection.extend(from, to);
  }
  /** Past the next one of the same person: items of two people have no order between them. */
  function moveOne(by: 1 | -1): void {
    const id = here();
    const next = order[order.indexOf(id ?? '') + by];
    if (id === undefined || next === undefined) return;
    if (rowOf(id)?.mentorship.id !== rowOf(next)?.mentorship.id) return;
    move(id, { id: next, side: by === 1 ? 'after' : 'before' });
  }
  function form(name: ItemForm): void {
    const id = here();
    if (id !== undefined && !selection.active) openForm({ id, form: name });
  }
  const bar = (name: string) =>
    document.querySelector<HTMLButtonElement>(`[data-selection-act=${name}]`)?.click();
  const keys: KeyMap = {
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    'shift+arrowdown': () => select(1),
    'shift+arrowup': () => select(-1),
    'alt+arrowdown': () => moveOne(1),
    'alt+arrowup': () => moveOne(-1),
    d: () => {
      if (!selection.active) return box()?.click();
      void completeAll(rows(selection.ids));
      return selection.end();
    },
    e: () => form('edit'),
    x: () => (selection.active ? bar('drop') : form('drop')),
    s: () => (selection.active ? bar('postpone') : form('postpone')),
    '/': () => document.querySelector<HTMLInputElement>('[data-line]')?.focus(),
    z: pressUndo,
    'ctrl+z': pressUndo,
  };
  useKeys(true, selection.active ? { ...keys, escape: selection.end } : keys);
}
