import { fixedZone, intlZone, utcZone, type Zone } from './zone';
import { zoneOfPlaces } from './zone-cities';

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

const sign = String.raw`(?<sign>[+\-\u00B1\u2212\u2013\uFF0B\uFF0D])`;
const stated = String.raw`(?:UTC|GMT)(?:[ \u00A0]?${sign}[ \u00A0]?(?<hours>\d{1,2})(?:[:.]?(?<minutes>\d\d))?)?`;

/** `(UTC+01:00) Amsterdam, Berlin` and, in programs that put the offset last, `Berlin (GMT+01:00)`. */
const inBrackets = [
  new RegExp(String.raw`^\(${stated}\)\s*(?<words>.*)$`, 'i'),
  new RegExp(String.raw`^(?<words>[^()]+)\s\(${stated}\)$`, 'i'),
];

/** `UTC+2`, `GMT -0500 (Standard)`, `UTC+05:30 India`. */
const bare = new RegExp(String.raw`^${stated}(?:\s*\((?:standard|winter)\)|\s+(?<words>[^\d(]\D*))?$`, 'i');

/** What some servers write for a zone with two offsets and without rules: `GMT -0500 (Standard) / GMT -0400 (Daylight)`. */
const pair =
  /^GMT ?(?<sign>[+-])(?<hours>\d\d)(?<minutes>\d\d) \(standard\) ?\/ ?GMT ?(?<summer>[+-]\d{4}) \(daylight\)$/i;

/** Zones whose clocks change as nearly everyone's with these two offsets do. */
const pairs = new Map([
  ['-8 -0700', 'America/Los_Angeles'],
  ['-7 -0600', 'America/Denver'],
  ['-6 -0500', 'America/Chicago'],
  ['-5 -0400', 'America/New_York'],
  ['-4 -0300', 'America/Halifax'],
  ['0 +0100', 'Europe/London'],
  ['1 +0200', 'Europe/Berlin'],
  ['2 +0300', 'Europe/Athens'],
]);

const minute = 60_000;
const farthestEast = 14 * 60;
const farthestWest = -12 * 60;

/**
 * Returns the zone that `name` describes rather than names, to be asked after the file: by what Outlook shows in
 * English, by the offset and the places it states in any language, or by the offset alone. `undefined` for a name that
 * states no offset there is.
 */
export function describedZone(name: string): Zone | undefined {
  const plain = name.replaceAll('"', '').trim().slice(0, 300);
  const bracketed = inBrackets.map((pattern) => pattern.exec(plain)?.groups).find((found) => found);
  // Nobody says where: other programs take `(GMT +01:00)` for no zone, as clocks may change where its author is.
  if (/^\(\w+\s[^()]*\)$/.test(plain)) return undefined;
  const shown = intlZone(shownNames.get((bracketed?.['words'] ?? plain).trim().toLowerCase()) ?? '');
  if (shown) return shown;
  const found =
    bracketed ?? pair.exec(plain)?.groups ?? bare.exec(plain)?.groups ?? alone.exec(plain)?.groups;
  const offset = found && offsetOf(found);
  if (!found || offset === undefined) return intlZone(plain);
  if (found['summer']) return intlZone(pairs.get(`${offset / 60} ${found['summer']}`) ?? '');
  const ofPlaces = found['words'] ? zoneOfPlaces(found['words'], offset * minute) : undefined;
  // Without brackets other words may be no zone's: "UTC meeting".
  if (!ofPlaces && !bracketed && found['words']) return undefined;
  return ofPlaces ?? (offset === 0 ? utcZone : fixedZone(offset * minute));
}

/** `+02:00` and nothing else. */
const alone = /^(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)$/;

/** Returns minutes ahead of UTC; `undefined` where no clock is that far. */
function offsetOf(found: Readonly<Record<string, string | undefined>>): number | undefined {
  const size = Number(found['hours'] ?? 0) * 60 + Number(found['minutes'] ?? 0);
  const offset = /^[-\u2212\u2013\uFF0D]$/.test(found['sign'] ?? '') ? -size : size;
  if (found['sign'] === '\u00B1' && size !== 0) return undefined;
  const isReal = offset <= farthestEast && offset >= farthestWest && offset % 15 === 0;
  return isReal && Number(found['minutes'] ?? 0) < 60 ? offset || 0 : undefined;
}
