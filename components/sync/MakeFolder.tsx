import { useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import { Passphrase } from '../backup/Passphrase';
import { Problem } from '../ui/Problem';
import { useFocus } from './use-focus';

const shortestPassphrase = 8;

interface Props {
  /** What was done before, and what comes of this. */
  readonly note: string;
  /** Which of how many steps this is. */
  readonly step: string | null;
  /** Makes the folder, its block under the passphrase; '': under none. */
  readonly onMake: (passphrase: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** The last step before a folder is made: whether its block is to be under a passphrase. */
export function MakeFolder({ note, step, onMake, onCancel }: Props) {
  const [protect, setProtect] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState('');
  const [working, setWorking] = useState(false);
  const first = useFocus<HTMLParagraphElement>();

  async function make(event: Event): Promise<void> {
    event.preventDefault();
    if (protect && passphrase.length < shortestPassphrase)
      return setProblem(t('passphraseShort', shortestPassphrase));
    if (protect && passphrase !== again) return setProblem(t('passphraseDiffers'));
    setProblem('');
    setWorking(true);
    await onMake(protect ? passphrase : '').finally(() => setWorking(false));
  }
  return (
    <form class="stack" onSubmit={(event) => void make(event)}>
      {step !== null && <p class="quiet">{step}</p>}
      <p ref={first} tabIndex={-1}>
        {note}
      </p>
      <label class="check">
        <input
          type="checkbox"
          checked={protect}
          onChange={(event) => setProtect(event.currentTarget.checked)}
        />
        <span>{t('syncBlockProtect')}</span>
      </label>
      {protect && (
        <>
          <Passphrase label={t('passphrase')} value={passphrase} onValue={setPassphrase} isNew />
          <Passphrase label={t('passphraseAgain')} value={again} onValue={setAgain} isNew />
        </>
      )}
      <Problem text={problem} />
      <div class="row">
        <button type="submit" class="button button--primary" disabled={working}>
          {t('syncMake')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
