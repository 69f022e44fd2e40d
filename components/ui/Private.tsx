import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import { useKeys } from './use-keys';
import { usePrivate } from './use-private';
import './private.css';

interface Props {
  /** The heading: it says what kind of thing is inside, never what. */
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** A part of a page that is for this person's eyes only. Shift+P opens and closes it. */
export function Private({ heading, children }: Props) {
  const [open, setOpen] = usePrivate();
  useKeys(true, {
    p: (event) => {
      if (event.shiftKey) setOpen(!open);
    },
  });
  return (
    <section class="private" aria-label={heading}>
      <div class="private__head">
        <h2 class="private__heading">
          <span aria-hidden="true">🔒</span> {heading}
        </h2>
        <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'privateHide' : 'privateShow')} <kbd class="key" data-key="⇧P" aria-hidden="true" />
        </button>
      </div>
      {open ? <div class="private__body">{children}</div> : <p class="quiet">{t('privateNote')}</p>}
    </section>
  );
}
