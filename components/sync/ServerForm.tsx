import { useState } from 'preact/hooks';
import { tryServer, typedAddress } from '../../lib/sync/try-server';
import { t } from '../../lib/words/i18n';
import { useDraft } from '../app/use-saved-text';
import { Problem } from '../ui/Problem';
import type { Chosen } from './Connect';
import { askForServer } from './host-permission';
import { SignInAtServer } from './SignInAtServer';
import { troubleText } from './trouble-text';
import { useFocus } from './use-focus';
import { useFormDraft } from './use-form-draft';

interface Props {
  /** Which of how many steps this is. */
  readonly step: string;
  /** What a block says of the server; null: nothing is known of it. */
  readonly where: { readonly address: string; readonly user: string } | null;
  /** What is to be known before a server is chosen. */
  readonly note?: string;
  /** Whether this machine is to be called something: a partner sees no machines. */
  readonly isNamed?: boolean;
  /** Called with the place once a file was written there, read back and removed. */
  readonly onWorks: (chosen: Chosen) => unknown;
  readonly onCancel: () => void;
}

/** Asks for a server, name and app password, for the permission to reach it in the same click, and tries it. */
export function ServerForm({ step, where, note = '', isNamed = true, onWorks, onCancel }: Props) {
  const about = where?.address ?? '';
  const [typed, setTyped] = useFormDraft(`sync-address:${about}`, about);
  const [user, setUser] = useFormDraft(`sync-user:${about}`, where?.user ?? '');
  const [label, setLabel] = useDraft('sync-label');
  // The one thing that is kept nowhere before it is used.
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [working, setWorking] = useState(false);
  // Of a block everything is known but the password, or how one signs in.
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
      else {
        await onWorks({ place: tried.place, label: isNamed ? label.trim() : '' });
        for (const forget of [setTyped, setUser, setLabel]) forget('');
      }
    } finally {
      setWorking(false);
    }
  }
  return (
    <form class="stack" onSubmit={(event) => void test(event)}>
      <p class="quiet">{step}</p>
      {note !== '' && <p>{note}</p>}
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
          ref={where?.user === '' ? first : null}
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
          ref={where === null || where.user === '' ? null : first}
          class="input"
          type="password"
          required
          autocomplete="off"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">{t('syncPasswordNote')}</p>
      {isNamed && (
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
      )}
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
