import { useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';
import { Passphrase } from '../backup/Passphrase';
import { askForServer } from './host-permission';
import { matchNow } from './match-now';

interface Props {
  readonly address: string;
  readonly trouble: string;
  /** Keeps what was given, the permission at least; '': the password stays. */
  readonly onGiven: (password: string) => Promise<unknown>;
}

/** Asks for what a server in trouble wants of the person, a new password or the permission again, and matches then. */
export function SignInForm({ address, trouble, onGiven }: Props) {
  const [password, setPassword] = useState('');

  async function give(): Promise<void> {
    if (!(await askForServer(address))) return;
    await onGiven(password);
    setPassword('');
    await matchNow();
  }
  if (trouble === 'notAllowed')
    return (
      <div class="row">
        <button type="button" class="button" onClick={() => void give()}>
          {t('syncAllowAgain')}
        </button>
      </div>
    );
  if (trouble !== 'unauthorized') return null;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <Passphrase label={t('syncNewPassword')} value={password} onValue={setPassword} isNew={false} />
      <div class="row">
        <button type="submit" class="button" disabled={password === ''}>
          {t('syncTryAgain')}
        </button>
      </div>
    </form>
  );
}
