import type { Zone } from './zone';
import { fileZones, type TimeSpan } from './file-zone';
import type { CalendarProblem } from './reader-limits';
import { describedZone } from './described-zone';
import { namedZone } from './zone-names';

/** More names than there are zones in the world are not looked up. */
const mostZones = 1000;

/** Finds zones by TZID for one file. */
export type ZoneFinder = (name: string) => Zone;

/** What zones are found in and by. */
export interface ZoneSources {
  readonly text: string;
  readonly span: TimeSpan;
  /** The zone of times that have none, and of names nobody knows. */
  readonly floating: Zone;
  readonly report: (problem: CalendarProblem) => void;
}

/**
 * Returns what finds zones for one file: by IANA or Windows name first, since the descriptions in files are
 * often cut short or out of date, then as the file describes them, then by what the name says in words.
 */
export function makeZoneFinder({ text, span, floating, report }: ZoneSources): ZoneFinder {
  const found = new Map<string, Zone>();
  let described: Map<string, Zone> | undefined;
  const find = (name: string): Zone => {
    const known = namedZone(name);
    if (known) return known;
    described ??= fileZones(text, span);
    const zone = described.get(name.replaceAll('"', '').trim()) ?? describedZone(name);
    if (!zone) report('zone-unknown');
    return zone ?? floating;
  };
  return (name) => {
    const known = found.get(name);
    if (known) return known;
    if (found.size >= mostZones) report('zone-unknown');
    const zone = found.size >= mostZones ? floating : find(name);
    if (found.size < mostZones) found.set(name, zone);
    return zone;
  };
}
