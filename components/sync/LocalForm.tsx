import { chooseFolder } from '../../lib/browser/choose-folder';
import { tryLocal } from '../../lib/sync/try-local';
import { t } from '../../lib/words/i18n';
import { useDraft } from '../app/use-saved-text';
import { Problem } from '../ui/Problem';
import type { Chosen } from './Connect';
import { NameField, TestButtons } from './fields';
import { localTroubleText } from './trouble-text';
import { useFocus } from './use-focus';
import { useTrial } from './use-trial';

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
  const [label, setLabel] = useDraft('sync-label');
  const { problem, working, look } = useTrial();
  const first = useFocus<HTMLInputElement>();

  async function choose(event: Event): Promise<void> {
    event.preventDefault();
    const handle = await chooseFolder();
    if (handle === null) return;
    await look(
      async () => {
        const trouble = await tryLocal(handle, folderId);
        return trouble === null ? handle : localTroubleText(trouble, handle.name);
      },
      async ({ name }) => {
        await onWorks({ place: { kind: 'local', handle, name }, label: label.trim() });
        setLabel('');
      },
    );
  }
  return (
    <form class="stack" onSubmit={(event) => void choose(event)}>
      <p class="quiet">{step}</p>
      <p>{t('syncLocalNote')}</p>
      <NameField label={t('syncLabel')} value={label} onText={setLabel} first={first} maxLength={80} />
      <Problem text={problem} />
      <TestButtons yes={t('syncLocalChoose')} working={working} onCancel={onCancel} />
    </form>
  );
}
