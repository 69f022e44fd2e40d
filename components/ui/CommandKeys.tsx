import { browser, type Browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';

/** The keyboard commands in force in this browser, and how to change them. */
export function CommandKeys() {
  const [commands, setCommands] = useState<Browser.commands.Command[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then(setCommands);
  }, []);
  return (
    <>
      <ul class="stack">
        {commands
          .filter(({ description }) => description)
          .map(({ name, description, shortcut }) => (
            <li key={name} class="row">
              <kbd class="key">{shortcut || t('commandUnset')}</kbd>
              <span>{description}</span>
            </li>
          ))}
      </ul>
      <p class="quiet">{t('commandChange')}</p>
    </>
  );
}
