import { pairKindSchema, type PairKind } from '../../lib/domain/pair-kind';
import { t } from '../../lib/words/i18n';
import { kindNames } from './preset-words';

interface Props {
  readonly value: PairKind;
  readonly onKind: (kind: PairKind) => void;
}

/** What the two meet for. */
export function KindSelect({ value, onKind }: Props) {
  return (
    <label class="field">
      <span class="field__label">{t('pairKindQuestion')}</span>
      <select class="input" value={value} onChange={(event) => onKind(event.currentTarget.value as PairKind)}>
        {pairKindSchema.options.map((kind) => (
          <option key={kind} value={kind}>
            {t(kindNames[kind])}
          </option>
        ))}
      </select>
    </label>
  );
}
