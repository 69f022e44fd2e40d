import { useRef, useState } from 'preact/hooks';
import { findSettings } from '../../lib/domain/setting-search';
import { DeletedHere } from '../app/deleted-here';
import { settingsSubjects } from '../app/settings-subjects';
import { StorageBanner } from '../app/StorageBanner';
import { ShownOnceRead } from '../ui/ShownOnceRead';
import { Toasts } from '../ui/toasts';
import { FoundSettings } from './FoundSettings';
import { controlOf, settingsOnPage, type SettingOnPage } from './settings-on-page';
import { SettingsRail } from './SettingsRail';
import { subjectName, subjects } from './subjects';
import { useSubject } from './use-subject';
import './options.css';
import './settings.css';

/**
 * The settings page: a subject at a time, or what a search finds in all of them. Those that are not shown are there
 * nevertheless, so that what was begun in one of them stays. Every change is saved as it is made.
 */
export function Options() {
  const page = useRef<HTMLElement>(null);
  const [query, setQuery] = useState('');
  const { subject, goTo } = useSubject(
    (id) => page.current?.querySelector<HTMLElement>(`[data-subject=${id}] > h2`) ?? null,
  );
  const isSearching = query.trim() !== '';
  const found = isSearching && page.current ? findSettings(settingsOnPage(page.current), query) : [];

  function choose(setting: SettingOnPage): void {
    setQuery('');
    goTo(setting.subject, controlOf(setting.element));
  }
  return (
    <div class="settings">
      <SettingsRail
        shown={isSearching ? null : subject}
        query={query}
        onQuery={setQuery}
        onFirst={() => found[0] && choose(found[0])}
      />
      <main class="settings__page" ref={page}>
        <StorageBanner />
        <DeletedHere />
        {isSearching && <FoundSettings query={query} found={found} onChoose={choose} />}
        {settingsSubjects.map((id) => {
          const { Body } = subjects[id];
          return (
            <section
              key={id}
              class="settings__part"
              data-subject={id}
              aria-labelledby={`subject-${id}`}
              hidden={isSearching || id !== subject}
            >
              <h2 class="settings__title" id={`subject-${id}`} tabIndex={-1}>
                {subjectName(id)}
              </h2>
              <ShownOnceRead class="page__section">
                <Body />
              </ShownOnceRead>
            </section>
          );
        })}
        <Toasts />
      </main>
    </div>
  );
}
