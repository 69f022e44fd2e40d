import { joinFolder } from '../../lib/sync/connect';
import { syncHere } from '../../lib/sync/here';
import type { JoinBlock } from '../../lib/sync/join-block';
import { t } from '../../lib/words/i18n';
import { showToast } from '../ui/toasts';
import type { Chosen } from './Connect';
import { matchNow } from './match-now';
import { ServerForm } from './ServerForm';

interface Props {
  readonly block: Extract<JoinBlock, { role: 'copies' }>;
  /** It was joined, or the person thought better of it. */
  readonly onDone: () => void;
}

/** Joins the folder of a block: the server is known from it, its password is not. */
export function JoinFolder({ block, onDone }: Props) {
  async function join(chosen: Chosen): Promise<void> {
    await joinFolder(block, chosen, syncHere());
    showToast({ text: t('toastSyncConnected') });
    onDone();
    await matchNow();
  }
  const where = block.where.kind === 'webdav' ? block.where : null;
  return <ServerForm step={t('syncStep', 2, 2)} where={where} onWorks={join} onCancel={onDone} />;
}
