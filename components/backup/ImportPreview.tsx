import { useState } from 'preact/hooks';
import type { Backup, BackupTable } from '../../lib/backup/backup-file';
import type { Instant } from '../../lib/domain/instant';
import { readBackup } from '../../lib/backup/backup-store';
import {
  planImport,
  type ImportMode,
  type ImportPlan,
  type ImportSource,
} from '../../lib/backup/import-plan';
import { t, type MessageKey } from '../../lib/words/i18n';
import { sharedKinds } from '../../lib/words/shared-kinds';
import { formatLongDay, formatMoment } from '../../lib/words/format';
import { useLive } from '../app/use-live-query';
import { rightNow } from '../../lib/browser/right-now';
import './import-preview.css';

interface Props {
  readonly file: Backup;
  /** Where it comes from; a file may be anybody's. */
  readonly source?: ImportSource;
  /** Reads what is here now, where that is not what the store holds. */
  readonly readHere?: (now: Instant) => Promise<Backup>;
  /** The one way to take it, where there is no choice. */
  readonly only?: ImportMode;
  readonly onTake: (mode: ImportMode) => void;
  readonly onCancel: () => void;
}

const tableNames: Readonly<Record<BackupTable, MessageKey>> = {
  ...sharedKinds,
  calendars: 'kindCalendars',
  keptEvents: 'kindKeptEvents',
  callDecisions: 'kindCallDecisions',
  drafts: 'kindDrafts',
  exportedInvites: 'kindExportedInvites',
  shownReminders: 'kindShownReminders',
  warningAnswers: 'kindWarningAnswers',
  exchanges: 'kindExchanges',
  agreements: 'kindAgreements',
  programmes: 'kindProgrammes',
};

const none: Pick<ImportPlan, 'changes' | 'fromLater'> = { changes: [], fromLater: 0 };

/** Shows what an import will change, before it does. */
export function ImportPreview({
  file,
  source = 'file',
  readHere = readBackup,
  only,
  onTake,
  onCancel,
}: Props) {
  const [mode, setMode] = useState<ImportMode>(only ?? 'merge');
  const { changes, fromLater } = useLive(
    async () => planImport(await readHere(rightNow()), file, mode, source),
    [file, mode],
    none,
  );
  const told = changes.filter((row) => row.added + row.changed + row.same + row.onlyHere > 0);
  const isFile = source === 'file';
  const lost = mode === 'replace' && told.some(({ onlyHere }) => onlyHere > 0);
  return (
    <section class="backup" aria-label={t('backupPreview')}>
      <p>{t(isFile ? 'backupWrittenAt' : 'copyOf', formatMoment(file.exportedAt))}</p>
      {only === undefined && (
        <fieldset class="row">
          <legend class="field__label">{t('backupHow')}</legend>
          {(['merge', 'replace'] as const).map((value) => (
            <label key={value} class="check">
              <input type="radio" name="mode" checked={mode === value} onChange={() => setMode(value)} />
              <span>{t(value === 'merge' ? 'backupMerge' : 'backupReplace')}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="backup__changes" role="group" aria-label={t('backupPreview')} tabIndex={0}>
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
      </div>
      {fromLater > 0 && <p class="warning">{t('backupFromLater', formatLongDay(rightNow()))}</p>}
      {lost && <p class="warning">{t('backupReplaceNote')}</p>}
      <div class="row">
        <button type="button" class="button button--primary" onClick={() => onTake(mode)}>
          {t(isFile ? 'backupTake' : 'copyTake')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}
