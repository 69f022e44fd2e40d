import { t } from '../../lib/words/i18n';
import { FileField } from '../ui/FileField';
import { Problem } from '../ui/Problem';
import type { Given } from './use-given-programme';
import './programmes.css';

/** Where a programme is given: a field for its code or the mail it came in, and its file, chosen or dropped. */
export function GiveProgramme({ given }: { readonly given: Given }) {
  return (
    <div
      class="add-programme__drop"
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer?.files ?? [];
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        given.takeFile(file);
      }}
    >
      <label class="field">
        <span class="field__label">{t('programmeText')}</span>
        <textarea
          class="input"
          rows={3}
          dir="auto"
          spellcheck={false}
          value={given.text}
          onInput={(event) => given.setText(event.currentTarget.value)}
        />
      </label>
      <FileField label={t('programmeFileField')} accept=".json,application/json" onChoose={given.takeFile} />
      <Problem text={given.problem} />
    </div>
  );
}
