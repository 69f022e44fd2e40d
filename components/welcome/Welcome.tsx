import { browser } from 'wxt/browser';
import { t, type MessageKey } from '../../lib/words/i18n';
import { practiceQuery } from '../../lib/storage/engine/database';
import { CommandKeys } from '../keyboard/CommandKeys';
import { openPage } from '../app/open-page';
import { WelcomeProgramme } from '../programmes/lazy';
import { Toasts } from '../ui/toasts';
import { WordChoice } from '../words/WordChoice';
import { Scene, type SceneName } from './Scene';
import './welcome.css';

/** A step: its heading, its text, the picture, and the button the text names by its own words. */
const steps: readonly (readonly [MessageKey, MessageKey, SceneName, ...MessageKey[]])[] = [
  ['welcomeJoin', 'welcomeJoinText', 'card', 'cardYes'],
  ['welcomeChip', 'welcomeChipText', 'reminder', 'pillOpen'],
  ['welcomeAgree', 'welcomeAgreeText', 'wrap-up'],
];

/** The page of the first run: what happens from now on, in under a minute. */
export function Welcome() {
  return (
    <main class="welcome">
      <h1 class="welcome__title">{t('welcomeTitle')}</h1>
      <p class="welcome__lead">{t('welcomeLead')}</p>
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
      <ol class="welcome__steps">
        {steps.map(([title, text, scene, ...named]) => (
          <li key={title} class="welcome__step">
            <Scene name={scene} />
            <div>
              <h2>{t(title)}</h2>
              <p>{t(text, ...named.map((key) => t(key)))}</p>
            </div>
          </li>
        ))}
      </ol>
      <WelcomeProgramme />
      <WordChoice />
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
      <Toasts />
    </main>
  );
}
