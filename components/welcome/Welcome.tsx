import { browser } from 'wxt/browser';
import { t, type MessageKey } from '../../lib/i18n';
import { practiceQuery } from '../../lib/storage/database';
import { CommandKeys } from '../ui/CommandKeys';
import { openPage } from '../ui/open-page';
import './welcome.css';

const steps: readonly (readonly [MessageKey, MessageKey])[] = [
  ['welcomeJoin', 'welcomeJoinText'],
  ['welcomeChip', 'welcomeChipText'],
  ['welcomeAgree', 'welcomeAgreeText'],
];

/** The page of the first run: what happens from now on, in under a minute. */
export function Welcome() {
  return (
    <main class="welcome">
      <h1 class="welcome__title">{t('welcomeTitle')}</h1>
      <p class="welcome__lead">{t('welcomeLead')}</p>
      <ol class="welcome__steps">
        {steps.map(([title, text], index) => (
          <li key={title} class="welcome__step">
            <span class="welcome__number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h2>{t(title)}</h2>
              <p>{t(text)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p class="row">
        <button
          type="button"
          class="button button--primary"
          onClick={() => openPage(`/practice.html?${practiceQuery}`)}
        >
          {t('welcomePractice')}
        </button>
        <span class="quiet">{t('practiceNote')}</span>
      </p>
      <section class="stack">
        <h2>{t('optionsKeyboard')}</h2>
        <CommandKeys />
      </section>
      <p class="welcome__promise">{t('optionsPrivacyText')}</p>
      <p class="quiet">{t('welcomeReload')}</p>
      <p>
        <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('settings')}
        </button>
      </p>
    </main>
  );
}
