import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Login } from '../../lib/dav/login-flow';
import { signInAt } from '../../lib/sync/login-here';
import { typedAddress } from '../../lib/sync/try-server';
import { t } from '../../lib/words/i18n';
import { Asking } from './asked-hosts';
import { troubleText } from './trouble-text';

interface Props {
  /** The address as it was typed. */
  readonly typed: string;
  readonly onLogin: (login: Login) => unknown;
  readonly onProblem: (text: string) => void;
}

/** Signs in on the server's own page, as Nextcloud offers it, instead of having a password typed here. */
export function SignInAtServer({ typed, onLogin, onProblem }: Props) {
  const [host, setHost] = useState<string | null>(null);
  const ask = useContext(Asking);
  const waiting = useRef<AbortController | null>(null);
  useEffect(() => () => waiting.current?.abort(), []);

  async function signIn(): Promise<void> {
    const address = typedAddress(typed);
    if (address === undefined) return onProblem(t('syncAddressProblem'));
    const asked = new URL(address).host;
    if (!(await ask(address))) return onProblem(t('syncSignInNotGranted', asked));
    onProblem('');
    const controller = new AbortController();
    waiting.current = controller;
    setHost(asked);
    const open = (page: URL) => browser.tabs.create({ url: page.href });
    const result = await signInAt(address, open, controller.signal).finally(() => setHost(null));
    if (result === null || controller.signal.aborted) return;
    if ('login' in result) return void onLogin(result.login);
    if (result.trouble === 'timeout') return onProblem(t('syncSignInLate'));
    const isNone = ['missing', 'unsupported', 'malformed', 'forbidden'].includes(result.trouble);
    onProblem(isNone ? t('syncSignInNone', asked) : troubleText(result.trouble, asked));
  }
  if (host === null)
    return (
      <button type="button" class="button" onClick={() => void signIn()}>
        {t('syncSignIn')}
      </button>
    );
  return (
    <>
      <p role="status">{t('syncSignInWaiting', host)}</p>
      <button type="button" class="button" onClick={() => waiting.current?.abort()}>
        {t('syncSignInStop')}
      </button>
    </>
  );
}
