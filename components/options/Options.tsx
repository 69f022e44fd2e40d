import { t } from '../../lib/words/i18n';
import { CommandKeys } from '../keyboard/CommandKeys';
import { DeletedHere } from '../app/deleted-here';
import { StorageBanner } from '../app/StorageBanner';
import { SafetyCopies } from '../safety/SafetyCopies';
import { Toasts } from '../ui/toasts';
import { Backup } from './Backup';
import { CallHosts } from './CallHosts';
import { Calendars } from './Calendars';
import { DeleteEverything } from './DeleteEverything';
import { ItemExports } from './ItemExports';
import { Mentorships } from './Mentorships';
import { MyName } from './MyName';
import { ReminderSettings } from './ReminderSettings';
import { WarningSettings } from './WarningSettings';
import { WordChoice } from '../words/WordChoice';
import { WrapUpSettings } from './WrapUpSettings';
import './options.css';

/** The settings page. Every change is saved as it is made. */
export function Options() {
  return (
    <main class="page">
      <StorageBanner />
      <DeletedHere />
      <h1 class="page__title">{t('optionsTitle')}</h1>
      <section class="page__section">
        <h2>{t('optionsWrapUp')}</h2>
        <WrapUpSettings />
      </section>
      <section class="page__section">
        <h2>{t('optionsReminders')}</h2>
        <ReminderSettings />
      </section>
      <section class="page__section">
        <h2>{t('optionsMentorships')}</h2>
        <MyName />
        <WordChoice />
        <Mentorships />
      </section>
      <section class="page__section">
        <h2>{t('optionsWarnings')}</h2>
        <WarningSettings />
      </section>
      <section class="page__section">
        <h2>{t('optionsCalendars')}</h2>
        <Calendars />
      </section>
      <section class="page__section">
        <h2>{t('optionsCallHosts')}</h2>
        <CallHosts />
      </section>
      <section class="page__section">
        <h2>{t('optionsData')}</h2>
        <Backup />
        <ItemExports />
        <DeleteEverything />
      </section>
      <section class="page__section">
        <h2>{t('copiesHeading')}</h2>
        <SafetyCopies />
      </section>
      <section class="page__section">
        <h2>{t('optionsKeyboard')}</h2>
        <CommandKeys />
      </section>
      <section class="page__section">
        <h2>{t('optionsPrivacy')}</h2>
        <p>{t('optionsPrivacyText')}</p>
        <ul class="options__list">
          <li>{t('permissionSidePanel')}</li>
          <li>{t('permissionStorage')}</li>
          <li>{t('permissionAlarms')}</li>
          <li>{t('permissionScripting')}</li>
          <li>{t('permissionSites')}</li>
          <li>{t('permissionActiveTab')}</li>
          <li>{t('permissionOffscreen')}</li>
          <li>{t('permissionHosts')}</li>
          <li>{t('permissionCallHosts')}</li>
        </ul>
      </section>
      <Toasts />
    </main>
  );
}
