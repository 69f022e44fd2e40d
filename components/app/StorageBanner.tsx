import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import { onStorageTrouble, type StorageTrouble } from '../../lib/storage/engine/persist';
import { ClockNote } from './ClockNote';

/** Says at the top of a page that the browser does not store at the moment, or that a clock was wrong, and what to do. */
export function StorageBanner() {
  const [trouble, setTrouble] = useState<StorageTrouble>('none');
  useEffect(() => onStorageTrouble(setTrouble), []);
  return (
    <>
      <ClockNote />
      {trouble !== 'none' && (
        <p class="warning" role="alert">
          {trouble === 'full' ? t('storageFull') : t('storageRefused')}
        </p>
      )}
    </>
  );
}
