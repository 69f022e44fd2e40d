import type { ComponentChildren } from 'preact';
import { t } from '../../lib/words/i18n';
import { useKeys } from './use-keys';
import { usePrivate } from './use-private';
import './private.css';
import { Icon } from './Icon';
import { Key } from './Key';

interface Props {
  /** The heading: it says what kind of thing is inside, never what. */
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** A part of a page that is for this person's eyes only. Alt+P opens and closes it. */
export function Private({ heading, children }: Props) {
  const [open, setOpen] = usePrivate();
  useKeys(true, {
    'alt+p': () => setOpen(!open),
  });
  return (
    <section class="private" aria-label={heading}>
      <div class="private__head">
        <h2 class="private__heading">
          <Icon name="lock" /> {heading}
        </h2>
        <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'privateHide' : 'privateShow')} <Key of="Alt P" />
        </button>
      </div>
      {open ? <div class="private__body">{children}</div> : <p class="quiet">{t('privateNote')}</p>}
    </section>
  );
}
