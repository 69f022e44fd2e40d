import type { Programme } from '../../lib/domain/programme';
import { formatLongDay } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';

interface Props {
  readonly programmes: readonly Programme[];
  readonly value: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** Which programme a mentorship belongs to: one or none. Those of one name are told apart by the day they came. */
export function ProgrammeSelect({ programmes, value, onChoose }: Props) {
  const known = programmes.some(({ id }) => id === value) ? value : null;
  return (
    <label class="field">
      <span class="field__label">{t('setUpProgramme')}</span>
      <select
        class="input"
        value={known ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{t('setUpNoProgramme')}</option>
        {programmes.map((programme) => (
          <option key={programme.id} value={programme.id}>
            {nameAmong(programme, programmes)}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameAmong({ id, preset, addedAt }: Programme, programmes: readonly Programme[]): string {
  const hasNamesake = programmes.some((other) => other.id !== id && other.preset.name === preset.name);
  return hasNamesake ? `${preset.name} · ${formatLongDay(addedAt)}` : preset.name;
}
