import { useState } from 'preact/hooks';
import { tryServer } from '../../lib/sync/try-server';
import { t } from '../../lib/words/i18n';
import { useDraft } from '../app/use-saved-text';
import { Problem } from '../ui/Problem';
import type { Chosen } from './Connect';
import { AddressField, NameField, PasswordField, TestButtons } from './fields';
import { SignInAtServer } from './SignInAtServer';
import { troubleText } from './trouble-text';
import { useFocus } from './use-focus';
import { useFormDraft } from './use-form-draft';
import { useTrial } from './use-trial';

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
  const { problem, working, setProblem, reach, look } = useTrial();
  // Of a block everything is known but the password, or how one signs in.
  const first = useFocus<HTMLInputElement>();

  async function test(event: Event): Promise<void> {
    event.preventDefault();
    const address = await reach(typed, t('syncAddressProblem'));
    if (address === undefined) return;
    const given = { kind: 'webdav', address, user: user.trim(), password } as const;
    await look(
      async () => {
        const tried = await tryServer(given);
        return 'trouble' in tried ? troubleText(tried.trouble, new URL(address).host) : tried;
      },
      async ({ place }) => {
        await onWorks({ place, label: isNamed ? label.trim() : '' });
        for (const forget of [setTyped, setUser, setLabel]) forget('');
      },
    );
  }
  return (
    <form class="stack" onSubmit={(event) => void test(event)}>
      <p class="quiet">{step}</p>
      {note !== '' && <p>{note}</p>}
      <AddressField
        label={t('syncAddress')}
        placeholder="https://cloud.example/remote.php/dav/files/…"
        value={typed}
        onText={setTyped}
        first={where === null ? first : null}
      />
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
      <NameField
        label={t('syncUser')}
        value={user}
        onText={setUser}
        first={where?.user === '' ? first : null}
      />
      <PasswordField
        value={password}
        onText={setPassword}
        first={where === null || where.user === '' ? null : first}
      />
      {isNamed && <NameField label={t('syncLabel')} value={label} onText={setLabel} maxLength={80} />}
      <Problem text={problem} />
      <TestButtons yes={t('syncTest')} working={working} onCancel={onCancel} />
    </form>
  );
}
