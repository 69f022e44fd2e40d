import { useEffect } from 'preact/hooks';
import type { Programme } from '../../lib/domain/programme';
import { watchPolicy } from '../../lib/programmes/policy';
import { listProgrammes } from '../../lib/storage/queries/programmes';
import { t } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import { AddProgramme } from './AddProgramme';
import { PresetList } from './PresetList';
import './programmes.css';

const none: Programme[] = [];

/** Where a programme is given on the first run; one the organisation's policy brings is there already. */
export function WelcomeProgramme() {
  const programmes = useLive(listProgrammes, [], none);
  useEffect(() => watchPolicy(() => undefined), []);
  return (
    <section class="stack" aria-label={t('optionsProgrammes')}>
      {programmes.map(({ id, preset }) => (
        <div key={id} class="programme-card">
          <strong class="programme-card__name" dir="auto">
            {preset.name}
          </strong>
          <PresetList preset={preset} />
        </div>
      ))}
      <details>
        <summary>{t('setUpHasProgramme')}</summary>
        <AddProgramme draft="programme:given" />
      </details>
    </section>
  );
}
