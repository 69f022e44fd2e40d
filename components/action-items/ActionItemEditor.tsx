import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { commitmentOf, longestActionItem, type ActionItem } from '../../lib/domain/action-item';
import type { Role } from '../../lib/domain/mentorship';
import { oneLine } from '../../lib/domain/record';
import { t } from '../../lib/words/i18n';
import { editActionItem, undoToActionItem } from '../../lib/storage/actions/action-items';
import { saveDraft } from '../../lib/storage/actions/drafts';
import { persist } from '../../lib/storage/engine/persist';
import { act } from '../app/act';
import { MinuteOptions } from '../ui/MinuteOptions';
import { Problem } from '../ui/Problem';
import { rightNow } from '../../lib/browser/right-now';
import { useDraft } from '../app/use-saved-text';
import { OwnerChoice } from './OwnerChoice';
import './action-item-editor.css';
import { onKeys } from '../ui/keys';

interface Props {
  readonly item: ActionItem;
  /** The two by role, as this person reads them. */
  readonly names: Readonly<Record<Role, string>>;
  readonly myRole: Role;
  readonly onClose: () => void;
}

const estimates = [15, 30, 60, 120, 240, 480];

/** Edits every field of an item. What is typed is kept while it is typed; saving a change takes both ticks back. */
export function ActionItemEditor({ item, names, myRole, onClose }: Props) {
  const draftKey = `edit-action-item:${item.id}`;
  const [draft, setDraft] = useDraft(draftKey);
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = text ?? (draft === '' ? item.text : draft);
  useLayoutEffect(() => field.current?.focus(), []);

  async function change(patch: Parameters<typeof editActionItem>[1]): Promise<void> {
    const committed = commitmentOf(item, 'mentor') !== null || commitmentOf(item, 'mentoree') !== null;
    await act({
      work: () => editActionItem(item.id, patch, rightNow()),
      text: (after) => {
        const cleared = committed && after?.commitmentMentor === null && after.commitmentMentoree === null;
        return cleared ? t('toastCommitmentsCleared') : null;
      },
      undo: () => undoToActionItem(item),
    });
  }
  async function save(): Promise<void> {
    const words = oneLine(shown, longestActionItem);
    if (words === '') {
      setProblem(t('editBlank'));
      return;
    }
    await change({ text: words });
    close();
  }
  function close(): void {
    void persist(() => saveDraft(draftKey, ''));
    onClose();
  }

  return (
    <div class="item-editor">
      <label class="field item-editor__wide">
        <span class="field__label">{t('editWhat')}</span>
        <textarea
          ref={field}
          class="input"
          dir="auto"
          rows={2}
          value={shown}
          onKeyDown={onKeys({ enter: () => void save(), escape: close })}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setDraft(event.currentTarget.value);
          }}
        />
      </label>
      <div class="field">
        <span class="field__label" aria-hidden="true">
          {t('editWho')}
        </span>
        <OwnerChoice
          item={item}
          names={names}
          myRole={myRole}
          class="input"
          fieldClass="input"
          onOwner={(owner) => void change(owner)}
        />
      </div>
      <label class="field">
        <span class="field__label">{t('editPriority')}</span>
        <select
          class="input"
          value={item.priority}
          onChange={(event) => void change({ priority: event.currentTarget.value as ActionItem['priority'] })}
        >
          <option value="must">{t('mustDo')}</option>
          <option value="nice">{t('niceToDo')}</option>
        </select>
      </label>
      <label class="field">
        <span class="field__label">{t('editEstimate')}</span>
        <select
          class="input"
          value={String(item.estimateMinutes ?? '')}
          onChange={(event) => void change({ estimateMinutes: Number(event.currentTarget.value) || null })}
        >
          <option value="">{t('noEstimate')}</option>
          <MinuteOptions usual={estimates} chosen={item.estimateMinutes} />
        </select>
      </label>
      <label class="field">
        <span class="field__label">{t('editDeadline')}</span>
        <input
          type="date"
          class="input"
          value={item.dueOn ?? ''}
          onChange={(event) => void change({ dueOn: event.currentTarget.value || null })}
        />
      </label>
      <label class="check item-editor__wide">
        <input
          type="checkbox"
          checked={item.repeats}
          onChange={(event) => void change({ repeats: event.currentTarget.checked })}
        />
        <span>{t('everyTimeTick')}</span>
      </label>
      <Problem text={problem} place="item-editor__wide" />
      <div class="row item-editor__wide">
        <button type="button" class="button button--primary" onClick={() => void save()}>
          {t('save')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
