import { useState } from 'preact/hooks';
import type { ActionItem } from '../../../../lib/domain/action-item';

/** What is going on in the list of items: which row Tab leads to, which is edited, which is dragged. */
export interface ItemListState {
  readonly current: string | undefined;
  readonly editing: string | null;
  readonly dragged: ActionItem | null;
  setCurrent(this: void, id: string): void;
  setEditing(this: void, id: string | null): void;
  setDragged(this: void, item: ActionItem | null): void;
}

/** Keeps the state of the list; Tab leads to the first row until another had the focus. */
export function useItemList(items: readonly ActionItem[]): ItemListState {
  const [last, setCurrent] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [dragged, setDragged] = useState<ActionItem | null>(null);
  const current = items.find(({ id }) => id === last) ?? items[0];
  return { current: current?.id, editing, dragged, setCurrent, setEditing, setDragged };
}
