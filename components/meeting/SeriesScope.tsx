import { t } from '../../lib/words/i18n';
import './series.css';

/** What a new time is for: one meeting of a series, or all that follow it as well. */
export type Scope = 'one' | 'following';

interface Props {
  /** Tells this choice apart from others on the page. */
  readonly name: string;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

/** Asks what a new time is for. */
export function SeriesScope({ name, scope, onScope }: Props) {
  return (
    <fieldset class="series__scope">
      <legend class="field__label">{t('seriesScope')}</legend>
      {(['one', 'following'] as const).map((value) => (
        <label key={value} class="check">
          <input type="radio" name={name} checked={scope === value} onChange={() => onScope(value)} />
          <span>{t(value === 'one' ? 'seriesThis' : 'seriesFollowing')}</span>
        </label>
      ))}
    </fieldset>
  );
}
