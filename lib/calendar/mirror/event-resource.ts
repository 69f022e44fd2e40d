import type ICAL from 'ical.js';
import { longestResource, type MirrorProblem } from '../../domain/mirror';
import type { Instant } from '../../domain/instant';
import { noTime } from '../../domain/record';
import { writeInvite } from '../invite';
import type { InviteContent, InviteResult } from '../invite-content';
import type { SeriesContent } from '../series-content';
import { writeSeries } from '../series-invite';
import { parseResource, resourceText, stampAsChanged, textOf } from './resource';

/** What a meeting or a series says, and whether it was called off: it stays in the calendar then, crossed out. */
export type MirroredMeeting = (
  | { readonly kind: 'single'; readonly content: InviteContent }
  | { readonly kind: 'series'; readonly content: SeriesContent }
) & { readonly isCalledOff: boolean };

/**
 * Writes a meeting or series as the invite does, as a resource: without METHOD (RFC 4791 §4.1) and without anybody's
 * address, because servers write to the ATTENDEEs of what is put into them (RFC 6638 §3.2). Its DTSTAMP is the beginning
 * of time, so that the same meeting is the same text.
 */
export function writeMeeting({ kind, content, isCalledOff }: MirroredMeeting): string {
  const purpose = isCalledOff ? 'cancel' : 'save';
  if (kind === 'single') return textIn(writeInvite(purpose, withoutAddresses(content), noTime));
  const whole = withoutAddresses(content.whole);
  const meetings = content.meetings.map((one) => ({ ...one, content: withoutAddresses(one.content) }));
  return textIn(writeSeries(purpose, { ...content, whole, meetings }, noTime));
}

function withoutAddresses(content: InviteContent): InviteContent {
  const { me, partner } = content;
  return { ...content, me: { ...me, email: null }, partner: { ...partner, email: null } };
}

function textIn(result: InviteResult): string {
  if (result.kind !== 'written') throw new Error('Expected a meeting that needs no addresses.');
  return result.text;
}

/** What a resource in the calendar is. */
export type FoundMeetingResource =
  | OwnMeeting
  /** It cannot be understood, and is left as it is. */
  | { readonly kind: 'left'; readonly problem: MirrorProblem };

/** A resource that holds one meeting, or one series with its exceptions. */
export interface OwnMeeting {
  readonly kind: 'event';
  readonly uid: string;
  readonly text: string;
  readonly calendar: ICAL.Component;
  readonly master: ICAL.Component;
  readonly events: readonly ICAL.Component[];
  /** It has guests, to whom a server would write. */
  readonly hasPeople: boolean;
}

/** Returns what lies in a resource, whatever its text is. */
export function findMeeting(text: string): FoundMeetingResource {
  if (text.length > longestResource) return { kind: 'left', problem: 'too-large' };
  const calendar = parseResource(text);
  if (typeof calendar === 'string') return { kind: 'left', problem: calendar };
  const parts = calendar.getAllSubcomponents().filter(({ name }) => name !== 'vtimezone');
  const events = parts.filter(({ name }) => name === 'vevent');
  if (events.length === 0) return { kind: 'left', problem: 'wrong-type' };
  const uids = new Set(parts.map((part) => textOf(part, 'uid').trim()));
  const [uid] = uids;
  const masters = events.filter((event) => !event.hasProperty('recurrence-id'));
  if (uid === undefined || uid === '') return { kind: 'left', problem: 'unreadable' };
  const [master] = masters;
  if (uids.size > 1 || !master || masters.length > 1 || events.length < parts.length)
    return { kind: 'left', problem: 'several' };
  const hasPeople = events.some((event) => event.hasProperty('attendee'));
  return { kind: 'event', uid, text, calendar, master, events, hasPeople };
}

/** Returns the SEQUENCE of an event (RFC 5545 §3.8.7.4); 0 where it says none. */
export function sequenceOf(event: ICAL.Component): number {
  const said = Number(textOf(event, 'sequence'));
  return Number.isInteger(said) && said >= 0 ? Math.min(said, 2_147_483_647) : 0;
}

/**
 * Returns a resource with all in it called off, for a meeting that is no longer on record here: what else it says stays.
 * Null: it is called off already.
 */
export function calledOff(
  text: string,
  now: Instant,
): { readonly write: string | null } | { readonly problem: MirrorProblem } {
  const found = findMeeting(text);
  if (found.kind === 'left') return { problem: found.problem };
  if (found.hasPeople) return { problem: 'people' };
  const open = found.events.filter((event) => textOf(event, 'status').toUpperCase() !== 'CANCELLED');
  if (open.length === 0) return { write: null };
  const sequence = Math.min(Math.max(...found.events.map(sequenceOf)) + 1, 2_147_483_647);
  for (const event of open) {
    event.updatePropertyWithValue('status', 'CANCELLED');
    event.updatePropertyWithValue('transp', 'TRANSPARENT');
    event.updatePropertyWithValue('sequence', sequence);
    event.removeAllSubcomponents('valarm');
    stampAsChanged(event, now);
  }
  const write = resourceText(found.calendar);
  return write === undefined ? { problem: 'unreadable' } : { write };
}
