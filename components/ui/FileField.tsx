import type { ComponentChildren } from 'preact';
import { t } from '../../lib/words/i18n';
import './file-field.css';

interface Props {
  /** What the field is for. */
  readonly label: ComponentChildren;
  /** The kinds of files that are offered, as `accept` of HTML has them. */
  readonly accept: string;
  /** Called with the chosen or dropped file; the same one can be chosen again. */
  readonly onChoose: (file: File) => void;
}

/** Chooses a file, or takes one that is dropped, in the words of the interface: a browser's own field has the browser's. */
export function FileField({ label, accept, onChoose }: Props) {
  return (
    <label class="file-field field">
      <span class="field__label">{label}</span>
      <span class="button file-field__button" aria-hidden="true">
        {t('chooseFile')}
      </span>
      <input
        type="file"
        class="file-field__input"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </label>
  );
}
