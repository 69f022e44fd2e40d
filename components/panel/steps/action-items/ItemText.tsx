import { isCommitted, longestActionItem, type ActionItem } from '../../../../lib/domain/action-item';
import { t } from '../../../../lib/words/i18n';
import { editActionItem, undoToActionItem } from '../../../../lib/storage/actions/action-items';
import { rightNow } from '../../../../lib/browser/right-now';
import { EditedText } from './EditedText';
import { focusItem } from './item-keys';

interface Props {
  readonly item: ActionItem;
  readonly editing: boolean;
  readonly tabIndex: number;
  readonly onEdit: (editing: boolean) => void;
}

/** The words of an item: read, and edited where they stand. What is brought back has the yes of both with it. */
export function ItemText({ item, editing, tabIndex, onEdit }: Props) {
  const id = `item-text-${item.id}`;
  if (editing)
    return (
      <EditedText
        record={item}
        id={id}
        longest={longestActionItem}
        save={(text) => editActionItem(item.id, { text }, rightNow())}
        restore={() => undoToActionItem(item)}
        said={t(isCommitted(item) ? 'toastCommitmentsCleared' : 'toastSaved')}
        onDone={(byKey) => {
          onEdit(false);
          if (byKey) focusItem(item.id);
        }}
      />
    );
  return (
    <button
      type="button"
      class="item__text"
      id={id}
      dir="auto"
      tabIndex={tabIndex}
      title={item.text}
      onClick={() => onEdit(true)}
    >
      {item.text}
    </button>
  );
}
