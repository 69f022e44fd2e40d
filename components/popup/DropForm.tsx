import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActionItem } from '../../lib/domain/action-item';
import { t } from '../../lib/words/i18n';
import { dropWithUndo } from '../action-items/item-acts';
import { onKeys } from '../ui/keys';

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
    void dropWithUndo(item, reason);
    onClose();
  }
  return (
    <form class="popup__form" onSubmit={drop} onKeyDown={onKeys({ escape: onClose })}>
      <label class="field popup__wide">
        <span class="field__label">{t('dropReason')}</span>
        <input
          ref={field}
          class="input"
          dir={reason === '' ? undefined : 'auto'}
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
