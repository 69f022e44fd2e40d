import { z } from '../zod';
import { instantSchema } from './instant-schema';

/**
 * Why a calendar could not be read, as words the interface has a sentence for. `revoked`: the address is no
 * longer valid. `redirected`: it leads elsewhere. `login-page`: it answers with a web page. `forbidden`: the
 * permission to read this host was taken away.
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
  'unreadable',
]);

export type FeedProblem = z.infer<typeof feedProblemSchema>;

/** A calendar the person brought; device-local, never merged or exported: its address is a secret. */
export const calendarSchema = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  kind: z.enum(['file', 'address']),
  /** The private iCal address; null for a file. */
  address: z.url().max(2000).nullable(),
  etag: z.string().max(1000).nullable(),
  lastModified: z.string().max(200).nullable(),
  /** For which partners it was last read: another partner makes it be read anew although it has not changed. */
  readFor: z.string().max(20_000),
  /** When it was last read well; null: never yet. */
  readAt: instantSchema.nullable(),
  /** When it was last tried. */
  triedAt: instantSchema.nullable(),
  /** What was wrong the last time; the last good copy stays. */
  problem: feedProblemSchema.nullable(),
  /** Events in the calendar, and how many of their occurrences are kept. */
  total: z.int().min(0),
  kept: z.int().min(0),
  addedAt: instantSchema,
});

export type Calendar = z.infer<typeof calendarSchema>;

/** An occurrence kept from a calendar, because it has a call link or a known partner. */
export const keptEventSchema = z.object({
  id: z.string().max(1200),
  calendarId: z.uuid(),
  uid: z.string().max(1000),
  sequence: z.int(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  allDay: z.boolean(),
  title: z.string().max(500),
  callKeys: z.array(z.string().max(300)).max(50),
  partnerEmails: z.array(z.string().max(320)).max(50),
  status: z.enum(['confirmed', 'tentative', 'cancelled', 'declined']),
  /** When the calendar it came from was read. */
  readAt: instantSchema,
});

export type KeptEvent = z.infer<typeof keptEventSchema>;
