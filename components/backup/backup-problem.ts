import type { BackupProblem } from '../../lib/backup/backup-file';
import { t } from '../../lib/words/i18n';

/** Says why a backup is not taken. */
export function backupProblemText({ problem, place }: BackupProblem): string {
  switch (problem) {
    case 'no-backup':
      return t('backupProblemNone');
    case 'newer':
      return t('backupProblemNewer');
    case 'damaged':
      return t('backupProblemDamaged', place);
  }
}
