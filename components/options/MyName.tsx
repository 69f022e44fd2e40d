import { t } from '../../lib/words/i18n';
import { sayMyName } from '../../lib/storage/actions/my-name';
import { readMyName } from '../../lib/storage/queries/my-name';
import { longestName } from '../../lib/domain/mentorship';
import { useLiveQuery } from '../app/use-live-query';
import { act } from '../app/act';

/** What the person at this keyboard is called in what leaves this machine. */
export function MyName() {
  const name = useLiveQuery(readMyName, []);
  return (
    <>
      <label class="field">
        <span class="field__label">{t('myName')}</span>
        <input
          class="input options__select"
          dir="auto"
          autocomplete="off"
          aria-describedby="my-name-note"
          maxLength={longestName}
          value={name.status === 'ready' ? name.value : ''}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            void act({ work: () => sayMyName(typed) });
          }}
        />
      </label>
      <p class="quiet" id="my-name-note">
        {t('myNameNote')}
      </p>
    </>
  );
}
