import { intlZone, utcZone, type Zone } from './zone';
import { windowsZones } from './windows-zones';

const windows = new Map(Object.entries(windowsZones).map(([name, zone]) => [name.toLowerCase(), zone]));

/**
 * Returns the zone that `name` (a TZID, RFC 5545 §3.2.19) stands for in the world at large: an IANA name, also
 * as the end of a path as some programs write it, or a Windows name. `undefined` for a name only its file explains.
 */
export function namedZone(name: string): Zone | undefined {
  const plain = name
    .replaceAll('"', '')
    .trim()
    .replace(/^tzone:\/\/microsoft\/(?=.)/i, '');
  if (plain === '' || plain.length > 200) return undefined;
  const parts = plain.split('/').filter((part) => part !== '');
  const tails = [plain, parts.slice(-3).join('/'), parts.slice(-2).join('/')];
  const iana = tails.filter((tail) => !/^[A-Za-z]{1,4}$|^[+-]/.test(tail)).map(intlZone);
  const found = iana.find((zone) => zone) ?? (parts.length > 2 ? intlZone(parts.at(-1) ?? '') : undefined);
  return (
    found ??
    intlZone(windows.get(plain.toLowerCase()) ?? '') ??
    (/^(?:UTC|GMT|Z)$/i.test(plain) ? utcZone : undefined)
  );
}
