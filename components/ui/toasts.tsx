import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import { Icon } from './Icon';
import './toasts.css';

/** A short message about what just happened, with the way back. */
export interface Toast {
  readonly text: string;
  readonly undo?: () => unknown;
  /** What was said since, and takes nothing back. */
  readonly note?: string;
  /** Whether something else was done since. */
  readonly isEarlier?: boolean;
}

/** What was said, the newest last: that one is shown, and the others once it was taken back. */
type Said = readonly Toast[];
type Listener = (next: (said: Said) => Said) => void;
const listeners = new Set<Listener>();
/** So many deeds in a row can be taken back, one after the other. */
const undosAtMost = 5;
/** How long what was said stays, in milliseconds: in the panel it stands where the key hints do, and is brief. */
const staysMs = { page: 12_000, panel: 6000 } as const;

/**
 * Says what just happened; the latest message stands for the ones before, which come back once it was taken back. One
 * without a way back stands beside one that has one: what can be taken back stays so. Returns what takes it away before
 * its time.
 */
export function showToast(toast: Toast): () => void {
  for (const listener of listeners) listener((said) => saidAfter(said, toast));
  const isIt = (one: Toast) => one === toast || (toast.undo !== undefined && one.undo === toast.undo);
  return () => {
    for (const listener of listeners) listener((said) => said.filter((one) => !isIt(one)));
  };
}

function saidAfter(said: Said, toast: Toast): Said {
  const last = said.at(-1);
  if (last?.undo && !toast.undo) return [...said.slice(0, -1), { ...last, note: toast.text }];
  const earlier = said.flatMap(({ text, undo }) => (undo ? [{ text, undo, isEarlier: true }] : []));
  return [...earlier, toast].slice(-undosAtMost);
}

function textOf({ text, note, isEarlier }: Toast): string {
  const words = isEarlier ? t('undoEarlier', text) : text;
  return note ? `${note} · ${words}` : words;
}

/** Where a page shows its toasts; `brief`: for half as long. `Z` undoes, too, see `use-keys`. */
export function Toasts({ brief = false }: { readonly brief?: boolean }) {
  const [said, setSaid] = useState<Said>([]);
  const toast = said.at(-1);
  // Who is on it, by pointer or keyboard, still reads it.
  const [held, setHeld] = useState(false);
  // From the first frame on: what is said before an effect would run is not lost.
  useLayoutEffect(() => {
    listeners.add(setSaid);
    return () => void listeners.delete(setSaid);
  }, []);
  useEffect(() => {
    // What is taken away under the pointer is never left by it.
    if (!toast) setHeld(false);
    if (!toast || held) return undefined;
    const timer = setTimeout(() => setSaid([]), brief ? staysMs.panel : staysMs.page);
    return () => clearTimeout(timer);
  }, [toast, held, brief]);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast && (
        <div
          class="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusCapture={() => setHeld(true)}
          onBlurCapture={() => setHeld(false)}
        >
          <span class="toast__text">{textOf(toast)}</span>
          {toast.undo && (
            <button
              type="button"
              class="button button--quiet toast__undo"
              data-undo
              title={t('undo')}
              onClick={() => {
                setSaid((now) => now.filter((one) => one !== toast));
                setHeld(false);
                void toast.undo?.();
              }}
            >
              <Icon name="undo-2" /> <span class="toast__undo-word">{t('undo')}</span>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
