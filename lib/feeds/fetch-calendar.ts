import { boundedBytes } from '../browser/bounded-bytes';
import type { FeedProblem } from '../domain/calendar';
import { readerLimits } from '../calendar/reader/reader-limits';

/** What a server answered. */
export type Fetched =
  | {
      readonly kind: 'fresh';
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'problem'; readonly problem: FeedProblem };

const timeoutMs = 30_000;

/**
 * Fetches a calendar from its private address, and asks only for what changed (RFC 9110 §13.1). It sends no
 * cookies and follows no redirect: a secret address must not be handed on to another host. It stops reading
 * at the size limit and after 30 seconds.
 */
export async function fetchCalendar(
  address: string,
  known: { readonly etag: string | null; readonly lastModified: string | null },
): Promise<Fetched> {
  const headers = {
    accept: 'text/calendar',
    ...(known.etag && { 'if-none-match': known.etag }),
    ...(known.lastModified && { 'if-modified-since': known.lastModified }),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const init = { headers, signal, redirect: 'manual', credentials: 'omit', cache: 'no-store' } as const;
    return await readResponse(await fetch(address, init));
  } catch (error) {
    if (signal.aborted) return problem('timeout');
    if (error instanceof TypeError) return problem('unreachable');
    throw error;
  }
}

function problem(word: FeedProblem): Fetched {
  return { kind: 'problem', problem: word };
}

async function readResponse(response: Response): Promise<Fetched> {
  if (response.status === 304) return { kind: 'unchanged' };
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
    return problem('redirected');
  if ([401, 403, 404, 410].includes(response.status)) return problem('revoked');
  if (!response.ok) return problem('server-error');
  if (/text\/html/i.test(response.headers.get('content-type') ?? '')) return problem('login-page');
  if (Number(response.headers.get('content-length') ?? 0) > readerLimits.fileSize)
    return problem('too-large');
  const bytes = response.body ? await boundedBytes(response.body, readerLimits.fileSize) : new Uint8Array();
  if (!bytes) return problem('too-large');
  const header = (name: string) => response.headers.get(name);
  return { kind: 'fresh', bytes, etag: header('etag'), lastModified: header('last-modified') };
}
