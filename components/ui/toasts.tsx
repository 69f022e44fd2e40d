import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import './toasts.css';

/** A short message about what just happened, with the way back. */
export interface Toast {
  readonly text: string;
  readonly undo?: () => unknown;
}

type Listener = (toast: Toast | null) => void;
const listeners = new Set<Listener>();
const staysMs = 12_000;

/** Says what just happened; the latest message replaces the one before. */
export function showToast(toast: Toast): void {
  for (const listener of listeners) listener(toast);
}

/** Where a page shows its toasts. `Z` undoes, too, see `use-keys`. */
export function Toasts() {
  const [toast, setToast] = useState<Toast | null>(null);
  useEffect(() => {
    listeners.add(setToast);
    return () => void listeners.delete(setToast);
  }, []);
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => setToast(null), staysMs);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast && (
        <div class="toast">
          <span class="toast__text">{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              class="button button--quiet toast__undo"
              data-undo
              onClick={() => {
                setToast(null);
                void toast.undo?.();
              }}
            >
              {t('undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
