import ICAL from 'ical.js';
import { toInstant, type Instant, type TimeZone } from '../domain/instant';
import { offsetMinutes } from '../domain/wall-clock';

/** A clock change. Offsets are minutes east of UTC. */
export interface Transition {
  /** UTC milliseconds of the first moment with the new offset. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** A moment at which the zone goes by its name, where that is not `at`. */
  readonly namedAt?: number;
}

const day = 86_400_000;
const week = 7 * day;

/**
 * Writes a VTIMEZONE (RFC 5545 §3.6.5) that is right around one meeting at `around`: the clock change before
 * it and the one after it, within a year, sampled from `Intl`. The packages that ship such data are wrong
 * for some zones; the browser's own data is what the person's clock shows. More history than one meeting
 * needs makes Outlook refuse a file.
 */
export function makeVtimezone(timeZone: TimeZone, around: Instant): ICAL.Component {
  const vtimezone = new ICAL.Component('vtimezone');
  vtimezone.addPropertyWithValue('tzid', timeZone);
  const at = Date.parse(around);
  const transitions = transitionsBetween(timeZone, at - 366 * day, at + 366 * day);
  const before = transitions.findLast((transition) => transition.at <= at);
  const after = transitions.find((transition) => transition.at > at);
  const offset = offsetMinutes(around, timeZone);
  const always = { at: Date.UTC(1970, 0, 1), from: offset, to: offset, namedAt: at };
  const used = [before ?? always, ...(after ? [after] : [])];
  const standard = Math.min(...used.map(({ to }) => to));
  for (const transition of used) vtimezone.addSubcomponent(observance(transition, standard, timeZone));
  return vtimezone;
}

/** Returns whether a zone is UTC itself, so that times in it are written as UTC. */
export function isUtc(timeZone: TimeZone): boolean {
  return /^(?:Etc\/)?(?:UTC|GMT|Zulu|Universal|UCT|Greenwich|GMT[+-]?0)$/i.test(timeZone);
}

/** Writes one clock change as STANDARD or DAYLIGHT; a zone's lowest offset, `standard`, is its standard time. */
export function observance(transition: Transition, standard: number, timeZone: TimeZone): ICAL.Component {
  const { at, from, to, namedAt = at } = transition;
  const component = new ICAL.Component(to > standard ? 'daylight' : 'standard');
  // The onset is written in the wall-clock time that was in force until then (RFC 5545 §3.6.5).
  const onset = ICAL.Time.fromJSDate(new Date(at + from * 60_000), true);
  onset.zone = ICAL.Timezone.localTimezone;
  component.addPropertyWithValue('dtstart', onset);
  component.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from * 60));
  component.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to * 60));
  const name = zoneName(namedAt, timeZone);
  if (name) component.addPropertyWithValue('tzname', name);
  return component;
}

function zoneName(at: number, timeZone: TimeZone): string | undefined {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value;
}

/**
 * Finds the clock changes between two moments: samples the offset once a week, as no zone changes twice within one, and
 * finds each change to the minute.
 */
export function transitionsBetween(timeZone: TimeZone, from: number, to: number): Transition[] {
  const offsetAt = (ms: number) => offsetMinutes(toInstant(ms), timeZone);
  const found: Transition[] = [];
  for (let ms = from; ms < to; ms += week) {
    const [before, after] = [offsetAt(ms), offsetAt(ms + week)];
    if (before === after) continue;
    let [low, high] = [ms, ms + week];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: Math.round(high / 60_000) * 60_000, from: before, to: after });
  }
  return found;
}

/** Returns whether `instant` lies in a stretch that the zone's clock shows twice, or where it lands after a skipped one. */
export function isNearClockChange(instant: Instant, timeZone: TimeZone): boolean {
  const offsetAfter = (minutes: number) =>
    offsetMinutes(toInstant(Date.parse(instant) + minutes * 60_000), timeZone);
  const here = offsetAfter(0);
  return [30, 60, 120].some(
    (minutes) =>
      Math.abs(here - offsetAfter(-minutes)) === minutes || here - offsetAfter(minutes) === minutes,
  );
}
