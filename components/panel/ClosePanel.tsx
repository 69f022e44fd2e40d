import { useEffect, useState } from 'preact/hooks';
import { isBesideWindow } from '../../lib/browser/panel-places';
import { t } from '../../lib/words/i18n';

/** Closes the panel where it is beside a window: it has no other way out of sight than the browser's own. */
export function ClosePanel() {
  const [beside, setBeside] = useState(false);
  useEffect(() => void isBesideWindow().then(setBeside), []);
  if (!beside) return null;
  return (
    <button type="button" class="button" onClick={() => window.close()}>
      {t('close')}
    </button>
  );
}
