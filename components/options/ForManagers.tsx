import { t } from '../../lib/words/i18n';
import { openPage } from '../app/open-page';

/** What a programme manager finds here. */
export function ForManagers() {
  return (
    <section class="stack" aria-labelledby="for-managers">
      <h3 class="mentorship__name" id="for-managers">
        {t('forManagersHeading')}
      </h3>
      <p class="quiet">{t('forManagersNote')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => openPage('/reports.html')}>
          {t('readReportsTitle')}
        </button>
      </div>
    </section>
  );
}
