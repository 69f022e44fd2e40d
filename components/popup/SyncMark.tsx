import { needsPerson } from '../../lib/sync/folders';
import { t } from '../../lib/words/i18n';
import { openSettings } from '../app/open-page';
import { useLive } from '../app/use-live-query';

/** Says that a connected folder waits for the person, and leads there; nothing where all goes by itself. */
export function SyncMark() {
  const isNeeded = useLive(needsPerson, [], false);
  if (!isNeeded) return null;
  return (
    <button type="button" class="button button--quiet popup__backup" onClick={() => openSettings('sync')}>
      {t('syncNeedsYou')}
    </button>
  );
}
