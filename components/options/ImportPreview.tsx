import { useState } from 'preact/hooks';
import type { Backup, BackupTable } from '../../lib/backup/backup-file';
import { readBackup } from '../../lib/backup/backup-store';
import { planImport, type ImportMode, type TableChange } from '../../lib/backup/import-plan';
import { t, type MessageKey } from '../../lib/i18n';
import { formatDay, formatTime } from '../../lib/format';
import { useLive } from '../ui/use-live-query';
import { rightNow } from '../ui/use-now';

interface Props {
  readonly file: Backup;
  readonly onTake: (mode: ImportMode) => void;
  readonly onCancel: () => void;
}

const tableNames: Readonly<Record<BackupTable, MessageKey>> = {
  mentorships: 'kindMentorships',
  sessions: 'kindSessions',
  actionItems: 'kindActionItems',
  agendaItems: 'kindAgendaItems',
  feedback: 'kindFeedback',
  goals: 'kindGoals',
  goalScores: 'kindGoalScores',
  calendars: 'kindCalendars',
  keptEvents: 'kindKeptEvents',
  callDecisions: 'kindCallDecisions',
  drafts: 'kindDrafts',
  exportedInvites: 'kindExportedInvites',
  shownReminders: 'kindShownReminders',
  warningAnswers: 'kindWarningAnswers',
  exchanges: 'kindExchanges',
};

const none: readonly TableChange[] = [];

/** Shows what an import will change, before it does. */
export function ImportPreview({ file, onTake, onCancel }: Props) {
  const [mode, setMode] = useState<ImportMode>('merge');
  const changes = useLive(
    async () => planImport(await readBackup(rightNow()), file, mode).changes,
    [file, mode],
    none,
  );
  const told = changes.filter((row) => row.added + row.changed + row.same + row.onlyHere > 0);
  const lost = mode === 'replace' && told.some(({ onlyHere }) => onlyHere > 0);
  return (
    <section class="backup" aria-label={t('backupPreview')}>
      <p>{t('backupWrittenAt', `${formatDay(file.exportedAt)}, ${formatTime(file.exportedAt)}`)}</p>
      <fieldset class="row">
        <legend class="field__label">{t('backupHow')}</legend>
        {(['merge', 'replace'] as const).map((value) => (
          <label key={value} class="check">
            <input type="radio" name="mode" checked={mode === value} onChange={() => setMode(value)} />
            <span>{t(value === 'merge' ? 'backupMerge' : 'backupReplace')}</span>
          </label>
        ))}
      </fieldset>
      <table class="backup__table">
        <thead>
          <tr>
            <th scope="col">{t('backupKind')}</th>
            <th scope="col">{t('backupAdded')}</th>
            <th scope="col">{t('backupChanged')}</th>
            <th scope="col">{t('backupSame')}</th>
            <th scope="col">{t(mode === 'merge' ? 'backupKept' : 'backupRemoved')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((row) => (
            <tr key={row.table}>
              <th scope="row">{t(tableNames[row.table])}</th>
              <td>{row.added}</td>
              <td>{row.changed}</td>
              <td>{row.same}</td>
              <td>{row.onlyHere}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lost && <p class="warning">{t('backupReplaceNote')}</p>}
      <div class="row">
        <button type="button" class="button button--primary" onClick={() => onTake(mode)}>
          {t('backupTake')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}
