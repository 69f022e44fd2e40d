import type ICAL from 'ical.js';
import type { Instant, TimeZone } from '../../domain/instant';
import { timeProperty } from '../invite-event';
import { sequenceOf, type OwnMeeting } from './event-resource';
import { placeReader, type Place } from './event-times';
import { joinedText, resourceText, saidBy, stampAsChanged, takeProperties, textOf } from './resource';

/** What of the meetings in a resource is to be written; places are '' where a meeting stands alone. */
export interface MeetingsToPut {
  /** Places whose time here is to be written. */
  readonly mine: ReadonlySet<Place>;
  /** Places that were taken off there and are asked about: they stay off. */
  readonly removed: ReadonlySet<Place>;
  /** Places that were called or taken off there and are to be put back. */
  readonly putBack: ReadonlySet<Place>;
}

interface Sides {
  readonly base: OwnMeeting;
  readonly ours: OwnMeeting;
  readonly theirs: OwnMeeting;
}

const times = ['dtstart', 'dtend', 'duration'] as const;
const allTimes = [...times, 'rrule', 'exdate', 'rdate', 'exrule'] as const;
const statuses = ['status', 'transp'] as const;
const highest = 2_147_483_647;

/**
 * Puts what is ours into a resource, and leaves the rest of it as it is: other properties, alarms, exceptions of others.
 * Null: nothing is to be written; `undefined`: what is there cannot be written again.
 */
export function putMeetings(
  { base, ours, theirs }: Sides,
  put: MeetingsToPut,
  { timeZone, now }: { readonly timeZone: TimeZone; readonly now: Instant },
): string | null | undefined {
  const isRescheduled = putRule({ base, ours, theirs }, put);
  const isRestated = putStatus({ base, ours, theirs }, put);
  const isReworded = putWords(base.master, ours.master, theirs.master);
  const exceptions = putExceptions({ base, ours, theirs }, put, timeZone);
  const isMoved = isRescheduled || isRestated || exceptions.isMoved;
  const isRaised = sequenceIn(ours) !== sequenceIn(base) && sequenceIn(ours) > sequenceIn(theirs);
  if (!isMoved && !isReworded && !exceptions.isChanged && !isRaised) return null;
  const events = theirs.calendar.getAllSubcomponents('vevent');
  const [mine, other] = [sequenceIn(ours), Math.max(...events.map(sequenceOf))];
  const sequence = isMoved && mine <= other ? Math.min(other + 1, highest) : Math.max(mine, other);
  for (const event of events) {
    event.updatePropertyWithValue('sequence', sequence);
    stampAsChanged(event, now);
  }
  if (isMoved || exceptions.isChanged) putZones(ours.calendar, theirs.calendar);
  return resourceText(theirs.calendar);
}

function sequenceIn({ events }: OwnMeeting): number {
  return Math.max(...events.map(sequenceOf));
}

/** When the meeting is, or by which rule the meetings are. */
function putRule({ base, ours, theirs }: Sides, { mine, removed, putBack }: MeetingsToPut): boolean {
  const isMine =
    allTimes.some((name) => saidBy(base.master, name) !== saidBy(ours.master, name)) ||
    mine.has('') ||
    putBack.size > 0;
  if (!isMine) return false;
  const before = said(theirs.master, allTimes);
  for (const name of allTimes) takeProperties(theirs.master, ours.master, name);
  // Programs compare an exception with the rule as moments, so it may be in UTC.
  for (const place of removed)
    if (place !== '') theirs.master.addProperty(timeProperty('exdate', place, null));
  return said(theirs.master, allTimes) !== before;
}

function putStatus({ base, ours, theirs }: Sides, { putBack }: MeetingsToPut): boolean {
  const isCancelled = textOf(theirs.master, 'status').toUpperCase() === 'CANCELLED';
  const isMine = saidBy(base.master, 'status') !== saidBy(ours.master, 'status');
  if (!isMine && !(putBack.size > 0 && isCancelled)) return false;
  const before = said(theirs.master, statuses);
  for (const name of statuses) takeProperties(theirs.master, ours.master, name);
  if (said(theirs.master, statuses) === before) return false;
  putAlarms(base.master, ours.master, theirs.master);
  return true;
}

