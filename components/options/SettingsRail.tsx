import { useRef } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import { settingsSubjects, type SettingsSubject } from '../app/settings-subjects';
import { Icon } from '../ui/Icon';
import { Key } from '../ui/Key';
import { onKeys } from '../ui/keys';
import { useKeys } from '../ui/use-keys';
import { subjectName, subjects } from './subjects';

interface Props {
  readonly shown: SettingsSubject | null;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Enter in the search field. */
  readonly onFirst: () => void;
}

/** Where the subjects are listed and words are searched for. */
export function SettingsRail({ shown, query, onQuery, onFirst }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useKeys(true, { '/': () => field.current?.focus() });
  return (
    <header class="settings__rail">
      <h1 class="settings__name">{t('optionsTitle')}</h1>
      <div class="settings__search" role="search">
        <Icon name="search" />
        <input
          ref={field}
          class="input settings__query"
          type="search"
          dir="auto"
          autocomplete="off"
          aria-label={t('settingsSearch')}
          placeholder={t('settingsSearch')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={onKeys({ enter: onFirst, escape: () => onQuery('') })}
        />
        {query === '' && <Key of="/" />}
      </div>
      <nav aria-label={t('settings')}>
        <ul class="settings__subjects">
          {settingsSubjects.map((subject) => (
            <li key={subject}>
              <a
                class="settings__subject"
                href={`#${subject}`}
                aria-current={subject === shown ? 'page' : undefined}
                onClick={() => onQuery('')}
              >
                <Icon name={subjects[subject].icon} /> {subjectName(subject)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
