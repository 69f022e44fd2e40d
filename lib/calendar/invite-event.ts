import ICAL from 'ical.js';
import type { Instant } from '../domain/instant';
import { wallClockAt, type WallClock } from '../domain/wall-clock';
import { plainText, utcTime } from './ical-values';
import type { CalendarPerson, InviteContent, InvitePurpose } from './invite-content';
import { isNearClockChange, isUtc } from './vtimezone';

// RFC 7986 §6.3: FEATURE is a list; ical.js has to be told, or it writes the list as one quoted text.
(ICAL.design.icalendar.param as Record<string, unknown>)['feature'] = { multiValue: ',' };

/** What an event is written for, beside what it says. */
export interface EventSurroundings {
  readonly method: string | null;
  /** Its DTSTAMP. */
  readonly now: Instant;
  /** Adds when it is; where not given, its start and end in its zone, or in UTC where that is not clear. */
  readonly addTimes?: (event: ICAL.Component) => void;
}

/** Writes one VEVENT (RFC 5545 §3.6.1) of a meeting. */
export function makeEvent(
  purpose: InvitePurpose,
  content: InviteContent,
  { method, now, addTimes = (event) => addStartAndEnd(event, content) }: EventSurroundings,
): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', content.uid);
  event.addPropertyWithValue('dtstamp', utcTime(now));
  event.addPropertyWithValue('sequence', content.sequence);
  addTimes(event);
  event.addPropertyWithValue('summary', plainText(content.summary));
  event.addPropertyWithValue('status', purpose === 'cancel' ? 'CANCELLED' : 'CONFIRMED');
  event.addPropertyWithValue('transp', purpose === 'cancel' ? 'TRANSPARENT' : 'OPAQUE');
  const description = [content.callLink, plainText(content.details)].filter((part) => part).join('\n');
  if (description) event.addPropertyWithValue('description', description);
  if (content.callLink) addLink(event, content.callLink, content.callLabel);
  if (method) addPerson(event, 'organizer', content.me);
  if (method === 'REQUEST' || method === 'CANCEL') addAttendees(event, content, method);
  if (purpose !== 'cancel') addAlarms(event, content.alarmText);
  return event;
}

/** Writes start and end of a meeting in its zone; in UTC where a clock change makes one of them unclear. */
export function addStartAndEnd(event: ICAL.Component, content: InviteContent): void {
  const zone = zoneFor(content);
  event.addProperty(timeProperty('dtstart', content.startsAt, zone));
  event.addProperty(timeProperty('dtend', content.endsAt, zone));
}

/** Returns the zone to write the times of a meeting in; null: UTC. */
export function zoneFor({
  timeZone,
  startsAt,
  endsAt,
}: Pick<InviteContent, 'timeZone' | 'startsAt' | 'endsAt'>): string | null {
  const odd = isNearClockChange(startsAt, timeZone) || isNearClockChange(endsAt, timeZone);
  return isUtc(timeZone) || odd ? null : timeZone;
}

/** Returns a property that holds a time: in UTC, or by the wall clock of `zone`. */
export function timeProperty(name: string, instant: Instant, zone: string | null): ICAL.Property {
  if (zone) return clockProperty(name, wallClockAt(instant, zone), zone);
  const property = new ICAL.Property(name);
  property.setValue(utcTime(instant));
  return property;
}

/** Returns a property that holds what a clock in `zone` shows, be it a time that clocks jump over. */
export function clockProperty(name: string, { date, time }: WallClock, zone: string): ICAL.Property {
  const property = new ICAL.Property(name);
  property.setParameter('tzid', zone);
  property.setValue(ICAL.Time.fromDateTimeString(`${date}T${time}:00`));
  return property;
}

function addLink(event: ICAL.Component, link: string, label: string): void {
  event.addPropertyWithValue('location', link);
  event.addPropertyWithValue('url', link);
  const conference = new ICAL.Property('conference');
  conference.resetType('uri');
  conference.setParameter('feature', ['AUDIO', 'VIDEO']);
  conference.setParameter('label', parameterText(label));
  conference.setValue(link);
  event.addProperty(conference);
}

function addPerson(
  event: ICAL.Component,
  name: 'organizer' | 'attendee',
  person: CalendarPerson,
): ICAL.Property {
  const property = new ICAL.Property(name);
  if (person.name) property.setParameter('cn', parameterText(person.name));
  property.setValue(`mailto:${encodeURI(person.email ?? '')}`);
  event.addProperty(property);
  return property;
}

function addAttendees(
  event: ICAL.Component,
  { me, partner }: InviteContent,
  method: 'REQUEST' | 'CANCEL',
): void {
  const organizer = addPerson(event, 'attendee', me);
  organizer.setParameter('role', 'REQ-PARTICIPANT');
  organizer.setParameter('partstat', 'ACCEPTED');
  const guest = addPerson(event, 'attendee', partner);
  guest.setParameter('role', 'REQ-PARTICIPANT');
  guest.setParameter('partstat', 'NEEDS-ACTION');
  if (method === 'REQUEST') guest.setParameter('rsvp', 'TRUE');
}

/** Parameter values may hold no control characters (RFC 5545 §3.1); quotes are encoded by RFC 6868. */
function parameterText(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Alarms come last: Outlook refuses events where something follows them. */
function addAlarms(event: ICAL.Component, text: string): void {
  for (const trigger of ['-P1D', '-PT10M']) {
    const alarm = new ICAL.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(trigger));
    alarm.addPropertyWithValue('description', plainText(text));
    event.addSubcomponent(alarm);
  }
}
