import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SyncFolder } from '../../lib/domain/sync';
import { pauseFolder } from '../../lib/sync/folders';
import { formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { Disconnect } from './Disconnect';
import { matchNow } from './match-now';

interface Props {
  readonly folder: SyncFolder;
  /** Whether nothing is matched any more, so that it can only be disconnected. */
  readonly isOver?: boolean;
  /** What stands beside them. */
  readonly children?: ComponentChildren;
}

/** Matches a folder now, pauses it and goes on, or disconnects it. */
export function FolderButtons({ folder, isOver = false, children }: Props) {
  const [working, setWorking] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id, isPaused } = folder;

  async function match(): Promise<void> {
    setWorking(true);
    await matchNow().finally(() => setWorking(false));
  }
  const pause = (to: boolean) =>
    act({
      work: () => pauseFolder(id, to),
      text: t(to ? 'toastSyncPaused' : 'toastSyncResumed'),
      undo: () => pauseFolder(id, !to),
    });
  return (
    <>
      <div class="row">
        {!isPaused && !isOver && (
          <button type="button" class="button" disabled={working} onClick={() => void match()}>
            {t(working ? 'syncMatching' : 'syncMatchNow')}
          </button>
        )}
        {!isOver && (
          <button type="button" class="button button--quiet" onClick={() => void pause(!isPaused)}>
            {t(isPaused ? 'syncResume' : 'syncPause')}
          </button>
        )}
        {children}
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {t('syncDisconnect')}
        </button>
      </div>
      {asking && <Disconnect folder={folder} onCancel={() => setAsking(false)} />}
    </>
  );
}

/** Says when a folder last matched, and whether it is paused. */
export function stateText({ isPaused, matchedAt }: Pick<SyncFolder, 'isPaused' | 'matchedAt'>): string {
  const matched = matchedAt === null ? t('syncNeverMatched') : t('syncLastMatched', formatMoment(matchedAt));
  return isPaused ? `${t('syncPaused')} ${matched}` : matched;
}
