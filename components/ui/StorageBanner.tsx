import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { onStorageTrouble, type StorageTrouble } from '../../lib/storage/persist';

/** Says at the top of a page that the browser does not store at the moment, and what to do. */
export function StorageBanner() {
  const [trouble, setTrouble] = useState<StorageTrouble>('none');
  useEffect(() => onStorageTrouble(setTrouble), []);
  if (trouble === 'none') return null;
  return (
    <p class="warning" role="alert">
      {trouble === 'full' ? t('storageFull') : t('storageRefused')}
    </p>
  );
}
