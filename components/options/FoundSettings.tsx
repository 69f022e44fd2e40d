import { t, tn } from '../../lib/words/i18n';
import type { SettingOnPage } from './settings-on-page';
import { subjectName } from './subjects';

interface Props {
  readonly query: string;
  readonly found: readonly SettingOnPage[];
  readonly onChoose: (setting: SettingOnPage) => void;
}

/** The settings in which the words that were searched for stand, each a link to where it is. */
export function FoundSettings({ query, found, onChoose }: Props) {
  return (
    <section class="settings__found" aria-label={t('settingsSearch')}>
      <div role="status">
        <h2 class="settings__title" dir="auto">
          {found.length === 0 ? t('settingsNoneFound', query.trim()) : tn('settingsFound', found.length)}
        </h2>
      </div>
      {found.length > 0 && (
        <ul class="page__section settings__results">
          {found.map((setting, index) => (
            <li key={`${index} ${setting.label}`}>
              <a
                class="settings__result"
                href={`#${setting.subject}`}
                onClick={(event) => {
                  event.preventDefault();
                  onChoose(setting);
                }}
              >
                <span dir="auto">{setting.label}</span>
                <span class="quiet" dir="auto">
                  {[subjectName(setting.subject), setting.group].filter((part) => part !== '').join(', ')}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
