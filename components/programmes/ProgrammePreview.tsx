import type { ComponentChildren } from 'preact';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { changedFields, type ProgrammePreset, type ReadPreset } from '../../lib/domain/programme';
import { silentRules } from '../../lib/domain/silent-rules';
import { localDateAt } from '../../lib/domain/wall-clock';
import { formatDate } from '../../lib/words/format';
import { t, tn } from '../../lib/words/i18n';
import { ruleNames } from '../../lib/words/warning-words';
import { PresetList } from './PresetList';
import './programmes.css';

interface Props {
  readonly given: ReadPreset;
  /** The same programme as it is stored. */
  readonly before?: ProgrammePreset | undefined;
  /** Whether another programme has the same name. */
  readonly hasNamesake?: boolean;
  readonly children?: ComponentChildren;
}

/** A programme as its pairs see it before it counts: what it sets, or how it differs from what is here. */
export function ProgrammePreview({ given, before, hasNamesake = false, children }: Props) {
  const { preset, unknownKeys } = given;
  const { endsOn } = preset;
  const isOver = endsOn !== null && endsOn < localDateAt(rightNow(), myTimeZone());
  const isSame = before && changedFields(before, preset).length === 0;
  return (
    <section class="programme-card" aria-label={t('programmeSets')}>
      <h3 class="programme-card__name" dir="auto">
        {preset.name}
      </h3>
      {hasNamesake && <p class="warning">{t('programmeSameName')}</p>}
      {before && <p>{t(isSame ? 'programmeSame' : 'programmeUpdate')}</p>}
      {!isSame && (
        <>
          <h4 class="programme-card__part">{t('programmeSets')}</h4>
          <PresetList preset={preset} before={before} />
        </>
      )}
      {isOver && <p class="warning">{t('programmeOver', formatDate(endsOn))}</p>}
      {silentRules(preset).map((rule) => (
        <p key={rule} class="warning">
          {t('programmeSilent', t(ruleNames[rule]))}
        </p>
      ))}
      {unknownKeys > 0 && <p class="quiet">{tn('programmeUnknown', unknownKeys)}</p>}
      {children}
    </section>
  );
}
