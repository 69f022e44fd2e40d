import type { ActionItem } from '../../../../lib/domain/action-item';
import { completeWithUndo, changeWithUndo, dropWithUndo } from '../../../action-items/item-acts';
import { typedInto, type KeyMap } from '../../../ui/use-keys';

interface ItemKeys {
  readonly items: readonly ActionItem[];
  readonly onEdit: (id: string) => void;
  /** Gives, or takes back where all is given, the next yes to these items. */
  readonly commit: (items: readonly ActionItem[]) => void;
  readonly readBack: () => void;
}

/** Returns the keys of the step: they act on the item with the focus; Shift+C gives the next yes to all. */
export function itemKeys({ items, onEdit, commit, readBack }: ItemKeys): KeyMap {
  const focused = () => {
    const id = document.activeElement?.closest('[data-item-id]')?.getAttribute('data-item-id');
    return items.find((item) => item.id === id);
  };
  const onFocused = (work: (item: ActionItem) => void) => () => {
    const item = focused();
    if (item) work(item);
  };
  const move = (step: 1 | -1) => () => {
    const index = items.findIndex((item) => item.id === focused()?.id);
    const next = items[index + step];
    if (next) focusItem(next.id);
    else if (index + step < 0) focusAdd();
  };
  return {
    a: focusAdd,
    c: onFocused((item) => commit([item])),
    'shift+c': () => commit(items),
    r: readBack,
    arrowdown: move(1),
    arrowup: move(-1),
    d: onFocused((item) => void completeWithUndo(item)),
    x: onFocused((item) => void dropWithUndo(item)),
    delete: onFocused((item) => void dropWithUndo(item)),
    e: onFocused((item) => onEdit(item.id)),
    w: onFocused(
      (item) => void changeWithUndo(item, { priority: item.priority === 'must' ? 'nice' : 'must' }),
    ),
  };
}

function focusAdd(): void {
  document.getElementById('add-action-item')?.focus();
}

/** Moves the keyboard to the first item, from the field above. */
export function focusFirstItem(): void {
  document.querySelector<HTMLElement>('li[data-item-id]')?.focus();
}

/** Moves the keyboard to an item, once it is drawn; never out of a field somebody has begun to type in. */
export function focusItem(id: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement?.matches(typedInto)) return;
    document.querySelector<HTMLElement>(`li[data-item-id="${id}"]`)?.focus();
  });
}
