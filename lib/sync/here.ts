import { browser } from 'wxt/browser';
import { toReach } from '../browser/data-consent';
import { rightNow } from '../browser/right-now';
import type { DavAccess } from '../dav/access';
import { basicAuthorization } from '../dav/basic-auth';
import { permissionOf, reachOf } from '../dav/reach';
import type { Place } from '../domain/sync';
import { CarrierError } from './carrier';
import { webdavCarrier } from './carriers/webdav';
import { carriersOf } from './open-place';
import type { RunDeps } from './run';

/** A folder on a WebDAV server. */
export type WebdavPlace = Extract<Place, { kind: 'webdav' }>;

const fetchHere: typeof fetch = (input, init) => fetch(input, init);

/**
 * Returns the access to a server that a person gave address, name and password of; `mayReach`, where the browser cannot be
 * asked in this context.
 *
 * @throws {CarrierError} `unauthorized` where name and password cannot be sent.
 */
export function accessTo(
  { address, user, password }: Omit<WebdavPlace, 'kind'>,
  mayReach: DavAccess['mayReach'] = mayReachHost,
): DavAccess {
  return {
    reach: reachOf(address),
    authorization: basicAuthorization(user, password),
    fetch: fetchHere,
    mayReach,
    now: Date.now,
  };
}

/** The surroundings of a run in this context: a page, or the worker. */
export function syncHere(): Omit<RunDeps, 'calendar'> {
  const open = carriersOf(
    (place, folderId) => webdavCarrier(accessTo(place), { base: place.address, path: ['LastTen', folderId] }),
    fetchHere,
  );
  return {
    now: rightNow,
    random: Math.random,
    locks: navigator.locks,
    async carrierFor(place, folderId) {
      if (place.kind === 'link' && !(await mayReachHost(place.address)))
        throw new CarrierError('notAllowed', 'The link may not be read without permission.');
      return open(place, folderId);
    },
  };
}

/** Returns whether the browser has the person's permission for the host of an address, and for what goes there. */
export function mayReachHost(address: string): Promise<boolean> {
  return browser.permissions.contains(
    toReach([permissionOf({ origin: new URL(address).origin, site: null })]),
  );
}
