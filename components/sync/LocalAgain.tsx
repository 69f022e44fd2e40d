import { useState } from 'preact/hooks';
import { canChooseFolder, chooseFolder } from '../../lib/browser/choose-folder';
import { changePlace } from '../../lib/sync/folders';
import { askForFolder } from '../../lib/sync/local-carrier';
import { tryLocal, type LocalPlace } from '../../lib/sync/try-local';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { Problem } from '../ui/Problem';
import { matchNow } from './match-now';
import { localTroubleText } from './trouble-text';

interface Props {
  readonly id: string;
  readonly place: LocalPlace;
  readonly trouble: string;
}

/** What the person can do here about a folder of this computer: allow it again, or say where it is now. */
export function LocalAgain({ id, place, trouble }: Props) {
  const [problem, setProblem] = useState('');

  async function goOn(next: LocalPlace): Promise<void> {
    await act({ work: () => changePlace(id, next) });
    await matchNow();
  }
  async function allow(): Promise<void> {
    if ((await askForFolder(place.handle)) === 'granted') await goOn(place);
  }
  async function choose(): Promise<void> {
    const handle = await chooseFolder();
    if (handle === null) return;
    const found = await tryLocal(handle, id);
    if (found !== null) return setProblem(localTroubleText(found, handle.name));
    await goOn({ kind: 'local', handle, name: handle.name });
  }
  return (
    <>
      <div class="row">
        {trouble === 'notAllowed' && (
          <button type="button" class="button" onClick={() => void allow()}>
            {t('syncAllowAgain')}
          </button>
        )}
        {trouble === 'missing' && canChooseFolder() && (
          <button type="button" class="button" onClick={() => void choose()}>
            {t('syncLocalChoose')}
          </button>
        )}
      </div>
      <Problem text={problem} />
    </>
  );
}
