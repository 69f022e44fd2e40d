import { z } from '../zod';
import { instantSchema } from './instant-schema';
import { linkSchema } from './link-schema';

/**
 * Why a calendar could not be read, as words the interface has a sentence for. `revoked`: the address is no
 * longer valid. `redirected`: it leads elsewhere. `login-page`: it answers with a web page. `forbidden`: the
 * permission to read this host was taken away. `asleep`: it came with a backup, and is not read before the person says so.
 */
export const feedProblemSchema = z.enum([
  'revoked',
  'redirected',
  'login-page',
  'not-a-calendar',
  'too-large',
  'timeout',
  'unreachable',
  'server-error',
  'forbidden',
  'asleep',
  'unreadable',
]);

export type FeedProblem = z.infer<typeof feedProblemSchema>;

/** What of a calendar that was read is missing or uncertain, as words the interface has a sentence for. */
export const calendarNoteSchema = z.enum([
  'cut-off',
  'event-unreadable',
  'event-too-large',
  'event-too-long',
  'rule-not-expanded',
  'zone-unknown',
  'too-many-events',
  'too-many-exceptions',
]);

export type CalendarNote = z.infer<typeof calendarNoteSchema>;

/** A calendar the person brought. Never merged with another person's; its address, a secret, leaves only in the person's own backup. */
export const calendarSchema = z.object({
  id: z.uuid(),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** `caldav`: one of the calendar server that was connected; its address and password lie with the connection. */
  kind: z.enum(['file', 'address', 'caldav']),
  /** The private iCal address; null for others. */
  address: z.nullable(linkSchema),
  /** What the server calls the version that was read last; of a CalDAV calendar the token of what was read (RFC 6578). */
  etag: z.nullable(z.string().check(z.maxLength(1000))),
  lastModified: z.nullable(z.string().check(z.maxLength(200))),
  /** For which partners it was last read: another partner makes it be read anew although it has not changed. */
  readFor: z.string().check(z.maxLength(20_000)),
  /** When it was last read from its first line to its last; left out or null: not known. "Not modified" reads nothing. */
  readWholeAt: z.optional(z.nullable(instantSchema)),
  /** When it was last read well, or found not modified; null: never yet. */
  readAt: z.nullable(instantSchema),
  /** When it was last tried. */
  triedAt: z.nullable(instantSchema),
  /** What was wrong the last time; the last good copy stays. */
  problem: z.nullable(feedProblemSchema),
  /** What was left out of the last good copy; not there in rows written before this was kept. */
  notes: z.optional(z.array(calendarNoteSchema).check(z.maxLength(20))),
  /** Events in the calendar, and how many of them are kept; a series is one event. */
  total: z.int().check(z.minimum(0)),
  kept: z.int().check(z.minimum(0)),
  addedAt: instantSchema,
});

export type Calendar = z.infer<typeof calendarSchema>;

/** An occurrence kept from a calendar, because it has a call link or a known partner. */
export const keptEventSchema = z.object({
  id: z.string().check(z.maxLength(1200)),
  calendarId: z.uuid(),
  uid: z.string().check(z.maxLength(1000)),
  sequence: z.int(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  allDay: z.boolean(),
  title: z.string().check(z.maxLength(500)),
  callKeys: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(50)),
  partnerEmails: z.array(z.string().check(z.maxLength(320))).check(z.maxLength(50)),
  status: z.enum(['confirmed', 'tentative', 'cancelled', 'declined']),
  /** When the calendar it came from was read. */
  readAt: instantSchema,
});

export type KeptEvent = z.infer<typeof keptEventSchema>;

/** No event that is kept lasts longer: an index on the start is enough to find those that go on. */
export const longestEventMs = 31 * 86_400_000;

/** Returns whether an event says when a meeting is: not called off, declined or lasting whole days. */
export function isMeeting({ status, allDay }: KeptEvent): boolean {
  return !allDay && status !== 'cancelled' && status !== 'declined';
}
