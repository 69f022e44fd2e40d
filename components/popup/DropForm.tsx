import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedItem } from '../../lib/domain/item-list';
import { t } from '../../lib/words/i18n';
import { dropAll } from '../action-items/decide-many';
import { useDraft } from '../app/use-saved-text';
import { onKeys } from '../ui/keys';

interface Props {
  readonly rows: readonly ListedItem[];
  /** Called when they are dropped. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Drops items with a reason, if the person gives one; they stay on record, and can be taken back. */
export function DropForm({ rows, onDone, onClose }: Props) {
  const [reason, setReason] = useDraft(`drop:${rows[0]?.item.id}`);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);

  function drop(event: Event): void {
    event.preventDefault();
    void dropAll(rows, reason);
    setReason('');
    onDone();
  }
  function close(): void {
    setReason('');
    onClose();
  }
  return (
    <form class="item-form" onSubmit={drop} onKeyDown={onKeys({ escape: close })}>
      <label class="field item-form__wide">
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
      <div class="row item-form__wide">
        <button type="submit" class="button button--primary">
          {t(rows.every(({ item }) => item.repeats) ? 'stopRepeating' : 'drop')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
