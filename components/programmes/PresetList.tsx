import { presetFields, type PresetField, type ProgrammePreset } from '../../lib/domain/programme';
import { t } from '../../lib/words/i18n';
import { fieldNames, valueText } from './preset-words';

interface Props {
  readonly preset: ProgrammePreset;
  /** What was there before: then only what differs is listed, with both. */
  readonly before?: ProgrammePreset | undefined;
}

/** What a programme sets, a line for each field it says something about; texts stand as they were written. */
export function PresetList({ preset, before }: Props) {
  const shown = presetFields.filter((field) =>
    before
      ? valueText(before, field) !== valueText(preset, field)
      : field !== 'name' && valueText(preset, field) !== '',
  );
  return (
    <dl class="preset">
      {shown.map((field) => (
        <div key={field} class="preset__line">
          <dt>{t(fieldNames[field])}</dt>
          {before && (
            <dd>
              <del class="preset__value">
                <Value text={valueText(before, field)} />
              </del>
            </dd>
          )}
          <dd class="preset__value">
            <Value text={valueText(preset, field)} field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ text, field }: { readonly text: string; readonly field?: PresetField }) {
  if (text === '') return <span class="quiet">{t('programmeNotSaid')}</span>;
  if (field === 'helpLink')
    return (
      <a href={text} target="_blank" rel="noreferrer" dir="ltr">
        {text}
      </a>
    );
  return <bdi>{text}</bdi>;
}
