import { useState } from 'preact/hooks';
import {
  formatBackup,
  parseBackup,
  type Backup as BackupFile,
  type BackupProblem,
} from '../../lib/backup/backup-file';
import { importBackup, readBackup, restoreBackup } from '../../lib/backup/backup-store';
import type { ImportMode } from '../../lib/backup/import-plan';
import { t } from '../../lib/i18n';
import { noteBackup } from '../../lib/storage/last-backup';
import { persist } from '../../lib/storage/persist';
import { offerFile } from '../ui/offer-file';
import { tellBackground } from '../ui/tell-background';
import { showToast } from '../ui/toasts';
import { rightNow } from '../ui/use-now';
import { ImportPreview } from './ImportPreview';

/** Everything as one file, and back again: looked at before it changes anything, and taken back in one click. */
export function Backup() {
  const [problem, setProblem] = useState('');
  const [file, setFile] = useState<BackupFile | null>(null);

  async function download(): Promise<void> {
    const now = rightNow();
    offerFile(formatBackup(await readBackup(now)), `last-ten-${now.slice(0, 10)}.json`, 'application/json');
    await persist(() => noteBackup(now));
    // The browser keeps what it was asked to keep, also when the disk gets full.
    await navigator.storage.persist();
  }
  async function choose(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    const read = parseBackup(await chosen.text());
    setFile('backup' in read ? read.backup : null);
    setProblem('problem' in read ? problemText(read) : '');
  }
  async function take(mode: ImportMode): Promise<void> {
    if (!file) return;
    const before = await persist(() => importBackup(file, mode, rightNow()));
    setFile(null);
    await tellBackground();
    showToast({
      text: t('toastImported'),
      undo: () => persist(() => restoreBackup(before)).then(tellBackground),
    });
  }
  return (
    <>
      <p>{t('backupNote')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void download()}>
          {t('backupExport')}
        </button>
      </div>
      <label class="field">
        <span class="field__label">{t('backupImport')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
      {file && (
        <ImportPreview file={file} onTake={(mode) => void take(mode)} onCancel={() => setFile(null)} />
      )}
    </>
  );
}

function problemText({ problem, place }: BackupProblem): string {
  switch (problem) {
    case 'no-backup':
      return t('backupProblemNone');
    case 'newer':
      return t('backupProblemNewer');
    case 'damaged':
      return t('backupProblemDamaged', place);
  }
}
