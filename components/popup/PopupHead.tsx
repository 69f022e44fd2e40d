import { browser } from 'wxt/browser';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/words/i18n';
import { openPage } from '../app/open-page';
import { IconButton } from '../ui/IconButton';

/** The head of the popup: the field or the name, and the ways to the record and the settings. */
export function PopupHead({ children }: { readonly children: ComponentChildren }) {
  return (
    <header class="popup__head">
      {children}
      <nav class="popup__nav">
        <IconButton icon="chart-line" name={t('recordTitleNone')} onPress={() => openPage('/record.html')} />
        <IconButton
          icon="settings-2"
          name={t('settings')}
          onPress={() => void browser.runtime.openOptionsPage()}
        />
      </nav>
    </header>
  );
}
