import { useState } from 'preact/hooks';
import type { ActionItem } from '../../../../lib/domain/action-item';
import { positionBetween } from '../../../../lib/domain/agenda';
import { editActionItem, undoToActionItem } from '../../../../lib/storage/actions/action-items';
import { rightNow } from '../../../../lib/browser/right-now';
import { t } from '../../../../lib/words/i18n';
import { act } from '../../../app/act';
import { useFirstFrame } from '../../../ui/use-first-frame';
import type { RitualContext } from '../ritual-context';
import { ActionItemRow } from './ActionItemRow';
import { focusItem } from './item-keys';
import type { ItemListState } from './use-item-list';

interface Props {
  readonly items: readonly ActionItem[];
  readonly label: string;
  readonly list: ItemListState;
  readonly context: RitualContext;
}

/** Rows of the first frame; the rest follow in the next. */
const inFirstFrame = 6;

/** Rows of one kind, must-dos or nice-to-dos, in the order the two gave them. */
export function ItemList({ items, label, list, context }: Props) {
  const [spoken, setSpoken] = useState('');
  const isFirstFrame = useFirstFrame();
  if (items.length === 0) return null;

  /** Puts an item at a place of this list; one of the other kind becomes one of this. */
  async function place(item: ActionItem, to: number): Promise<void> {
    const rest = items.filter(({ id }) => id !== item.id);
    const index = Math.max(0, Math.min(rest.length, to));
    const position = positionBetween(rest[index - 1]?.position ?? null, rest[index]?.position ?? null);
    const priority = items[0]?.priority ?? item.priority;
    await act({
      work: () => editActionItem(item.id, { position, priority }, rightNow()),
      text: t('itemMoved', index + 1, rest.length + 1),
      undo: () => undoToActionItem(item),
    });
    setSpoken(t('itemMoved', index + 1, rest.length + 1));
    focusItem(item.id);
  }
  return (
    <>
      <ul aria-label={label}>
        {(isFirstFrame ? items.slice(0, inFirstFrame) : items).map((item, index) => (
          <ActionItemRow
            key={item.id}
            item={item}
            context={context}
            current={list.current === item.id}
            editing={list.editing === item.id}
            onCurrent={() => list.setCurrent(item.id)}
            onEdit={(editing) => list.setEditing(editing ? item.id : null)}
            onMove={(step) => {
              if (items[index + step]) void place(item, index + step);
            }}
            onDragStart={() => list.setDragged(item)}
            onDrop={() => {
              if (list.dragged && list.dragged.id !== item.id) void place(list.dragged, index);
              list.setDragged(null);
            }}
          />
        ))}
      </ul>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </>
  );
}
