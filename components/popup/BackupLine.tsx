import { tn } from '../../lib/words/i18n';
import { countSessionsSinceBackup, sessionsBeforeReminder } from '../../lib/storage/queries/last-backup';
import { openSettings } from '../app/open-page';
import { useLive } from '../app/use-live-query';

/** Reminds of a backup after three sessions without one, and leads to it. */
export function BackupLine() {
  const sessions = useLive(countSessionsSinceBackup, [], 0);
  if (sessions < sessionsBeforeReminder) return null;
  return (
    <button
      type="button"
      class="button button--quiet popup__backup"
      onClick={() => openSettings('your-data')}
    >
      {tn('backupReminder', sessions)}
    </button>
  );
}
