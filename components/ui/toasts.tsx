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
const staysMs = 12_000;

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

/** Where a page shows its toasts. `Z` undoes, too, see `use-keys`. */
export function Toasts() {
  const [toast, setToast] = useState<Toast | null>(null);
  // Who is on it, by pointer or keyboard, still reads it.
  const [held, setHeld] = useState(false);
  // From the first frame on: what is said before an effect would run is not lost.
  useLayoutEffect(() => {
    listeners.add(setToast);
    return () => void listeners.delete(setToast);
  }, []);
  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(() => setToast(null), staysMs);
    return () => clearTimeout(timer);
  }, [toast, held]);
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
              onClick={() => {
                setToast(null);
                setHeld(false);
                void toast.undo?.();
              }}
            >
              <Icon name="undo-2" /> {t('undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
