import { useLayoutEffect, useRef } from 'preact/hooks';
import { isCommitted, longestActionItem, type ActionItem } from '../../../../lib/domain/action-item';
import { oneLine } from '../../../../lib/domain/record';
import { t } from '../../../../lib/words/i18n';
import { editActionItem, undoToActionItem } from '../../../../lib/storage/actions/action-items';
import { rightNow } from '../../../../lib/browser/right-now';
import { act } from '../../../app/act';
import { useSavedText } from '../../../app/use-saved-text';
import { onKeys } from '../../../ui/keys';
import { showToast } from '../../../ui/toasts';
import { focusItem } from './item-keys';

interface Props {
  readonly item: ActionItem;
  readonly editing: boolean;
  readonly tabIndex: number;
  readonly onEdit: (editing: boolean) => void;
}

/** The words of an item: read, and edited where they stand. */
export function ItemText({ item, editing, tabIndex, onEdit }: Props) {
  if (editing) return <EditedText item={item} onDone={() => onEdit(false)} />;
  return (
    <button
      type="button"
      class="item__text"
      id={`item-text-${item.id}`}
      dir="auto"
      tabIndex={tabIndex}
      title={item.text}
      onClick={() => onEdit(true)}
    >
      {item.text}
    </button>
  );
}

/** Saved as it is typed. Escape, or leaving nothing, brings back what was there, the yes of both with it. */
function EditedText({ item, onDone }: { readonly item: ActionItem; readonly onDone: () => void }) {
  const before = useRef(item).current;
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef(false);
  // What was typed last may still wait to be saved when the field is left; after Escape it is not to be.
  const discarded = useRef(false);
  const [text, setText] = useSavedText(
    item.text,
    async (typed) => {
      const words = oneLine(typed, longestActionItem);
      if (words !== '' && !discarded.current) await editActionItem(item.id, { text: words }, rightNow());
    },
    item.id,
  );
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  function leave(back: boolean): void {
    if (left.current) return;
    left.current = true;
    const restore = () => undoToActionItem(before);
    const words = oneLine(text, longestActionItem);
    discarded.current = back || words === '';
    if (discarded.current) void act({ work: restore });
    else if (words !== before.text) {
      const undo = () => act({ work: restore });
      showToast({ text: t(isCommitted(before) ? 'toastCommitmentsCleared' : 'toastSaved'), undo });
    }
    onDone();
  }
  /** By a key the keyboard goes back to the row. */
  function leaveTo(back: boolean): () => void {
    return () => {
      leave(back);
      focusItem(item.id);
    };
  }
  return (
    <textarea
      ref={field}
      class="item__field"
      id={`item-text-${item.id}`}
      dir="auto"
      rows={1}
      aria-label={t('editWhat')}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={() => leave(false)}
      onKeyDown={onKeys({ enter: leaveTo(false), escape: leaveTo(true) })}
    />
  );
}
