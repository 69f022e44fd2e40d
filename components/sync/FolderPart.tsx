import { useState } from 'preact/hooks';
import type { SyncFolder } from '../../lib/domain/sync';
import { CarrierError } from '../../lib/sync/carrier';
import { disconnectFolder, type WhatIsThere } from '../../lib/sync/disconnect';
import { pauseFolder } from '../../lib/sync/folders';
import { syncHere } from '../../lib/sync/here';
import { formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { Problem } from '../ui/Problem';
import { showToast } from '../ui/toasts';
import { Copies } from './Copies';
import { giveBackHost, patternOf } from './host-permission';
import { matchNow } from './match-now';
import { SignInAgain } from './SignInAgain';
import { folderTroubleText, troubleText } from './trouble-text';
import { whereText } from './where';

interface Props {
  readonly folder: SyncFolder;
  /** A machine was lost: a new key is wanted. */
  readonly onRenew: () => void;
}

/** A connected folder: where it is, when it last matched, whose files are in it, and the way out. */
export function FolderPart({ folder, onRenew }: Props) {
  const [working, setWorking] = useState(false);
  const where = whereText(folder);
  const { id, trouble, isPaused, matchedAt } = folder;

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
    <section class="sync__folder" aria-labelledby={`folder-${id}`}>
      <h3 class="mentorship__name" id={`folder-${id}`} dir="auto">
        {where}
      </h3>
      <p class="quiet">{stateText(folder)}</p>
      {trouble && !isPaused && (
        <div class="warning stack" role="alert">
          <p>{folderTroubleText(trouble, { where, matchedAt, place: folder.place })}</p>
          <SignInAgain folder={folder} trouble={trouble.kind} />
        </div>
      )}
      {folder.isLarge && <p class="warning">{t('syncLarge')}</p>}
      <Copies folderId={id} label={folder.label} />
      <div class="row">
        {!isPaused && (
          <button type="button" class="button" disabled={working} onClick={() => void match()}>
            {t(working ? 'syncMatching' : 'syncMatchNow')}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={() => void pause(!isPaused)}>
          {t(isPaused ? 'syncResume' : 'syncPause')}
        </button>
        <button type="button" class="button button--quiet" onClick={onRenew}>
          {t('syncRenew')}
        </button>
      </div>
      <Disconnect folder={folder} />
    </section>
  );
}

function stateText({ isPaused, matchedAt }: SyncFolder): string {
  const matched = matchedAt === null ? t('syncNeverMatched') : t('syncLastMatched', formatMoment(matchedAt));
  return isPaused ? `${t('syncPaused')} ${matched}` : matched;
}

/** Disconnects a folder after a question: what lies there stays, or goes. */
function Disconnect({ folder }: { readonly folder: SyncFolder }) {
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState('');
  const where = whereText(folder);

  async function disconnect(there: WhatIsThere): Promise<void> {
    setProblem('');
    setWorking(true);
    const trouble = await disconnectFolder(folder.id, there, syncHere()).then(() => null, troubleOf);
    setWorking(false);
    if (trouble !== null)
      return setProblem(`${troubleText(trouble, where, folder.place.kind)} ${t('syncStillConnected')}`);
    if (folder.place.kind === 'webdav') await giveBackHost(patternOf(folder.place.address));
    showToast({ text: t('toastSyncDisconnected', where) });
  }
  return (
    <div class="stack">
      <div class="row">
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {t('syncDisconnect')}
        </button>
      </div>
      {asking && (
        <div class="warning stack" role="group" aria-label={t('syncDisconnect')}>
          <p>{t('syncDisconnectNote')}</p>
          <div class="row">
            <button type="button" class="button" disabled={working} onClick={() => void disconnect('keep')}>
              {t('syncDisconnectKeep')}
            </button>
            <button type="button" class="button" disabled={working} onClick={() => void disconnect('delete')}>
              {t('syncDisconnectDelete')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </div>
          <Problem text={problem} />
        </div>
      )}
    </div>
  );
}

function troubleOf(error: unknown): CarrierError['trouble'] {
  if (error instanceof CarrierError) return error.trouble;
  throw error;
}
