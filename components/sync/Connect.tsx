import { useState } from 'preact/hooks';
import type { JoinBlock } from '../../lib/sync/join-block';
import { canChooseFolder } from '../../lib/browser/choose-folder';
import type { WebdavPlace } from '../../lib/sync/here';
import type { LocalPlace } from '../../lib/sync/try-local';
import { t } from '../../lib/words/i18n';
import { JoinFolder } from './JoinFolder';
import { JoinPair, type Invitation } from './JoinPair';
import { LocalForm } from './LocalForm';
import { PasteBlock } from './PasteBlock';
import { ServerForm } from './ServerForm';
import { SharePair } from './SharePair';
import { useFocus } from './use-focus';

/** What a folder is made of, once its place was tried. */
export interface Chosen {
  readonly place: WebdavPlace | LocalPlace;
  readonly label: string;
}

interface Props {
  /** A new folder is to be made in a place that works. */
  readonly onChosen: (chosen: Chosen) => void;
  /** It is connected otherwise, or the person thought better of it. */
  readonly onLeft: () => void;
}

type Way = 'new' | 'local' | 'share' | 'paste' | Extract<JoinBlock, { role: 'copies' }> | Invitation;

/** Connects a folder: a new one of one's own or with a partner, or the one of a block from another machine or the partner. */
export function Connect({ onChosen, onLeft }: Props) {
  const [way, setWay] = useState<Way | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  const first = useFocus<HTMLButtonElement>(wasOpen && way === null);
  const onCancel = () => {
    setWasOpen(true);
    setWay(null);
    onLeft();
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
        <button type="button" class="button" onClick={() => setWay('share')}>
          {t('syncShare')}
        </button>
        <button type="button" class="button" onClick={() => setWay('paste')}>
          {t('syncJoin')}
        </button>
      </div>
    );
  if (way === 'new')
    return <ServerForm step={t('syncStep', 1, 3)} where={null} onWorks={onChosen} onCancel={onCancel} />;
  if (way === 'share') return <SharePair onDone={onCancel} />;
  if (way === 'local')
    return <LocalForm step={t('syncStep', 1, 3)} folderId={null} onWorks={onChosen} onCancel={onCancel} />;
  if (way === 'paste') return <PasteBlock onBlock={setWay} onDone={onCancel} />;
  if ('mentorship' in way) return <JoinPair invitation={way} onDone={onCancel} />;
  return <JoinFolder block={way} onDone={onCancel} />;
}
