import { t } from '../../lib/words/i18n';

/** Teaches, while nothing is on record yet, how it begins. */
export function FirstSteps() {
  return (
    <section class="popup__card" aria-labelledby="first-steps">
      <h2 class="popup__partner" id="first-steps">
        {t('firstStepsTitle')}
      </h2>
      <ol class="popup__steps">
        <li>{t('firstStepsJoin')}</li>
        <li>{t('firstStepsWrapUp')}</li>
        <li>{t('firstStepsBetween')}</li>
      </ol>
      <p class="quiet">{t('firstStepsByHand')}</p>
    </section>
  );
}
