import { browser, type Browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import { useReading } from '../ui/ShownOnceRead';
import './command-keys.css';

/** The keyboard commands in force in this browser, and how to change them. */
export function CommandKeys() {
  const [commands, setCommands] = useState<Browser.commands.Command[]>();
  useReading(commands === undefined);
  useEffect(() => {
    void browser.commands.getAll().then(setCommands);
  }, []);
  return (
    <>
      <ul class="command-keys">
        {commands
          ?.filter(({ description }) => description)
          .map(({ name, description, shortcut }) => (
            <li key={name} class="command-keys__key">
              <kbd class="key">{shortcut || t('commandUnset')}</kbd>
              <span>{description}</span>
            </li>
          ))}
      </ul>
      <p class="row">
        <button type="button" class="button" onClick={() => void openKeySettings()}>
          {t('commandSet')}
        </button>
      </p>
      <p class="quiet">{t('commandChange')}</p>
    </>
  );
}

/**
 * Opens the browser's own page for extension keys. Firefox has a call for it (137 and later), Chromium an address
 * that every Chromium browser, Edge among them, turns into its own.
 */
async function openKeySettings(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
    await commands.openShortcutSettings();
  } else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
