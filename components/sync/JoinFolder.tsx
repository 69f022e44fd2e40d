import { joinFolder } from '../../lib/sync/connect';
import { syncHere } from '../../lib/sync/here';
import type { JoinBlock } from '../../lib/sync/join-block';
import { t } from '../../lib/words/i18n';
import { showToast } from '../ui/toasts';
import type { Chosen } from './Connect';
import { LocalForm } from './LocalForm';
import { matchNow } from './match-now';
import { ServerForm } from './ServerForm';

interface Props {
  readonly block: Extract<JoinBlock, { role: 'copies' }>;
  /** It was joined, or the person thought better of it. */
  readonly onDone: () => void;
}

/** Joins the folder of a block: its server is known from it, the password is not; and of a computer's folder only the name. */
export function JoinFolder({ block, onDone }: Props) {
  async function join(chosen: Chosen): Promise<void> {
    await joinFolder(block, chosen, syncHere());
    showToast({ text: t('toastSyncConnected') });
    onDone();
    await matchNow();
  }
  const step = t('syncStep', 2, 2);
  if (block.where.kind === 'local')
    return <LocalForm step={step} folderId={block.folderId} onWorks={join} onCancel={onDone} />;
  const where = block.where.kind === 'webdav' ? block.where : null;
  return <ServerForm step={step} where={where} onWorks={join} onCancel={onDone} />;
}
