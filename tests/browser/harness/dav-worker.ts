import type { DavAccess } from '../../../lib/dav/access';
import { basicAuthorization } from '../../../lib/dav/basic-auth';
import { propfind } from '../../../lib/dav/propfind';
import { reachOf } from '../../../lib/dav/reach';
import { CarrierError } from '../../../lib/sync/carrier';
import { webdavCarrier } from '../../../lib/sync/carriers/webdav';

/** What a test has a worker do with a server. */
export type DavDeed = 'list' | 'put' | 'get' | 'remove' | 'look';

/** Does something with a server as the product does it in this very browser; answers with what came of it, or the trouble. */
async function doOnServer(
  address: string,
  login: { readonly user: string; readonly password: string },
  deed: DavDeed,
): Promise<string> {
  const access: DavAccess = {
    reach: reachOf(address),
    authorization: basicAuthorization(login.user, login.password),
    fetch: (...request) => fetch(...request),
    mayReach: (origin) => chrome.permissions.contains({ origins: [`${origin}/*`] }),
    now: Date.now,
    timeoutMs: 5000,
  };
  const carrier = webdavCarrier(access, { base: address, path: ['LastTen', 'browser'] });
  const deeds: Record<DavDeed, () => Promise<string>> = {
    list: async () => (await carrier.list()).map(({ name, size }) => `${name} ${size}`).join(),
    put: async () => {
      await carrier.put('a.ltn', new TextEncoder().encode('hello'));
      return 'stored';
    },
    get: async () => new TextDecoder().decode((await carrier.get('a.ltn')) ?? new Uint8Array()),
    remove: async () => {
      await carrier.remove('a.ltn');
      return 'removed';
    },
    look: async () => (await propfind(access, new URL(address), 0, ['resourcetype'])).url.href,
  };
  try {
    return await deeds[deed]();
  } catch (error) {
    if (error instanceof CarrierError) return error.trouble;
    throw error;
  }
}

Object.assign(globalThis, { doOnServer });
