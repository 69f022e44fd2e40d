import { useLayoutEffect, useRef } from 'preact/hooks';
import { oneLine } from '../../../../lib/domain/record';
import { t } from '../../../../lib/words/i18n';
import { act } from '../../../app/act';
import { useSavedText } from '../../../app/use-saved-text';
import { onKeys } from '../../../ui/keys';
import { showToast } from '../../../ui/toasts';

interface Props {
  /** The record whose text it is. */
  readonly record: { readonly id: string; readonly text: string };
  /** The id of the field. */
  readonly id: string;
  readonly longest: number;
  /** Stores the text; see `useSavedText`. */
  readonly save: (text: string) => Promise<unknown>;
  /** Stores the record as it was: the one that is given when the field opens counts. */
  readonly restore: () => Promise<unknown>;
  /** What is said once the field is left with another text in it; as above. */
  readonly said: string;
  /** Called when the field is left; `byKey`: by Enter or Escape, so the keyboard is to go on from here. */
  readonly onDone: (byKey: boolean) => void;
}

/** A text on record, edited where it stands: saved as it is typed. Escape, or leaving nothing, brings back what was there. */
export function EditedText({ record, id, longest, save, restore, said, onDone }: Props) {
  // The record as it was when the field was opened: what is typed changes it.
  const before = useRef({ text: record.text, restore, said }).current;
  const field = useRef<HTMLTextAreaElement>(null);
  const left = useRef(false);
  // What was typed last may still wait to be saved when the field is left; after Escape it is not to be.
  const discarded = useRef(false);
  const [text, setText] = useSavedText(
    record.text,
    async (typed) => {
      const words = oneLine(typed, longest);
      if (words !== '' && !discarded.current) await save(words);
    },
    record.id,
  );
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  function leave(back: boolean, byKey: boolean): void {
    if (left.current) return;
    left.current = true;
    const words = oneLine(text, longest);
    discarded.current = back || words === '';
    if (discarded.current) void act({ work: before.restore });
    else if (words !== before.text)
      showToast({ text: before.said, undo: () => act({ work: before.restore }) });
    onDone(byKey);
  }
  return (
    <textarea
      ref={field}
      class="item__field"
      id={id}
      dir="auto"
      rows={1}
      aria-label={t('editWhat')}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={() => leave(false, false)}
      onKeyDown={onKeys({ enter: () => leave(false, true), escape: () => leave(true, true) })}
    />
  );
}
