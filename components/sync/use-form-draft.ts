import { useState } from 'preact/hooks';
import { useDraft, type SavedText } from '../app/use-saved-text';

/** A field of a form as it was last typed, before a reload, too; `first` stands in it until something is typed. */
export function useFormDraft(key: string, first: string): SavedText {
  const [text, setText] = useDraft(key);
  const [isTouched, setTouched] = useState(false);
  return [
    isTouched || text !== '' ? text : first,
    (typed) => {
      setTouched(true);
      setText(typed);
    },
  ];
}
