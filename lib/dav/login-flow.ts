import { CarrierError } from '../sync/carrier';
import { z } from '../zod';
import type { DavAccess } from './access';
import { asFolder } from './href';
import { reachOf } from './reach';
import { davRequest, type DavAnswer } from './request';

/** What the login flow needs of its surroundings. */
export interface LoginSurroundings extends Omit<DavAccess, 'reach' | 'authorization'> {
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Ends the flow, as when its page is closed. */
  readonly signal: AbortSignal;
}

/** A login that has begun. */
export interface StartedLogin {
  /** What the person opens to sign in, on the origin they named. */
  readonly page: URL;
  readonly poll: URL;
  readonly token: string;
}

/** A name and a password of the extension's own, which the person can take back on their server. */
export interface Login {
  readonly server: URL;
  readonly user: string;
  readonly password: string;
}

const address = z.url().check(z.maxLength(2000));
const word = z.string().check(z.minLength(1), z.maxLength(500));
const startedSchema = z.object({ poll: z.object({ token: word, endpoint: address }), login: address });
const loginSchema = z.object({ server: address, loginName: word, appPassword: word });

/** Nextcloud forgets a login after this long. */
const longestMs = 20 * 60_000;
const betweenMs = 2000;
const mostBytes = 65_536;

/**
 * Begins Nextcloud's login flow v2 (docs.nextcloud.com, "Login Flow v2"): the person signs in on their server's own page,
 * with whatever second factor it wants, and the extension gets a password of its own.
 *
 * @throws {CarrierError} `redirected` where the server would have another origin be asked or opened, `unsupported` or
 * `missing` where it has no such thing.
 */
export async function startLogin(server: URL, around: LoginSurroundings): Promise<StartedLogin> {
  const url = new URL('index.php/login/v2', asFolder(server));
  const answer = await davRequest(accessTo(server, around), { method: 'POST', url, maxBytes: mostBytes });
  const { poll, login } = read(answer, startedSchema);
  return {
    page: onOrigin(login, server),
    poll: onOrigin(poll.endpoint, server),
    token: poll.token,
  };
}

/**
 * Waits until the person has signed in, and returns what they may be asked for from then on; null where the page was
 * closed meanwhile. Whether they are asked every two seconds or the server wants to be left alone longer, after twenty
 * minutes it is over.
 *
 * @throws {CarrierError} `timeout`, `redirected` where the server names another origin as its own, and what does not
 * pass by itself.
 */
export async function waitForLogin(
  { poll, token }: StartedLogin,
  around: LoginSurroundings,
): Promise<Login | null> {
  for (let waitedMs = 0; waitedMs < longestMs;) {
    if (around.signal.aborted) return null;
    const answer = await askOnce(accessTo(poll, around), poll, token);
    if (around.signal.aborted) return null;
    if ('login' in answer) return answer.login;
    await around.wait(answer.againMs);
    waitedMs += answer.againMs;
  }
  throw new CarrierError('timeout', `${poll.host}: nobody signed in`);
}

async function askOnce(
  access: DavAccess,
  url: URL,
  token: string,
): Promise<{ readonly login: Login } | { readonly againMs: number }> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ token }).toString();
  try {
    const request = { method: 'POST', url, headers, body, expect: [404], maxBytes: mostBytes };
    const answer = await davRequest(access, request);
    if (answer.status === 404) return { againMs: betweenMs };
    const { server, loginName, appPassword } = read(answer, loginSchema);
    return { login: { server: onOrigin(server, url), user: loginName, password: appPassword } };
  } catch (error) {
    const passes =
      error instanceof CarrierError && ['unreachable', 'timeout', 'busy', 'failed'].includes(error.trouble);
    if (!passes) throw error;
    return { againMs: Math.max(error.retryAfterMs ?? 0, 5 * betweenMs) };
  }
}

function accessTo(server: URL, around: LoginSurroundings): DavAccess {
  return { ...around, reach: reachOf(server), authorization: null };
}

function read<T>({ bytes, what }: DavAnswer, schema: z.ZodMiniType<T>): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.core.$ZodError)
      throw new CarrierError('malformed', `${what}: not what the login flow answers`);
    throw error;
  }
}

function onOrigin(written: string, server: URL): URL {
  const url = new URL(written);
  if (url.origin !== server.origin || url.username !== '' || url.password !== '')
    throw new CarrierError('redirected', `${server.host}: another origin`);
  return url;
}
