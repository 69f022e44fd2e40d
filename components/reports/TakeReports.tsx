import { useEffect, useState } from 'preact/hooks';
import type { Source } from '../../lib/reports/read-texts';
import { t, tn } from '../../lib/words/i18n';
import { droppedSources, fileSources, pastedSource } from './chosen-sources';
import type { Progress } from './use-reading';

interface Props {
  /** Null: nothing is being read. */
  readonly progress: Progress | null;
  readonly onRead: (sources: AsyncIterable<Source> | Iterable<Source>) => Promise<void>;
  readonly onStop: () => void;
}

/** Takes reports: pasted, chosen or dropped, as texts, mails, files of mails or folders, as many as there are. */
export function TakeReports({ progress, onRead, onStop }: Props) {
  const [text, setText] = useState('');
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    function drop(event: DragEvent): void {
      event.preventDefault();
      const sources = event.dataTransfer && droppedSources(event.dataTransfer);
      if (sources) void onRead(sources);
    }
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [onRead]);
  async function readText(): Promise<void> {
    if (text.trim() === '') return;
    await onRead([pastedSource(text)]);
    setText('');
  }
  if (progress)
    return (
      <div class="row" role="status">
        <span>{tn('readReportsProgress', progress.reports)}</span>
        <button type="button" class="button" onClick={onStop}>
          {t('readReportsStop')}
        </button>
      </div>
    );
  return (
    <>
      <label class="field">
        <span class="field__label">{t('readReportsPaste')}</span>
        <textarea
          class="input reports__paste"
          rows={5}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <button
          type="button"
          class="button button--primary"
          disabled={text.trim() === ''}
          onClick={() => void readText()}
        >
          {t('readReportsRead')}
        </button>
        <Choose label={t('readReportsFiles')} isFolder={false} onRead={onRead} />
        <Choose label={t('readReportsFolder')} isFolder onRead={onRead} />
      </div>
      <p class="quiet">{t('readReportsDrop')}</p>
    </>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly isFolder: boolean;
  readonly onRead: Props['onRead'];
}

/** Chooses files, or a folder with all that is in it, in the words of the interface. */
function Choose({ label, isFolder, onRead }: ChooseProps) {
  return (
    <label class="file-field">
      <span class="button file-field__button">{label}</span>
      <input
        type="file"
        class="file-field__input"
        multiple
        {...(isFolder && { webkitdirectory: true })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void onRead(fileSources(files));
        }}
      />
    </label>
  );
}
