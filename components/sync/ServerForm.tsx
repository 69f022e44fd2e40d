import { useState } from 'preact/hooks';
import { tryServer, typedAddress } from '../../lib/sync/try-server';
import { t } from '../../lib/words/i18n';
import { Problem } from '../ui/Problem';
import type { Chosen } from './Connect';
import { askForServer } from './host-permission';
import { SignInAtServer } from './SignInAtServer';
import { troubleText } from './trouble-text';
import { useFocus } from './use-focus';

interface Props {
  /** Which of how many steps this is. */
  readonly step: string;
  /** What a block says of the server; null: nothing is known of it. */
  readonly where: { readonly address: string; readonly user: string } | null;
  /** Called with the place once a file was written there, read back and removed. */
  readonly onWorks: (chosen: Chosen) => unknown;
  readonly onCancel: () => void;
}

/** Asks for a server, name and app password, for the permission to reach it in the same click, and tries it. */
export function ServerForm({ step, where, onWorks, onCancel }: Props) {
  const [typed, setTyped] = useState(where?.address ?? '');
  const [user, setUser] = useState(where?.user ?? '');
  const [password, setPassword] = useState('');
  const [label, setLabel] = useState('');
  const [problem, setProblem] = useState('');
  const [working, setWorking] = useState(false);
  // Of a block everything is known but the password.
  const first = useFocus<HTMLInputElement>();

  async function test(event: Event): Promise<void> {
    event.preventDefault();
    const address = typedAddress(typed);
    if (address === undefined) return setProblem(t('syncAddressProblem'));
    const { host } = new URL(address);
    if (!(await askForServer(address))) return setProblem(t('syncNotGranted', host));
    setProblem('');
    setWorking(true);
    try {
      const tried = await tryServer({ kind: 'webdav', address, user: user.trim(), password });
      if ('trouble' in tried) setProblem(troubleText(tried.trouble, host));
      else await onWorks({ place: tried.place, label: label.trim() });
    } finally {
      setWorking(false);
    }
  }
  return (
    <form class="stack" onSubmit={(event) => void test(event)}>
      <p class="quiet">{step}</p>
      <label class="field">
        <span class="field__label">{t('syncAddress')}</span>
        <input
          ref={where === null ? first : null}
          class="input"
          type="text"
          inputMode="url"
          dir="ltr"
          required
          autocomplete="off"
          spellcheck={false}
          placeholder="https://cloud.example/remote.php/dav/files/…"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <SignInAtServer
          typed={typed}
          onLogin={(login) => {
            setTyped(login.server.href);
            setUser(login.user);
            setPassword(login.password);
          }}
          onProblem={setProblem}
        />
      </div>
      <label class="field">
        <span class="field__label">{t('syncUser')}</span>
        <input
          class="input"
          dir="auto"
          required
          autocomplete="off"
          spellcheck={false}
          value={user}
          onInput={(event) => setUser(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="field__label">{t('syncPassword')}</span>
        <input
          ref={where === null ? null : first}
          class="input"
          type="password"
          required
          autocomplete="off"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{t('syncPasswordNote')}</p>
      <label class="field">
        <span class="field__label">{t('syncLabel')}</span>
        <input
          class="input"
          dir="auto"
          maxLength={80}
          required
          autocomplete="off"
          value={label}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
      </label>
      <Problem text={problem} />
      <div class="row">
        <button type="submit" class="button button--primary" disabled={working}>
          {t(working ? 'syncTesting' : 'syncTest')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
