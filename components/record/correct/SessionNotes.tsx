import { useRef } from 'preact/hooks';
import { longestNotes, type Session } from '../../../lib/domain/session';
import { setSessionNotes } from '../../../lib/storage/actions/session-corrections';
import { t } from '../../../lib/words/i18n';
import { act } from '../../app/act';
import { useSavedText } from '../../app/use-saved-text';
import { showToast } from '../../ui/toasts';

/** What was written down about a session: each keystroke is kept, and what stood there before can be had back. */
export function SessionNotes({ session: { id, notes } }: { readonly session: Session }) {
  const [text, setText] = useSavedText(notes, (typed) => setSessionNotes(id, typed), `notes:${id}`);
  const before = useRef(notes);
  function offerUndo(): void {
    const kept = before.current;
    if (text === kept) return;
    showToast({
      text: t('toastCorrected'),
      undo: () => act({ work: () => setSessionNotes(id, kept) }),
    });
  }
  return (
    <label class="field">
      <span class="field__label">{t('sessionNotes')}</span>
      <textarea
        class="input"
        dir="auto"
        rows={3}
        maxLength={longestNotes}
        value={text}
        onFocus={() => {
          before.current = text;
        }}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={offerUndo}
      />
      {text !== '' && (
        <span class="print-only record__notes" dir="auto">
          {text}
        </span>
      )}
    </label>
  );
}
