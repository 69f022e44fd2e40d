import { useState } from 'preact/hooks';
import { parseBackup, type Backup } from '../../lib/backup/backup-file';
import { decryptText, parseEncrypted, type EncryptedFile } from '../../lib/backup/encryption';
import { t } from '../../lib/words/i18n';
import { FileField } from '../ui/FileField';
import { Problem } from '../ui/Problem';
import { backupProblemText } from './backup-problem';
import { Passphrase } from './Passphrase';

interface Props {
  /** Called with what is in the chosen file; null: it is not taken, or not open yet. */
  readonly onRead: (backup: Backup | null) => void;
}

/** Chooses a backup file, and asks for its passphrase where it has one. */
export function ChooseBackup({ onRead }: Props) {
  const [problem, setProblem] = useState('');
  const [locked, setLocked] = useState<EncryptedFile | null>(null);

  function take(text: string): void {
    const read = parseBackup(text);
    onRead('backup' in read ? read.backup : null);
    setProblem('problem' in read ? backupProblemText(read) : '');
  }
  async function choose(chosen: File): Promise<void> {
    const text = await chosen.text();
    const encrypted = parseEncrypted(text);
    setLocked(encrypted ?? null);
    onRead(null);
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
  return (
    <>
      <FileField
        label={t('backupImport')}
        accept=".json,application/json"
        onChoose={(file) => void choose(file)}
      />
      {locked && <Unlock onUnlock={unlock} />}
      <Problem text={problem} />
    </>
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
