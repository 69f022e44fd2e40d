import { useState } from 'preact/hooks';
import {
  formatBackup,
  parseBackup,
  type Backup as BackupFile,
  type BackupProblem,
} from '../../lib/backup/backup-file';
import { importBackup, readBackup, restoreBackup } from '../../lib/backup/backup-store';
import { decryptText, encryptText, parseEncrypted, type EncryptedFile } from '../../lib/backup/encryption';
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
  const [locked, setLocked] = useState<EncryptedFile | null>(null);

  function take(text: string): void {
    const read = parseBackup(text);
    setFile('backup' in read ? read.backup : null);
    setProblem('problem' in read ? problemText(read) : '');
  }
  async function choose(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    const text = await chosen.text();
    const encrypted = parseEncrypted(text);
    setLocked(encrypted ?? null);
    setFile(null);
    if (encrypted) setProblem('');
    else take(text);
  }
  async function unlock(passphrase: string): Promise<void> {
    const text = locked && (await decryptText(locked, passphrase));
    if (text === null || text === undefined) {
      setProblem(t('passphraseWrong'));
      return;
    }
    setLocked(null);
    take(text);
  }
  async function importFile(mode: ImportMode): Promise<void> {
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
      <Export />
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
      {locked && <Unlock onUnlock={unlock} />}
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
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
    await persist(() => noteBackup(now));
    // The browser keeps what it was asked to keep, also when the disk gets full.
    await navigator.storage.persist();
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
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button" disabled={working}>
          {t('backupExport')}
        </button>
      </div>
    </form>
  );
}

interface UnlockProps {
  readonly onUnlock: (passphrase: string) => Promise<void>;
}

/** Asks for the passphrase of a chosen file. */
function Unlock({ onUnlock }: UnlockProps) {
  const [passphrase, setPassphrase] = useState('');
  const [working, setWorking] = useState(false);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    setWorking(true);
    await onUnlock(passphrase);
    setWorking(false);
  }
  return (
    <form class="stack" onSubmit={(event) => void submit(event)}>
      <Passphrase label={t('passphraseOfFile')} value={passphrase} onValue={setPassphrase} isNew={false} />
      <div class="row">
        <button type="submit" class="button" disabled={working}>
          {t('passphraseOpen')}
        </button>
      </div>
    </form>
  );
}

interface PassphraseProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly isNew: boolean;
}

function Passphrase({ label, value, onValue, isNew }: PassphraseProps) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <input
        class="input"
        type="password"
        autocomplete={isNew ? 'new-password' : 'current-password'}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
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
