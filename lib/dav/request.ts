import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import { readBody } from './read-body';
import { isWithinReach } from './reach';
import { troubleOf } from './trouble';

/** A request to a server of folders or calendars. */
export interface DavRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Statuses that are no failure beside 200 to 299, for the caller to look at. */
  readonly expect?: readonly number[];
  /** Looks where a redirect leads, and asks there, within the same origin only. For questions that change nothing. */
  readonly follow?: true;
  /** The most bytes read of the answer. */
  readonly maxBytes?: number;
}

/** What a server answered. */
export interface DavAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The address that answered. */
  readonly url: URL;
  /** Method and host, for messages: the rest of an address can be a secret. */
  readonly what: string;
}

/** Of an answer that is a failure, no more is read than names a reason. */
const failureBytes = 65_536;
const usualBytes = 8_000_000;
const usualMs = 60_000;
const mostRedirects = 3;

/**
 * Asks a server. It sends no cookies, keeps nothing in the cache, asks only within reach and where the browser has
 * permission, and gives up after a minute or at the size limit.
 *
 * A request that carries a password, or content, never follows a redirect: `redirect: 'manual'` ends it with an opaque
 * answer. Where a redirect is followed at all, a second request without password or body finds out where it leads, and
 * only if that is the same origin, the first is sent there.
 *
 * @throws {CarrierError} For every status but 200 to 299 and those expected.
 */
export async function davRequest(access: DavAccess, request: DavRequest): Promise<DavAnswer> {
  const what = `${request.method} ${request.url.host}`;
  let { url } = request;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const answer = await send(access, { ...request, url }, what);
    if (answer !== 'redirect') {
      const isExpected = request.expect?.includes(answer.status) ?? false;
      if (isExpected || (answer.status >= 200 && answer.status < 300)) return answer;
      throw troubleOf(answer, access.now());
    }
    if (!request.follow) break;
    url = await whereTo(access, url, what);
  }
  throw new CarrierError('redirected', what);
}

async function send(access: DavAccess, request: DavRequest, what: string): Promise<DavAnswer | 'redirect'> {
  const { method, url, body = null, maxBytes = usualBytes } = request;
  await checkReach(access, url, what);
  const headers = new Headers(request.headers);
  if (access.authorization !== null) headers.set('authorization', access.authorization);
  return timed(access, what, async (signal) => {
    const response = await access.fetch(url.href, { ...always, method, headers, body, signal });
    if (isRedirect(response)) return 'redirect';
    const { status } = response;
    const read = await readBody(response, response.ok ? maxBytes : failureBytes);
    if (read === 'cut') throw new CarrierError('unreachable', `${what}: cut off`);
    if (read === 'tooLarge' && response.ok) throw new CarrierError('tooLarge', what);
    const bytes = read === 'tooLarge' ? new Uint8Array() : read;
    return { status, headers: response.headers, bytes, url, what };
  });
}

const always = {
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
} as const;

/** Browsers hide a redirect's status and address; other readers of the same answers do not. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

/**
 * Returns where a redirect leads within the same origin. Nothing secret goes out with the question: no password, no
 * body, no cookies; where it would lead to a host without permission, the browser refuses it (CORS).
 */
async function whereTo(access: DavAccess, url: URL, what: string): Promise<URL> {
  await checkReach(access, url, what);
  const reached = await timed(access, what, async (signal) => {
    const init = {
      ...always,
      method: 'PROPFIND',
      headers: { depth: '0' },
      redirect: 'follow',
      signal,
    } as const;
    const response = await access.fetch(url.href, init).catch(refused);
    await response?.body?.cancel();
    return response && new URL(response.url);
  });
  if (reached?.origin !== url.origin || reached.href === url.href) throw new CarrierError('redirected', what);
  return reached;
}

function refused(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error;
}

async function checkReach(access: DavAccess, url: URL, what: string): Promise<void> {
  const isLoopback = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const isPlain = access.plainOnLoopback === true && url.protocol === 'http:' && isLoopback;
  if (url.protocol !== 'https:' && !isPlain) throw new CarrierError('notAllowed', `${what}: not https`);
  if (!isWithinReach(access.reach, url)) throw new CarrierError('redirected', `${what}: out of reach`);
  if (!(await access.mayReach(url.origin))) throw new CarrierError('notAllowed', `${what}: no permission`);
}

/** Runs one exchange with a server, its body included, within the time it has. */
async function timed<T>(
  { timeoutMs = usualMs }: DavAccess,
  what: string,
  exchange: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await exchange(signal);
  } catch (error) {
    if (signal.aborted) throw new CarrierError('timeout', what);
    // What `fetch` and the body's reader throw for whatever went wrong on the way.
    if (error instanceof TypeError) throw new CarrierError('unreachable', what);
    throw error;
  }
}
