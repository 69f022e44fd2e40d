import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readDraft } from '../../lib/storage/queries/drafts';
import { saveDraft } from '../../lib/storage/actions/drafts';
import { persist } from '../../lib/storage/engine/persist';
import { useLiveQuery } from './use-live-query';

/** A text being typed, and how to set it. */
export type SavedText = readonly [text: string, setText: (text: string) => void];

/**
 * Keeps the text of a field that is no record yet under `key`: every keystroke is stored, a crash loses
 * nothing, and a second window on the same field shows the same. While the field has unsaved or just saved
 * keystrokes, its own text wins over what comes from the store. `typedBefore`: what was typed into it before it was drawn.
 */
export function useDraft(key: string, typedBefore = ''): SavedText {
  const stored = useLiveQuery(() => readDraft(key), [key], `draft:${key}`);
  return useSavedText(
    stored.status === 'ready' ? stored.value : undefined,
    (text) => saveDraft(key, text),
    key,
    typedBefore,
  );
}

/**
 * Keeps a text of a record: `stored` is the text on record (undefined while it loads), `save` writes it and
 * is not to call `persist` itself: it runs in that queue, and would wait for its own end.
 * `identity` names the record; when it changes, the field starts over.
 */
export function useSavedText(
  stored: string | undefined,
  save: (text: string) => Promise<unknown>,
  identity: string,
  typedBefore = '',
): SavedText {
  const [typed, setTyped] = useState<{ identity: string; text: string } | null>(
    typedBefore === '' ? null : { identity, text: typedBefore },
  );
  const pending = useRef<{ text: string; save: (text: string) => Promise<unknown> } | null>(null);
  const writing = useRef(false);
  const mine = typed?.identity === identity ? typed : null;

  useEffect(() => {
    if (mine && stored === mine.text && !writing.current) setTyped(null);
  }, [stored, mine]);

  // Before anything more can be typed.
  useLayoutEffect(() => {
    if (typedBefore !== '') setText(typedBefore);
  }, []);

  async function write(): Promise<void> {
    if (writing.current) return;
    writing.current = true;
    try {
      for (let next = pending.current; next; next = pending.current) {
        pending.current = null;
        const { text, save: saveText } = next;
        await persist(() => saveText(text));
      }
    } finally {
      writing.current = false;
    }
    setTyped((current) => (current && pending.current === null ? { ...current } : current));
  }

  function setText(text: string): void {
    setTyped({ identity, text });
    pending.current = { text, save };
    void write();
  }
  return [mine?.text ?? stored ?? '', setText];
}
