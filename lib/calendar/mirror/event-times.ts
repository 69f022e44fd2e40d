import type ICAL from 'ical.js';
import { toInstant, toMs, type Instant, type TimeZone } from '../../domain/instant';
import type { PlannedTimes } from '../../domain/meeting-plan';
import { readTime } from '../reader/calendar-time';
import { readCalendar } from '../reader/read-calendar';
import { placeTime } from '../reader/read-event';
import { intlZone, utcZone } from '../reader/zone';
import { makeZoneFinder } from '../reader/zone-finder';

/** The place of a meeting in its series, UTC; '' where it stands alone, and for the rule of the series itself. */
export type Place = string;

/** One meeting of a resource. */
export interface FoundMeeting extends PlannedTimes {
  readonly isCancelled: boolean;
}

/** The meetings of a resource by their place in its series; the place of one that stands alone is ''. */
export interface FoundMeetings {
  readonly meetings: ReadonlyMap<Place, FoundMeeting>;
  /** When they are cannot be told for sure: a time without a zone, a zone nobody knows, a rule nobody can follow. */
  readonly isUnclear: boolean;
}

/** Around the meetings that are known, so far is looked: further away nothing can be booked here either. */
const beforeMs = 60 * 86_400_000;
const afterMs = 800 * 86_400_000;

const limits = { events: 1000, seriesEvents: 1000, ruleDays: 6000, allRuleDays: 6000, exceptions: 1000 };

/** Reads when the meetings of a resource are, whatever its text holds. `around`: starts of known ones, UTC. */
export function readMeetings(text: string, around: readonly Instant[], timeZone: TimeZone): FoundMeetings {
  const [first, last] = [around.toSorted()[0], around.toSorted().at(-1)];
  if (first === undefined || last === undefined) return { meetings: new Map(), isUnclear: true };
  const content = readCalendar(text, {
    now: first,
    windowStart: toInstant(toMs(first) - beforeMs),
    windowEnd: toInstant(toMs(last) + afterMs),
    partnerEmails: [],
    timeZone,
    // Every event counts, also one without words of its own.
    keysInText: () => ['any'],
    keyOfLink: () => undefined,
    limits,
  });
  const meetings = new Map<Place, FoundMeeting>();
  let isUnclear = content.problems.length > 0;
  for (const { recurrenceId, startsAt, endsAt, allDay, status } of content.events) {
    const place = recurrenceId ?? '';
    if (allDay || meetings.has(place)) isUnclear = true;
    meetings.set(place, { startsAt, endsAt, isCancelled: status === 'cancelled' });
  }
  return { meetings, isUnclear };
}

/** Returns whether an event has a time by no clock in particular: it would be another moment on each machine. */
export function isFloating(event: ICAL.Component): boolean {
  const start = event.getFirstProperty('dtstart');
  if (!start || start.getParameter('tzid') !== undefined) return false;
  const [, , , value] = start.toJSON() as [string, object, string, unknown];
  return !(typeof value === 'string' && value.endsWith('Z'));
}

/** Returns whether two meetings are at the same time. */
export function isSameTime(a: PlannedTimes, b: PlannedTimes): boolean {
  return toMs(a.startsAt) === toMs(b.startsAt) && toMs(a.endsAt) === toMs(b.endsAt);
}

/** Returns what tells the place of each exception in a resource: '' for the rule itself, `undefined` where it cannot be read. */
export function placeReader(text: string, timeZone: TimeZone): (event: ICAL.Component) => Place | undefined {
  const days = intlZone(timeZone) ?? utcZone;
  const zoneOf = makeZoneFinder({
    text,
    span: { from: 0, to: Date.UTC(2100, 0, 1) },
    floating: days,
    report: () => undefined,
  });
  return (event) => {
    const property = event.getFirstProperty('recurrence-id');
    if (!property) return '';
    const [, { tzid }, , value] = property.toJSON() as [string, { tzid?: unknown }, string, unknown];
    const written = readTime(value);
    if (!written) return undefined;
    const zone = typeof tzid === 'string' ? tzid : undefined;
    return toInstant(placeTime(written, zone, { days, floating: days, zoneOf }).utc);
  };
}
