import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { useKeys } from './use-keys';
import './private.css';

interface Props {
  /** What is inside, named without giving it away. */
  readonly title: string;
  readonly children: ComponentChildren;
}

/**
 * Keeps what is for this person's eyes only out of the page until they open it, so that a shared screen shows
 * nothing: closed at first, and again as soon as the window loses the focus or is hidden. `Shift+P` opens and closes.
 */
export function Private({ title, children }: Props) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const close = () => setOpen(false);
    window.addEventListener('blur', close);
    document.addEventListener('visibilitychange', close);
    return () => {
      window.removeEventListener('blur', close);
      document.removeEventListener('visibilitychange', close);
    };
  }, []);
  useKeys(true, {
    p: (event) => {
      if (event.shiftKey) setOpen((current) => !current);
    },
  });
  return (
    <section class="private">
      <button type="button" class="private__head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="private__lock" aria-hidden="true">
          {open ? '▾' : '▸'}
        </span>
        <span>{title}</span>
        <span class="tag">{t('onlyYou')}</span>
      </button>
      {open && <div class="private__body">{children}</div>}
    </section>
  );
}
