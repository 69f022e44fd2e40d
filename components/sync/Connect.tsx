import { useState } from 'preact/hooks';
import type { JoinBlock } from '../../lib/sync/join-block';
import { canChooseFolder } from '../../lib/browser/choose-folder';
import type { WebdavPlace } from '../../lib/sync/here';
import type { LocalPlace } from '../../lib/sync/try-local';
import { t } from '../../lib/words/i18n';
import { JoinFolder } from './JoinFolder';
import { LocalForm } from './LocalForm';
import { PasteBlock } from './PasteBlock';
import { ServerForm } from './ServerForm';
import { useFocus } from './use-focus';

/** What a folder is made of, once its place was tried. */
export interface Chosen {
  readonly place: WebdavPlace | LocalPlace;
  readonly label: string;
}

interface Props {
  /** A new folder is to be made in a place that works. */
  readonly onChosen: (chosen: Chosen) => void;
}

type Block = Extract<JoinBlock, { role: 'copies' }>;

/** Connects a folder: a new one, or the one of a block from another machine. */
export function Connect({ onChosen }: Props) {
  const [way, setWay] = useState<'new' | 'local' | 'paste' | Block | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  const first = useFocus<HTMLButtonElement>(wasOpen && way === null);
  const onCancel = () => {
    setWasOpen(true);
    setWay(null);
  };
  if (way === null)
    return (
      <div class="row">
        <button ref={first} type="button" class="button button--primary" onClick={() => setWay('new')}>
          {t('syncNewFolder')}
        </button>
        {canChooseFolder() && (
          <button type="button" class="button" onClick={() => setWay('local')}>
            {t('syncLocalFolder')}
          </button>
        )}
        <button type="button" class="button" onClick={() => setWay('paste')}>
          {t('syncJoin')}
        </button>
      </div>
    );
  if (way === 'new')
    return <ServerForm step={t('syncStep', 1, 3)} where={null} onWorks={onChosen} onCancel={onCancel} />;
  if (way === 'local')
    return <LocalForm step={t('syncStep', 1, 3)} folderId={null} onWorks={onChosen} onCancel={onCancel} />;
  if (way === 'paste') return <PasteBlock onBlock={setWay} onCancel={onCancel} />;
  return <JoinFolder block={way} onDone={onCancel} />;
}
