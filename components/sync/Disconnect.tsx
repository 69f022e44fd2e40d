import { useState } from 'preact/hooks';
import type { SyncFolder } from '../../lib/domain/sync';
import type { Restore } from '../../lib/storage/engine/snapshot';
import { CarrierError } from '../../lib/sync/carrier';
import { disconnectFolder, type WhatIsThere } from '../../lib/sync/disconnect';
import { syncHere } from '../../lib/sync/here';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { Problem } from '../ui/Problem';
import { showToast } from '../ui/toasts';
import { askForHosts, giveBackHost, hostsOf } from './host-permission';
import { matchNow } from './match-now';
import { troubleText } from './trouble-text';
import { whereText } from './where';

interface Props {
  readonly folder: SyncFolder;
  readonly onCancel: () => void;
}

/** The question before a folder is disconnected: what lies there stays, or goes. */
export function Disconnect({ folder, onCancel }: Props) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState('');
  const where = whereText(folder);
  const isPair = folder.role === 'pair';

  async function disconnect(there: WhatIsThere): Promise<void> {
    setProblem('');
    setWorking(true);
    const done = await disconnectFolder(folder.id, there, syncHere()).then(
      (back) => ({ back }),
      (error: unknown) => ({ trouble: troubleOf(error) }),
    );
    setWorking(false);
    if ('trouble' in done)
      return setProblem(`${troubleText(done.trouble, where, folder.place.kind)} ${t('syncStillConnected')}`);
    for (const host of hostsOf(folder)) await giveBackHost(host);
    showToast({ text: t('toastSyncDisconnected', where), undo: () => connectAgain(folder, done.back) });
  }
  return (
    <div class="warning stack" role="group" aria-label={t('syncDisconnect')}>
      <p>{t(isPair ? 'syncPairDisconnectNote' : 'syncDisconnectNote')}</p>
      <div class="row">
        <button type="button" class="button" disabled={working} onClick={() => void disconnect('keep')}>
          {t('syncDisconnectKeep')}
        </button>
        <button type="button" class="button" disabled={working} onClick={() => void disconnect('delete')}>
          {t(isPair ? 'syncPairDisconnectDelete' : 'syncDisconnectDelete')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
      <Problem text={problem} />
    </div>
  );
}

/** The way back, within the click that asks for the permission given back. */
async function connectAgain(folder: SyncFolder, back: Restore): Promise<void> {
  if (!(await askForHosts(hostsOf(folder)))) return;
  await act({ work: back, text: t('toastSyncConnected') });
  // What was connected since may have kept it from coming back.
  for (const host of hostsOf(folder)) await giveBackHost(host);
  await matchNow();
}

function troubleOf(error: unknown): CarrierError['trouble'] {
  if (error instanceof CarrierError) return error.trouble;
  throw error;
}
