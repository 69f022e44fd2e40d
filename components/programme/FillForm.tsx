import type { ProgrammePreset } from '../../lib/domain/programme';
import { t } from '../../lib/words/i18n';
import { GiveProgramme } from '../programmes/GiveProgramme';
import { ProgrammePreview } from '../programmes/ProgrammePreview';
import { useGivenProgramme } from '../programmes/use-given-programme';

/** Fills the form from a programme that was made before, by its file or its code. */
export function FillForm({ onFill }: { readonly onFill: (preset: ProgrammePreset) => void }) {
  const given = useGivenProgramme('programme:fill');
  const read = given.given;
  return (
    <details>
      <summary>{t('programmeOpenExisting')}</summary>
      <GiveProgramme given={given} />
      {read && (
        <ProgrammePreview given={read}>
          <div class="row">
            <button
              type="button"
              class="button button--primary"
              onClick={() => {
                onFill(read.preset);
                given.clear();
              }}
            >
              {t('programmeUse')}
            </button>
            <button type="button" class="button button--quiet" onClick={given.clear}>
              {t('cancel')}
            </button>
          </div>
        </ProgrammePreview>
      )}
    </details>
  );
}
