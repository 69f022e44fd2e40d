import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActionItem } from '../../lib/domain/action-item';
import { t } from '../../lib/i18n';
import { dropActionItem, undoToActionItem } from '../../lib/storage/action-items';
import { persist } from '../../lib/storage/persist';
import { showToast } from '../ui/toasts';
import { rightNow } from '../ui/use-now';

interface Props {
  readonly item: ActionItem;
  readonly onClose: () => void;
}

/** Drops an item with a reason, if the person gives one; it stays on record, and can be taken back. */
export function DropForm({ item, onClose }: Props) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  function drop(event: Event): void {
    event.preventDefault();
    void persist(() => dropActionItem(item.id, reason, rightNow()));
    showToast({ text: t('toastDropped', item.text), undo: () => persist(() => undoToActionItem(item)) });
    onClose();
  }
  return (
    <form
      class="popup__form"
      onSubmit={drop}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeOnly(event, onClose);
      }}
    >
      <label class="field popup__wide">
        <span class="field__label">{t('dropReason')}</span>
        <input
          ref={field}
          class="input"
          dir="auto"
          autocomplete="off"
          list="drop-reasons"
          maxLength={2000}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <datalist id="drop-reasons">
          {[t('dropReasonDone'), t('dropReasonPlans'), t('dropReasonBig')].map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      </label>
      <div class="row popup__wide">
        <button type="submit" class="button button--primary">
          {t('drop')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

/** Escape in a form closes the form, not the popup. */
export function closeOnly(event: KeyboardEvent, onClose: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  onClose();
}
