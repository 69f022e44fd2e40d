import { isTimeZone } from '../domain/instant';
import { instantOf, offsetMinutes, type WallClock } from '../domain/wall-clock';
import { windowsZones } from '../calendar/reader/windows-zones';
import { folded } from './plain-lines';

/** Short names that mean one offset wherever they are used, with a zone that has it while they are right. */
const shortNames: Readonly<Record<string, readonly [zone: string, minutes: number]>> = {
  cet: ['Europe/Berlin', 60],
  mez: ['Europe/Berlin', 60],
  cest: ['Europe/Berlin', 120],
  mesz: ['Europe/Berlin', 120],
  eet: ['Europe/Helsinki', 120],
  eest: ['Europe/Helsinki', 180],
  wet: ['Europe/Lisbon', 0],
  west: ['Europe/Lisbon', 60],
  jst: ['Asia/Tokyo', 540],
  edt: ['America/New_York', -240],
  pdt: ['America/Los_Angeles', -420],
};

/**
 * Returns the zone that words behind a time mean for certain: an IANA or Windows name, an offset, a city of a zone, a
 * name of the person's own zone; their own zone where there are no words. A short name counts while the zone keeps
 * that time: CET in July is left alone.
 */
export function zoneOfWords(words: string, at: WallClock, myZone: string): string | undefined {
  const plain = folded(words)
    .replaceAll(/\([^()]*@[^()]*\)/g, '')
    .replaceAll(/^[\s(),;·-]+|[\s(),;.]+$/g, '');
  if (plain === '') return myZone;
  return (
    offsetZone(plain) ??
    zonesByName().get(
      plain.replace(
        /^(eastern|central|mountain|pacific) time(?: \(us (?:and|&) canada)?$/,
        '$1 standard time',
      ),
    ) ??
    ianaZone(plain) ??
    shortZone(plain, at) ??
    ownZone(plain, myZone) ??
    cityZone(plain, at)
  );
}

/** `GMT+1`, `(UTC+01:00) Amsterdam, Berlin`, `UTC`. */
function offsetZone(words: string): string | undefined {
  const found = /^(?:gmt|utc)(?: ?([+\-−])(\d{1,2})(?::?(\d{2}))?)?(?:\)[^()]*)?$/.exec(words);
  if (!found) return undefined;
  const [, sign, hours = '0', minutes = '00'] = found;
  if (sign === undefined) return words.length === 3 ? 'UTC' : undefined;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

function shortZone(words: string, at: WallClock): string | undefined {
  const [zone, minutes] = shortNames[words] ?? [];
  const instant = zone && instantOf(at, zone)?.instant;
  return instant && offsetMinutes(instant, zone) === minutes ? zone : undefined;
}

/** A name browsers know, also one that has been replaced: `Asia/Calcutta`. */
function ianaZone(words: string): string | undefined {
  if (!/^[a-z_]{2,20}\/[a-z_/+-]{2,40}$/.test(words) || !isTimeZone(words)) return undefined;
  return new Intl.DateTimeFormat('en', { timeZone: words }).resolvedOptions().timeZone;
}

let byName: ReadonlyMap<string, string> | undefined;

/** All Windows names, folded. */
function zonesByName(): ReadonlyMap<string, string> {
  byName ??= new Map(Object.entries(windowsZones).map(([name, zone]) => [folded(name), zone]));
  return byName;
}

const languages = ['en', 'en-GB', 'de', 'fr', 'es', 'pt', 'ja', 'ar'];
const styles = ['long', 'longGeneric', 'shortGeneric'] as const;

/** What a language calls the person's own zone: `Mitteleuropäische Zeit`. */
function ownZone(words: string, myZone: string): string | undefined {
  const names = ownNames.get(myZone) ?? namesOf(myZone);
  ownNames.set(myZone, names);
  return names.has(words) ? myZone : undefined;
}

const ownNames = new Map<string, ReadonlySet<string>>();

function namesOf(zone: string): Set<string> {
  const names = languages.flatMap((language) =>
    styles.flatMap((timeZoneName) =>
      [0, 6].map((month) => zoneName(language, zone, { timeZoneName, at: Date.UTC(2026, month, 15) })),
    ),
  );
  return new Set(names);
}

function zoneName(
  language: string,
  timeZone: string,
  { timeZoneName, at }: { readonly timeZoneName: (typeof styles)[number]; readonly at: number },
): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName }).formatToParts(at);
  return folded(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '');
}

let byCity: ReadonlyMap<string, string> | undefined;

/** Cities of zones: `Amsterdam, Berlin, Rome`, `Central European Time - Berlin`. Where several are known, they have to agree; of many, two. */
function cityZone(words: string, at: WallClock): string | undefined {
  byCity ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      folded(zone.split('/').at(-1) ?? '').replaceAll('_', ' '),
      zone,
    ]),
  );
  const cities = (words.split(' - ').at(-1) ?? '').split(/ ?[,،、] ?/);
  const known = cities.flatMap((city) => byCity?.get(city) ?? []);
  const enough = known.length === cities.length || known.length >= 2;
  const offsets = new Set(known.map((zone) => offsetAt(at, zone)));
  return enough && offsets.size === 1 ? known[0] : undefined;
}

function offsetAt(at: WallClock, zone: string): number | undefined {
  const instant = instantOf(at, zone)?.instant;
  return instant === undefined ? undefined : offsetMinutes(instant, zone);
}
