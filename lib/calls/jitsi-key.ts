import type { CallKey } from './keys';
import { decodeOnce } from './percent-decoding';

/** The public server of the people who make Jitsi. */
export const publicJitsiHost = 'meet.jit.si';

/** What lies on a Jitsi server beside its rooms (jitsi-meet's own routes and folders). */
const notRooms =
  /^\/(?:static|libs|sounds|images|lang|css|fonts|http-bind|xmpp-websocket|colibri-ws)(?:\/|$)/i;

/**
 * Returns the key of the room at an address of Jitsi's pages, on whatever host they are: `jitsi:<host>/<room>`, or
 * `jitsi:<host>/<tenant>/<room>`. Jitsi takes rooms for one that differ in case or width only
 * (`getBackendSafeRoomName` in jitsi-meet). What follows the room (`?jwt=`, `#config`) is never part of the key.
 */
export function jitsiKey({ host, pathname }: URL): CallKey | undefined {
  if (notRooms.test(pathname)) return undefined;
  const path = /^(?:\/[^/]{1,120}){1,2}\/?$/.test(pathname) ? pathname.replace(/\/$/, '') : '';
  const names = path.split('/').slice(1).map(roomName);
  if (names.length === 0 || names.some((name) => name === undefined)) return undefined;
  return `jitsi:${host}/${names.join('/')}`;
}

/** Signs Jitsi takes out of the names of rooms: one at the end of a link belongs to the sentence around it. */
const noRoomSigns = /[:?#[\]@!$&'()*+,;=<>/"]|\.$|\.\w{2,4}$/;

function roomName(part: string): string | undefined {
  const plain = decodeOnce(part).normalize('NFKC').toLowerCase().toWellFormed();
  return plain === '' || noRoomSigns.test(plain) ? undefined : encodeURIComponent(plain).toLowerCase();
}
