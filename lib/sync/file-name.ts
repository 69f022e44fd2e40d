import { hex } from './hex';
import { nameKey } from './keys';

/** Hexadecimal digits in small letters: no file system folds, shortens or refuses them. */
const ownName = /^[0-9a-f]{32}\.ltn$/;

/** What a sync program makes of a name: `… (conflicted copy 2026-11-27).ltn`, `….sync-conflict-….ltn`, `… (1).ltn`. */
const anyName = /^([0-9a-f]{32})(?:[^0-9a-z].*)?\.ltn(?:\.conflict\d+)?$/i;

/** Returns the name of the file of a copy: it tells nobody without the key whose it is. */
export async function fileNameOf(copyId: string, key: CryptoKey): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await nameKey(key), new TextEncoder().encode(copyId));
  return `${hex(new Uint8Array(mac).subarray(0, 16))}.ltn`;
}

/** Returns the name a file was written under, whatever a sync program has made of it since; null: it is no file of a copy. */
export function logicalName(name: string): string | null {
  const [, id] = anyName.exec(name) ?? [];
  return id === undefined ? null : `${id.toLowerCase()}.ltn`;
}

/** Returns whether a file has the very name it was written under. */
export function isOriginal(name: string): boolean {
  return ownName.test(name);
}
