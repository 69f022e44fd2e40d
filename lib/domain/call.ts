import { z } from '../zod';
import { instantSchema } from './instant-schema';

export const platformSchema = z.enum(['meet', 'zoom', 'teams']);

/** A call platform whose pages are watched. */
export type Platform = z.infer<typeof platformSchema>;

export const callPhaseSchema = z.enum(['lobby', 'in-call', 'left']);

/** What a tab is doing: waiting to enter, in the call, or out of it again. */
export type CallPhase = z.infer<typeof callPhaseSchema>;

/**
 * Where a scheduled end comes from, best first: said by the person, a calendar, booked here, shown by
 * the page, the usual length of the mentorship.
 */
export const endSourceSchema = z.enum(['said', 'calendar', 'booked', 'page', 'usual-length']);

export type EndSource = z.infer<typeof endSourceSchema>;

export const scheduledEndSchema = z.object({
  endsAt: instantSchema,
  source: endSourceSchema,
  /** True where title and time, not a link, tied the source to this call. */
  guess: z.boolean(),
});

/** The instant a call is meant to end, with its source. */
export type ScheduledEnd = z.infer<typeof scheduledEndSchema>;

/**
 * A mentoring call, being held or just over. Device-local: never merged, never exported. Calls that belong
 * to no mentorship are not stored.
 */
export const callSchema = z.object({
  id: z.uuid(),
  /** `manual`: started by hand, on a desktop program or with no page at all. */
  platform: z.union([platformSchema, z.literal('manual')]),
  /** All keys the call is known by, see `lib/calls/call-key.ts`; empty for a Teams call whose page shows none. */
  keys: z.array(z.string().max(300)).max(20),
  title: z.string().max(300),
  /** Null until the set-up form is answered. */
  mentorshipId: z.uuid().nullable(),
  sessionId: z.uuid().nullable(),
  phase: callPhaseSchema,
  /** The tabs that show this call, most recent report last; the last one in the call carries the chip. */
  tabs: z
    .array(
      z.object({
        tabId: z.int(),
        phase: callPhaseSchema,
        seenAt: instantSchema,
      }),
    )
    .max(50),
  joinedAt: instantSchema,
  leftAt: instantSchema.nullable(),
  /** The end the person said for this call; beats every other source until taken back. */
  saidEndsAt: instantSchema.nullable(),
  /** What all sources together say; null: nothing is known, so the person is asked. */
  scheduledEnd: scheduledEndSchema.nullable(),
  /** "In 5 minutes" on the chip: it stays away until then. */
  snoozedUntil: instantSchema.nullable(),
  /** "Not this call". */
  muted: z.boolean(),
  /** When the chip was first seen by a person; from then on the next click may open the panel. */
  chipSeenAt: instantSchema.nullable(),
  /** When a notification was shown; it is shown once. */
  notifiedAt: instantSchema.nullable().optional(),
  /** When the panel was opened for this call's wrap-up; it never opens by itself twice. */
  wrapUpOpenedAt: instantSchema.nullable(),
});

export type Call = z.infer<typeof callSchema>;
