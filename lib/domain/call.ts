import { z } from '../zod';
import { instantSchema } from './instant-schema';

export const platformSchema = z.enum(['meet', 'zoom', 'teams', 'jitsi', 'tab']);

/** A call platform whose pages are watched; `tab`: any other page, of which a person said that it is their call. */
export type Platform = z.infer<typeof platformSchema>;

export const callPhaseSchema = z.enum(['lobby', 'in-call', 'left']);

/** What a tab is doing: waiting to enter, in the call, or out of it again. */
export type CallPhase = z.infer<typeof callPhaseSchema>;

/**
 * Where a scheduled end comes from, best first: said by the person, a clock on the page that counts down to when the
 * platform cuts the call, a calendar, booked here, shown by the page, the usual length of the mentorship.
 */
export const endSourceSchema = z.enum([
  'said',
  'page-countdown',
  'calendar',
  'booked',
  'page',
  'usual-length',
]);

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
  keys: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
  title: z.string().check(z.maxLength(300)),
  /** Null until the set-up form is answered. */
  mentorshipId: z.nullable(z.uuid()),
  /** The keys its mentorship did not know before this call. */
  learnedKeys: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20))),
  sessionId: z.nullable(z.uuid()),
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
    .check(z.maxLength(50)),
  joinedAt: instantSchema,
  leftAt: z.nullable(instantSchema),
  /** The end the person said for this call; beats every other source until taken back. */
  saidEndsAt: z.nullable(instantSchema),
  /** When the platform cuts the call, as a clock on its page counts down to; left out or null: no such clock. */
  cutAt: z.optional(z.nullable(instantSchema)),
  /** What all sources together say; null: nothing is known, so the person is asked. */
  scheduledEnd: z.nullable(scheduledEndSchema),
  /** "In 5 minutes" on the chip: it stays away until then. */
  snoozedUntil: z.nullable(instantSchema),
  /** "Not this call". */
  muted: z.boolean(),
  /** When the chip was first seen by a person; from then on the next click may open the panel. */
  chipSeenAt: z.nullable(instantSchema),
  /** When a notification was shown; it is shown once. */
  notifiedAt: z.optional(z.nullable(instantSchema)),
  /** When the panel was opened for this call's wrap-up; it never opens by itself twice. */
  wrapUpOpenedAt: z.nullable(instantSchema),
});

export type Call = z.infer<typeof callSchema>;
