import ICAL from 'ical.js';
import { toMs, type Instant } from '../domain/instant';
import { TZDate } from '@date-fns/tz';
import { plainText, utcTime } from './ical-values';
import { isNearClockChange, isUtc, makeVtimezone } from './vtimezone';

// RFC 7986 §6.3: FEATURE is a list; ical.js has to be told, or it writes the list as one quoted text.
(ICAL.design.icalendar.param as Record<string, unknown>)['feature'] = { multiValue: ',' };

/**
 * What a file is for. `save`: the person's own calendar opens it as an ordinary event. `invite`: a calendar
 * sends or shows it as an invitation. `cancel`: it takes the meeting off a calendar.
 */
export type InvitePurpose = 'save' | 'invite' | 'cancel';

/** A person as calendars know one. */
export interface CalendarPerson {
  readonly name: string;
  readonly email: string | null;
}

/** What an invite says. */
export interface InviteContent {
  readonly uid: string;
  readonly sequence: number;
  /** UTC. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The zone the wall-clock time was chosen in. */
  readonly timeZone: string;
  readonly summary: string;
  /** The agenda and the action items, in words; the call link is put before it. */
  readonly details: string;
  readonly callLink: string | null;
  readonly callLabel: string;
  readonly alarmText: string;
  readonly me: CalendarPerson;
  readonly partner: CalendarPerson;
}

/** An invite as a file, or the addresses that are missing for it. */
export type InviteResult =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'missing'; readonly addresses: readonly ('mine' | 'partner')[] };

const productId = '-//Last Ten//Last Ten//EN';

/**
 * Writes the meeting as an iCalendar file (RFC 5545, 5546, 7986), `now` being its DTSTAMP.
 *
 * `save` is METHOD:PUBLISH with the person as organizer and without attendees where their address is known
 * (RFC 5546 §3.2.1), and has neither METHOD nor ORGANIZER where it is not: no address is ever invented.
 * `invite` is METHOD:REQUEST (§3.2.2) and needs both addresses. `cancel` is METHOD:CANCEL (§3.2.5) to whom
 * the invitation went, or without addresses an event with STATUS:CANCELLED. Times are in the person's zone
 * with its VTIMEZONE, in UTC where a clock change makes the wall-clock time ambiguous.
 */
export function writeInvite(purpose: InvitePurpose, content: InviteContent, now: Instant): InviteResult {
  const { me, partner } = content;
  const missing = purpose === 'invite' ? missingAddresses(me, partner) : [];
  if (missing.length > 0) return { kind: 'missing', addresses: missing };
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', productId);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  const method = methodOf(purpose, content);
  if (method) calendar.addPropertyWithValue('method', method);
  const zone = zoneFor(content);
  if (zone) calendar.addSubcomponent(makeVtimezone(zone, content.startsAt));
  calendar.addSubcomponent(makeEvent(purpose, content, { zone, method, now }));
  return { kind: 'written', text: `${calendar.toString()}\r\n` };
}

function missingAddresses(me: CalendarPerson, partner: CalendarPerson): ('mine' | 'partner')[] {
  return [...(me.email ? [] : ['mine' as const]), ...(partner.email ? [] : ['partner' as const])];
}

function methodOf(
  purpose: InvitePurpose,
  { me, partner }: InviteContent,
): 'PUBLISH' | 'REQUEST' | 'CANCEL' | null {
  if (!me.email) return null;
  if (purpose === 'save') return 'PUBLISH';
  if (purpose === 'invite') return 'REQUEST';
  return partner.email ? 'CANCEL' : 'PUBLISH';
}

/** The zone to write times in; null: UTC. */
function zoneFor({ timeZone, startsAt, endsAt }: InviteContent): string | null {
  const odd = isNearClockChange(startsAt, timeZone) || isNearClockChange(endsAt, timeZone);
  return isUtc(timeZone) || odd ? null : timeZone;
}

interface EventSurroundings {
  readonly zone: string | null;
  readonly method: string | null;
  readonly now: Instant;
}

function makeEvent(
  purpose: InvitePurpose,
  content: InviteContent,
  { zone, method, now }: EventSurroundings,
): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', content.uid);
  event.addPropertyWithValue('dtstamp', utcTime(now));
  event.addPropertyWithValue('sequence', content.sequence);
  addTime(event, 'dtstart', content.startsAt, zone);
  addTime(event, 'dtend', content.endsAt, zone);
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

function addTime(event: ICAL.Component, name: string, instant: Instant, zone: string | null): void {
  if (!zone) {
    event.addPropertyWithValue(name, utcTime(instant));
    return;
  }
  const local = new TZDate(toMs(instant), zone);
  const property = new ICAL.Property(name);
  property.setParameter('tzid', zone);
  property.setValue(
    new ICAL.Time(
      {
        year: local.getFullYear(),
        month: local.getMonth() + 1,
        day: local.getDate(),
        hour: local.getHours(),
        minute: local.getMinutes(),
        second: 0,
        isDate: false,
      },
      ICAL.Timezone.localTimezone,
    ),
  );
  event.addProperty(property);
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
