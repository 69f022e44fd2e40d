import { useState } from 'preact/hooks';
import { formatBackup, type Backup as BackupFile } from '../../lib/backup/backup-file';
import { importBackup, readBackup } from '../../lib/backup/backup-store';
import { encryptText } from '../../lib/backup/encryption';
import type { ImportMode } from '../../lib/backup/import-plan';
import { t } from '../../lib/words/i18n';
import { noteBackup } from '../../lib/storage/actions/last-backup';
import { offerFile } from '../../lib/browser/offer-file';
import { act } from '../app/act';
import { ChooseBackup } from '../backup/ChooseBackup';
import { ImportPreview } from '../backup/ImportPreview';
import { Passphrase } from '../backup/Passphrase';
import { Problem } from '../ui/Problem';
import { rightNow } from '../../lib/browser/right-now';

/** Everything as one file, and back again: looked at before it changes anything, and taken back in one click. */
export function Backup() {
  const [file, setFile] = useState<BackupFile | null>(null);

  async function importFile(mode: ImportMode): Promise<void> {
    if (!file) return;
    await act({
      copyFirst: mode === 'replace' ? 'replacement' : 'import',
      work: () => importBackup(file, mode, rightNow()),
      text: t('toastImported'),
      undo: (restore) => restore(),
    });
    setFile(null);
  }
  return (
    <>
      <p>{t('backupNote')}</p>
      <Export />
      <ChooseBackup onRead={setFile} />
      {file && (
        <ImportPreview file={file} onTake={(mode) => void importFile(mode)} onCancel={() => setFile(null)} />
      )}
    </>
  );
}

const shortestPassphrase = 8;

/** The export, under a passphrase if one is given. */
function Export() {
  const [protect, setProtect] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState('');
  const [working, setWorking] = useState(false);

  async function download(): Promise<void> {
    if (protect && passphrase.length < shortestPassphrase) {
      setProblem(t('passphraseShort', shortestPassphrase));
      return;
    }
    if (protect && passphrase !== again) {
      setProblem(t('passphraseDiffers'));
      return;
    }
    setProblem('');
    setWorking(true);
    const now = rightNow();
    const text = formatBackup(await readBackup(now));
    const name = `last-ten-${now.slice(0, 10)}${protect ? '-protected' : ''}.json`;
    offerFile(protect ? await encryptText(text, passphrase) : text, name, 'application/json');
    setWorking(false);
    setPassphrase('');
    setAgain('');
    await act({ work: () => noteBackup(now) });
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void download();
      }}
    >
      <label class="check">
        <input
          type="checkbox"
          checked={protect}
          onChange={(event) => setProtect(event.currentTarget.checked)}
        />
        <span>{t('passphraseUse')}</span>
      </label>
      {protect && (
        <>
          <Passphrase label={t('passphrase')} value={passphrase} onValue={setPassphrase} isNew />
          <Passphrase label={t('passphraseAgain')} value={again} onValue={setAgain} isNew />
          <p class="quiet">{t('passphraseNote')}</p>
        </>
      )}
      <Problem text={problem} />
      <div class="row">
        <button type="submit" class="button" disabled={working}>
          {t('backupExport')}
        </button>
      </div>
    </form>
  );
}
