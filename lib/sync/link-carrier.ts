import { reachOf } from '../dav/reach';
import { davRequest } from '../dav/request';
import type { LinkPlace } from '../domain/sync';
import { CarrierError, type Carrier } from './carrier';

const largestFile = 32 * 1024 * 1024;

/**
 * Returns a carrier that reads the one file of a public link by a plain GET and writes nothing: without cookies, by
 * `https`, without following a redirect, bounded in bytes and time. Whether its host may be asked is for the caller to know.
 */
export function linkCarrier({ address, fileName }: LinkPlace, get: typeof fetch): Carrier {
  const refuse = () =>
    Promise.reject(new CarrierError('notAllowed', 'A public link can be read, and nothing written.'));
  return {
    list: () => Promise.resolve([{ name: fileName, etag: null, size: null }]),
    get: () => read(new URL(address.endsWith('/') ? address + fileName : address), get),
    put: refuse,
    remove: refuse,
  };
}

/** Null where nothing is there: the partner may not have written yet. */
async function read(url: URL, get: typeof fetch): Promise<Uint8Array<ArrayBuffer> | null> {
  const access = {
    reach: reachOf(url),
    authorization: null,
    fetch: get,
    mayReach: () => Promise.resolve(true),
    now: Date.now,
  };
  const request = { method: 'GET', url, expect: [404, 410], maxBytes: largestFile };
  const { status, bytes } = await davRequest(access, request);
  return status === 404 || status === 410 ? null : bytes;
}