/** What was called off rings no more; where it is on again, it does. Alarms of others stay. */
function putAlarms(base: ICAL.Component, ours: ICAL.Component, theirs: ICAL.Component): void {
  const own = new Set([base, ours].flatMap((event) => event.getAllSubcomponents('valarm').map(alarmSays)));
  for (const alarm of theirs.getAllSubcomponents('valarm'))
    if (own.has(alarmSays(alarm))) theirs.removeSubcomponent(alarm);
  for (const alarm of ours.getAllSubcomponents('valarm')) theirs.addSubcomponent(copyOf(alarm));
}

function alarmSays(alarm: ICAL.Component): string {
  return JSON.stringify([textOf(alarm, 'trigger'), textOf(alarm, 'description')]);
}

function copyOf(component: ICAL.Component): ICAL.Component {
  const Component = component.constructor as typeof ICAL.Component;
  return new Component(structuredClone(component.toJSON()) as never);
}

/** Our words among those that were added there; links only where nobody put another one in their place. */
function putWords(base: ICAL.Component, ours: ICAL.Component, theirs: ICAL.Component): boolean {
  let isChanged = false;
  for (const name of ['summary', 'description', 'location']) {
    const there = textOf(theirs, name);
    const words = joinedText(textOf(base, name), textOf(ours, name), there);
    if (words === there) continue;
    isChanged = true;
    if (words === '') theirs.removeAllProperties(name);
    else theirs.updatePropertyWithValue(name, words);
  }
  for (const name of ['url', 'conference']) {
    const [was, mine, other] = [base, ours, theirs].map((event) => saidBy(event, name));
    if (was === mine || mine === other || was !== other) continue;
    isChanged = true;
    takeProperties(theirs, ours, name);
  }
  return isChanged;
}

/** Meetings of a series that are not as its rule says. */
function putExceptions(
  { base, ours, theirs }: Sides,
  { mine, removed, putBack }: MeetingsToPut,
  timeZone: TimeZone,
): { readonly isMoved: boolean; readonly isChanged: boolean } {
  const [was, here, there] = [base, ours, theirs].map((side) => exceptionsOf(side, timeZone));
  let isMoved = false;
  let isChanged = false;
  for (const [place, own] of here ?? []) {
    const before = was?.get(place);
    const other = there?.get(place);
    if (!other) {
      if (removed.has(place) || (before && !mine.has(place))) continue;
      theirs.calendar.addSubcomponent(copyOf(own));
      isChanged = true;
      continue;
    }
    if (mine.has(place)) {
      const names = putBack.has(place) ? [...times, ...statuses] : times;
      const saidBefore = said(other, names);
      for (const name of names) takeProperties(other, own, name);
      isMoved = said(other, names) !== saidBefore || isMoved;
    }
    isChanged = putWords(before ?? base.master, own, other) || isChanged;
  }
  for (const [place, other] of there ?? []) {
    if (here?.has(place) || !(was?.has(place) || mine.has(place))) continue;
    theirs.calendar.removeSubcomponent(other);
    isMoved = true;
  }
  return { isMoved, isChanged };
}

function exceptionsOf({ text, events }: OwnMeeting, timeZone: TimeZone): Map<Instant, ICAL.Component> {
  const placeOf = placeReader(text, timeZone);
  const found = new Map<Instant, ICAL.Component>();
  for (const event of events) {
    const place = placeOf(event);
    if (place && !found.has(place)) found.set(place, event);
  }
  return found;
}

/** Our times are in zones that the resource has to describe. */
function putZones(ours: ICAL.Component, theirs: ICAL.Component): void {
  for (const zone of ours.getAllSubcomponents('vtimezone')) {
    const name = textOf(zone, 'tzid');
    for (const other of theirs.getAllSubcomponents('vtimezone'))
      if (textOf(other, 'tzid') === name) theirs.removeSubcomponent(other);
    const events = theirs.getAllSubcomponents('vevent');
    theirs.addSubcomponent(copyOf(zone));
    // Some programs read a zone only where it stands before what needs it.
    for (const event of events) {
      theirs.removeSubcomponent(event);
      theirs.addSubcomponent(event);
    }
  }
}

function said(event: ICAL.Component, names: readonly string[]): string {
  return names.map((name) => saidBy(event, name)).join('\n');
}
