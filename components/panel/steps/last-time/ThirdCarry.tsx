import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ActionItem } from '../../../../lib/domain/action-item';
import { t } from '../../../../lib/words/i18n';
import {
  carryActionItem,
  dropActionItem,
  editActionItem,
  handOverActionItem,
  splitActionItem,
  undoSplit,
  undoToActionItem,
} from '../../../../lib/storage/actions/action-items';
import { localDateAt } from '../../../../lib/domain/wall-clock';
import { oneLine } from '../../../../lib/domain/record';
import { act } from '../../../app/act';
import { rightNow } from '../../../../lib/browser/right-now';
import { useDraft } from '../../../app/use-saved-text';
import type { RitualContext } from '../ritual-context';

interface Props {
  readonly item: ActionItem;
  readonly context: RitualContext;
  readonly onClose: () => void;
}

/**
 * Asks what an item that was carried twice already really needs: smaller parts, other words, other hands, or
 * an honest end. The text field holds the new words, one item per line.
 */
export function ThirdCarry({ item, context, onClose }: Props) {
  const [words, setWords] = useDraft(`third-carry:${item.id}`);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const lines = words
    .split('\n')
    .map((line) => oneLine(line))
    .filter((line) => line !== '');
  const { session, timeZone } = context;

  async function decide(work: () => Promise<unknown>, undo: () => Promise<unknown>): Promise<void> {
    await act({ work, undo, text: t('toastDecided', item.text) });
    setWords('');
    onClose();
  }
  const back = () => undoToActionItem(item);
  async function rewrite(): Promise<void> {
    await editActionItem(item.id, { text: lines[0] ?? item.text, carriedThrough: [] }, rightNow());
    await carryActionItem(item.id, session.id, localDateAt(rightNow(), timeZone));
  }
  let parts: ActionItem[] = [];
  async function split(): Promise<void> {
    const how = { sessionId: session.id, reason: t('splitReason') };
    parts = await splitActionItem(item.id, lines, how, rightNow());
  }

  return (
    <div class="stack">
      <label class="field">
        <span class="field__label">{t('thirdCarryQuestion')}</span>
        <textarea
          ref={field}
          class="input"
          rows={2}
          value={words}
          placeholder={t('thirdCarryPlaceholder')}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={lines.length < 2}
          onClick={() => void decide(split, () => undoSplit(item, parts))}
        >
          {t('split')}
        </button>
        <button
          type="button"
          class="button"
          disabled={lines.length !== 1}
          onClick={() => void decide(rewrite, back)}
        >
          {t('rewrite')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void decide(() => handOverActionItem(item.id, session.id, rightNow()), back)}
        >
          {t('handOver')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void decide(() => dropActionItem(item.id, '', rightNow()), back)}
        >
          {t('drop')}
        </button>
        <button type="button" class="button button--quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
