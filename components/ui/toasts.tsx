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
}

type Listener = (next: (shown: Toast | null) => Toast | null) => void;
const listeners = new Set<Listener>();
/** How long what was said stays, in milliseconds: in the panel it stands where the key hints do, and is brief. */
const staysMs = { page: 12_000, panel: 6000 } as const;

/**
 * Says what just happened; the latest message replaces the one before. One without a way back stands beside one that has
 * one: what can be taken back stays so. Returns what takes it away before its time.
 */
export function showToast(toast: Toast): () => void {
  for (const listener of listeners)
    listener((shown) => (shown?.undo && !toast.undo ? { ...shown, note: toast.text } : toast));
  const isIt = (shown: Toast | null) =>
    shown === toast || (toast.undo !== undefined && shown?.undo === toast.undo);
  return () => {
    for (const listener of listeners) listener((shown) => (isIt(shown) ? null : shown));
  };
}

/** Where a page shows its toasts; `brief`: for half as long. `Z` undoes, too, see `use-keys`. */
export function Toasts({ brief = false }: { readonly brief?: boolean }) {
  const [toast, setToast] = useState<Toast | null>(null);
  // Who is on it, by pointer or keyboard, still reads it.
  const [held, setHeld] = useState(false);
  // From the first frame on: what is said before an effect would run is not lost.
  useLayoutEffect(() => {
    listeners.add(setToast);
    return () => void listeners.delete(setToast);
  }, []);
  useEffect(() => {
    // What is taken away under the pointer is never left by it.
    if (!toast) setHeld(false);
    if (!toast || held) return undefined;
    const timer = setTimeout(() => setToast(null), brief ? staysMs.panel : staysMs.page);
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
          <span class="toast__text">{toast.note ? `${toast.note} · ${toast.text}` : toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              class="button button--quiet toast__undo"
              data-undo
              title={t('undo')}
              onClick={() => {
                setToast(null);
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
