import { useState } from 'preact/hooks';
import { chooseFolder } from '../../lib/browser/choose-folder';
import { tryLocal } from '../../lib/sync/try-local';
import { t } from '../../lib/words/i18n';
import { Problem } from '../ui/Problem';
import type { Chosen } from './Connect';
import { localTroubleText } from './trouble-text';
import { useFocus } from './use-focus';

interface Props {
  /** Which of how many steps this is. */
  readonly step: string;
  /** The folder of another machine that is joined; null: a new one. */
  readonly folderId: string | null;
  /** Called with the place once a file was written there, read back and removed. */
  readonly onWorks: (chosen: Chosen) => unknown;
  readonly onCancel: () => void;
}

/** Asks for a folder of this computer that another program spreads, in a click, and tries it. */
export function LocalForm({ step, folderId, onWorks, onCancel }: Props) {
  const [label, setLabel] = useState('');
  const [problem, setProblem] = useState('');
  const [working, setWorking] = useState(false);
  const first = useFocus<HTMLInputElement>();

  async function choose(event: Event): Promise<void> {
    event.preventDefault();
    const handle = await chooseFolder();
    if (handle === null) return;
    setProblem('');
    setWorking(true);
    try {
      const trouble = await tryLocal(handle, folderId);
      if (trouble !== null) setProblem(localTroubleText(trouble, handle.name));
      else await onWorks({ place: { kind: 'local', handle, name: handle.name }, label: label.trim() });
    } finally {
      setWorking(false);
    }
  }
  return (
    <form class="stack" onSubmit={(event) => void choose(event)}>
      <p class="quiet">{step}</p>
      <p>{t('syncLocalNote')}</p>
      <label class="field">
        <span class="field__label">{t('syncLabel')}</span>
        <input
          ref={first}
          class="input"
          dir="auto"
          maxLength={80}
          required
          autocomplete="off"
          value={label}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
      </label>
      <Problem text={problem} />
      <div class="row">
        <button type="submit" class="button button--primary" disabled={working}>
          {t(working ? 'syncTesting' : 'syncLocalChoose')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
