import { fixedZone, intlZone, utcZone, type Zone } from './zone';
import { windowsZones } from './windows-zones';

const windows = new Map(Object.entries(windowsZones).map(([name, zone]) => [name.toLowerCase(), zone]));

/** What Outlook shows to people instead of a zone's name, without the `(UTC-05:00)` before it. */
const shownNames = new Map([
  ['hawaii', 'Pacific/Honolulu'],
  ['alaska', 'America/Anchorage'],
  ['pacific time (us & canada)', 'America/Los_Angeles'],
  ['mountain time (us & canada)', 'America/Denver'],
  ['arizona', 'America/Phoenix'],
  ['central time (us & canada)', 'America/Chicago'],
  ['eastern time (us & canada)', 'America/New_York'],
  ['atlantic time (canada)', 'America/Halifax'],
  ['brasilia', 'America/Sao_Paulo'],
  ['dublin, edinburgh, lisbon, london', 'Europe/London'],
  ['amsterdam, berlin, bern, rome, stockholm, vienna', 'Europe/Berlin'],
  ['brussels, copenhagen, madrid, paris', 'Europe/Paris'],
  ['belgrade, bratislava, budapest, ljubljana, prague', 'Europe/Budapest'],
  ['sarajevo, skopje, warsaw, zagreb', 'Europe/Warsaw'],
  ['athens, bucharest', 'Europe/Bucharest'],
  ['helsinki, kyiv, riga, sofia, tallinn, vilnius', 'Europe/Kiev'],
  ['jerusalem', 'Asia/Jerusalem'],
  ['chennai, kolkata, mumbai, new delhi', 'Asia/Kolkata'],
  ['beijing, chongqing, hong kong, urumqi', 'Asia/Shanghai'],
  ['kuala lumpur, singapore', 'Asia/Singapore'],
  ['osaka, sapporo, tokyo', 'Asia/Tokyo'],
  ['seoul', 'Asia/Seoul'],
  ['canberra, melbourne, sydney', 'Australia/Sydney'],
  ['coordinated universal time', 'UTC'],
]);

/**
 * Returns the zone that `name` (a TZID, RFC 5545 §3.2.19) stands for in the world at large: an IANA name, also
 * as the end of a path as some programs write it, or a Windows name. `undefined` for a name only its file explains.
 */
export function namedZone(name: string): Zone | undefined {
  const plain = name.replaceAll('"', '').trim();
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

/** Returns the zone that `name` describes rather than names, to be asked after the file: `(UTC+01:00) Berlin`, `GMT+0100`. */
export function describedZone(name: string): Zone | undefined {
  const plain = name.replaceAll('"', '').trim();
  const found = /^\(?(?:UTC|GMT)(?<offset>[+-]\d{1,2}:?\d\d)?\)?\s*(?<words>.*)$/i.exec(plain)?.groups;
  const shown = intlZone(shownNames.get((found?.['words'] ?? plain).toLowerCase()) ?? '') ?? intlZone(plain);
  if (shown) return shown;
  const [sign, hours, minutes] = /([+-])(\d{1,2}):?(\d\d)$/.exec(found?.['offset'] ?? '')?.slice(1) ?? [];
  if (sign === undefined) return undefined;
  return fixedZone((Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1));
}
