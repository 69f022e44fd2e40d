import type { Mentorship } from '../../lib/domain/mentorship';
import type { SyncFolder } from '../../lib/domain/sync';
import type { PairRefusal } from '../../lib/sync/connect-pair';
import { t } from '../../lib/words/i18n';
import { showToast } from '../ui/toasts';
import { matchNow } from './match-now';

/** Says what came of connecting a folder with a partner, and matches it where it is connected. */
export async function sayPaired(
  result: SyncFolder | PairRefusal,
  { partnerName }: Pick<Mentorship, 'partnerName'>,
): Promise<void> {
  if (typeof result === 'string') {
    // The agreement was forgotten meanwhile, or another tab was quicker.
    showToast({ text: result === 'other' ? t('syncBlockOther', partnerName) : t('syncNoAgreement') });
    return;
  }
  showToast({ text: t('toastSyncConnected') });
  await matchNow();
}
