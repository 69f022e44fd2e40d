import type { LinkPlace, Place } from '../domain/sync';
import type { Carrier } from './carrier';
import { linkCarrier } from './link-carrier';
import { localCarrier } from './local-carrier';

/** What opens a folder of a WebDAV server; it checks the browser's permission for the host first. */
export type OpenWebdav = (
  place: Extract<Place, { kind: 'webdav' }>,
  folderId: string,
) => Promise<Carrier> | Carrier;

/** Returns `carrierFor` of `RunDeps`: each kind of place with the carrier that knows it. */
export function carriersOf(
  openWebdav: OpenWebdav,
  get: typeof fetch,
): (place: Place | LinkPlace, folderId: string) => Promise<Carrier> {
  return async (place, folderId) => {
    switch (place.kind) {
      case 'webdav':
        return openWebdav(place, folderId);
      case 'local':
        return localCarrier(place.handle, ['LastTen', folderId]);
      case 'link':
        return linkCarrier(place, get);
    }
  };
}
