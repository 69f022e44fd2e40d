import type { Mentorship } from '../../lib/domain/mentorship';
import { t } from '../../lib/i18n';
import { listActiveMentorships } from '../../lib/storage/mentorships';
import { CommandKeys } from '../ui/CommandKeys';
import { StorageBanner } from '../ui/StorageBanner';
import { Toasts } from '../ui/toasts';
import { useLive } from '../ui/use-live-query';
import { Backup } from './Backup';
import { Calendars } from './Calendars';
import { MentorshipForm } from './MentorshipForm';
import { ReminderSettings } from './ReminderSettings';
import { WrapUpSettings } from './WrapUpSettings';
import './options.css';

const none: Mentorship[] = [];

/** The settings page. Every change is saved as it is made. */
export function Options() {
  const mentorships = useLive(listActiveMentorships, [], none);
  return (
    <main class="options">
      <StorageBanner />
      <h1 class="options__title">{t('optionsTitle')}</h1>
      <section class="options__section">
        <h2>{t('optionsWrapUp')}</h2>
        <WrapUpSettings />
      </section>
      <section class="options__section">
        <h2>{t('optionsReminders')}</h2>
        <ReminderSettings />
      </section>
      <section class="options__section">
        <h2>{t('optionsMentorships')}</h2>
        {mentorships.length === 0 && <p class="quiet">{t('optionsNoMentorships')}</p>}
        {mentorships.map((mentorship) => (
          <MentorshipForm key={mentorship.id} mentorship={mentorship} />
        ))}
      </section>
      <section class="options__section">
        <h2>{t('optionsCalendars')}</h2>
        <Calendars />
      </section>
      <section class="options__section">
        <h2>{t('optionsData')}</h2>
        <Backup />
      </section>
      <section class="options__section">
        <h2>{t('optionsKeyboard')}</h2>
        <CommandKeys />
      </section>
      <section class="options__section">
        <h2>{t('optionsPrivacy')}</h2>
        <p>{t('optionsPrivacyText')}</p>
        <ul class="options__list">
          <li>{t('permissionSidePanel')}</li>
          <li>{t('permissionStorage')}</li>
          <li>{t('permissionAlarms')}</li>
          <li>{t('permissionScripting')}</li>
          <li>{t('permissionSites')}</li>
          <li>{t('permissionOffscreen')}</li>
          <li>{t('permissionHosts')}</li>
        </ul>
      </section>
      <Toasts />
    </main>
  );
}
