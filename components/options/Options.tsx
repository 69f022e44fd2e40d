import { browser } from 'wxt/browser';
import { useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import { defaultSettings } from '../../lib/domain/settings';
import { t } from '../../lib/i18n';
import { listActiveMentorships } from '../../lib/storage/mentorships';
import { persist } from '../../lib/storage/persist';
import { changeSettings, readSettings } from '../../lib/storage/settings';
import { CommandKeys } from '../ui/CommandKeys';
import { StorageBanner } from '../ui/StorageBanner';
import { tellBackground } from '../ui/tell-background';
import { Toasts } from '../ui/toasts';
import { useLive } from '../ui/use-live-query';
import { Backup } from './Backup';
import { Calendars } from './Calendars';
import { MentorshipForm } from './MentorshipForm';
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
        <LeadTime />
        <OpenByItself />
        <Notify />
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

function LeadTime() {
  const settings = useLive(readSettings, [], defaultSettings);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState('');

  async function save(text: string): Promise<void> {
    setTyped(text);
    const leadMinutes = Number(text);
    const fits = Number.isInteger(leadMinutes) && leadMinutes >= 1 && leadMinutes <= 60;
    setProblem(fits ? '' : t('optionsLeadProblem'));
    if (!fits) return;
    await persist(() => changeSettings({ leadMinutes }));
    await tellBackground();
  }
  return (
    <>
      <label class="options__inline">
        <span>{t('optionsLead')}</span>
        <input
          class="input options__number"
          type="number"
          min={1}
          max={60}
          value={typed ?? String(settings.leadMinutes)}
          onInput={(event) => void save(event.currentTarget.value)}
        />
      </label>
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** A second channel, only if switched on: the permission is asked for within the click, and given back with it. */
function Notify() {
  const settings = useLive(readSettings, [], defaultSettings);
  async function save(wanted: boolean): Promise<void> {
    const permissions = { permissions: ['notifications' as const] };
    const notify = wanted ? await browser.permissions.request(permissions) : false;
    if (!wanted) await browser.permissions.remove(permissions);
    await persist(() => changeSettings({ notify }));
    await tellBackground();
  }
  return (
    <label class="options__check">
      <input
        type="checkbox"
        checked={settings.notify}
        onChange={(event) => void save(event.currentTarget.checked)}
      />
      <span>{t('optionsNotify')}</span>
    </label>
  );
}

function OpenByItself() {
  const settings = useLive(readSettings, [], defaultSettings);
  async function save(openByItself: boolean): Promise<void> {
    await persist(() => changeSettings({ openByItself }));
    await tellBackground();
  }
  return (
    <div>
      <label class="options__check">
        <input
          type="checkbox"
          checked={settings.openByItself}
          aria-describedby="open-by-itself-note"
          onChange={(event) => void save(event.currentTarget.checked)}
        />
        <span>{t('optionsOpenByItself')}</span>
      </label>
      <p class="quiet" id="open-by-itself-note">
        {t('optionsOpenByItselfNote')}
      </p>
    </div>
  );
}
