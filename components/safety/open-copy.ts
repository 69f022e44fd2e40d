import type { Backup } from '../../lib/backup/backup-file';
import type { SafetyCopy } from '../../lib/domain/copy-plan';
import { withAllowedCalendars } from '../../lib/safety/allowed-calendars';
import { openSafetyCopy } from '../../lib/safety/safety-copies';
import { t } from '../../lib/words/i18n';

/** Opens a safety copy; returns what is in it, or the sentence that says why not. */
export async function openCopy(copy: SafetyCopy): Promise<Backup | string> {
  const read = await openSafetyCopy(copy);
  return 'backup' in read ? withAllowedCalendars(read.backup) : t('copyDamaged');
}
