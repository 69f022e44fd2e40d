import { asFolder } from '../dav/href';
import { startLogin, waitForLogin, type Login, type StartedLogin } from '../dav/login-flow';
import { CarrierError, type CarrierTrouble } from './carrier';
import { mayReachHost } from './here';

/** What came of a login at the person's server; null: the page was left. */
export type LoginResult = { readonly login: Login } | { readonly trouble: CarrierTrouble } | null;

/**
 * Has the person sign in on their Nextcloud's own page, which `open` opens, and waits for the password that Last Ten gets of
 * its own. The browser's permission for the host has to be there.
 */
export async function signInAt(
  address: string,
  open: (page: StartedLogin['page']) => Promise<unknown>,
  signal: AbortSignal,
): Promise<LoginResult> {
  const around = {
    fetch: ((input, init) => fetch(input, init)) satisfies typeof fetch,
    mayReach: mayReachHost,
    now: Date.now,
    wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    signal,
  };
  try {
    const started = await startLogin(rootOf(address), around);
    await open(started.page);
    const login = await waitForLogin(started, around);
    return login && { login };
  } catch (error) {
    if (error instanceof CarrierError) return { trouble: error.trouble };
    throw error;
  }
}

/** Nextcloud's root, of an address that was copied from the settings of its files or calendars. */
function rootOf(address: string): URL {
  const url = asFolder(address);
  url.pathname = url.pathname.replace(/\/(?:remote|index)\.php\/.*$/, '/');
  return url;
}

/** Returns where a Nextcloud keeps calendars. */
export function calendarsOf({ server }: Pick<Login, 'server'>): string {
  return new URL('remote.php/dav/', asFolder(server)).href;
}
