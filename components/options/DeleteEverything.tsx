import { useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import { deleteEverything } from '../../lib/storage/actions/deletions';
import { noteDeleted } from '../app/deleted-here';
import { openPage } from '../app/open-page';

/** The page of all that is kept; and the way to have none of it kept any more. */
export function DeleteEverything() {
  const [asking, setAsking] = useState(false);
  async function remove(): Promise<void> {
    setAsking(false);
    await noteDeleted(t('toastAllDeleted'), deleteEverything, true);
  }
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button" onClick={() => openPage('/data.html')}>
          {t('dataOpen')}
        </button>
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {t('deleteAll')}
        </button>
      </div>
      {asking && (
        <div class="warning stack" role="group" aria-label={t('deleteAll')}>
          <p>{t('deleteAllNote')}</p>
          <div class="row">
            <button type="button" class="button" onClick={() => void remove()}>
              {t('deleteAllYes')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
