import type { LinkPlace } from '../domain/sync';
import { CarrierError, type Carrier } from './carrier';

const largestFile = 32 * 1024 * 1024;
const patienceMs = 60_000;

/**
 * Returns a carrier that reads the one file of a public link by a plain GET and writes nothing: without cookies, by
 * `https`, within the origin, bounded in bytes and time.
 */
export function linkCarrier({ address, fileName }: LinkPlace, get: typeof fetch): Carrier {
  const refuse = () =>
    Promise.reject(new CarrierError('notAllowed', 'A public link can be read, and nothing written.'));
  return {
    list: () => Promise.resolve([{ name: fileName, etag: null, size: null }]),
    get: async () => read(await ask(address.endsWith('/') ? address + fileName : address, get)),
    put: refuse,
    remove: refuse,
  };
}

async function ask(url: string, get: typeof fetch): Promise<Response> {
  if (new URL(url).protocol !== 'https:') throw new CarrierError('redirected', 'Expected an https address.');
  try {
    return await get(url, {
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (error) {
    throw isTimeout(error) ? new CarrierError('timeout', 'No answer in time.') : unreachable(error);
  }
}

async function read(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw new CarrierError('redirected', 'The link leads elsewhere.');
  // The partner may not have written yet.
  if (status === 404 || status === 410) return null;
  if (status === 401) throw new CarrierError('unauthorized', 'The link asks for a password.');
  if (status === 403) throw new CarrierError('forbidden', 'The link may not be read.');
  if (status === 429 || status === 503)
    throw new CarrierError('busy', 'Asked to wait.', retryAfter(response.headers.get('Retry-After')));
  if (status !== 200) throw new CarrierError('failed', `Answered ${status}.`);
  try {
    return await bounded(response);
  } catch (error) {
    if (error instanceof CarrierError) throw error;
    throw isTimeout(error) ? new CarrierError('timeout', 'The answer never ended.') : unreachable(error);
  }
}

async function bounded(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > largestFile) {
      await reader?.cancel();
      throw new CarrierError('tooLarge', 'The answer is larger than any file of ours.');
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Seconds, or a date, against this machine's clock (RFC 9110 §10.2.3). */
function retryAfter(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

function unreachable(error: unknown): CarrierError {
  return new CarrierError('unreachable', error instanceof Error ? error.message : 'No answer.');
}
