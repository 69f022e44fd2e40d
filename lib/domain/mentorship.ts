import { z } from '../zod';
import { instantSchema, localDateSchema, timeZoneSchema } from './instant-schema';
import { linkSchema } from './link-schema';
import { pairKindSchema } from './pair-kind';
import { recordFields } from './record';

export const roleSchema = z.enum(['mentor', 'mentoree']);

/** Which of the two a person is. */
export type Role = z.infer<typeof roleSchema>;

/** Returns the other one of the two. */
export function otherRole(role: Role): Role {
  return role === 'mentor' ? 'mentoree' : 'mentor';
}

/** Longest name kept: a longer one is cut, never refused. */
export const longestName = 200;

export const emailSchema = z.email().check(z.maxLength(254));

/** One mentor and one mentoree, from the first meeting to the closing one. */
export const mentorshipSchema = z.object({
  ...recordFields,
  partnerName: z.string().check(z.minLength(1), z.maxLength(longestName)),
  myName: z.string().check(z.maxLength(longestName)),
  /** The role of the person at this keyboard. */
  role: roleSchema,
  myEmail: z.nullable(emailSchema),
  partnerEmail: z.nullable(emailSchema),
  partnerTimeZone: z.nullable(timeZoneSchema),
  /** Days between meetings; null until the pair has met twice or said so. */
  cadenceDays: z.nullable(z.int().check(z.minimum(1), z.maximum(366))),
  /** Minutes a session usually lasts; null until one was agreed. */
  usualLengthMinutes: z.nullable(z.int().check(z.minimum(5), z.maximum(600))),
  callLink: z.nullable(linkSchema),
  /** Call keys under which this pair meets, see `lib/calls/call-key.ts`. */
  callKeys: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(50)),
  /** How the two talk between meetings, in their own words. */
  channel: z.string().check(z.maxLength(300)),
  /** What the two meet for, on this copy; the partner's copy says it for itself. */
  kind: pairKindSchema,
  /** Whether the wrap-up asks for feedback. */
  asksFeedback: z.boolean(),
  /** Whether warning signs are looked for. */
  watchesSigns: z.boolean(),
  /** The programme it belongs to on this copy; null: none. It may be one that is no longer here. */
  programmeId: z.nullable(z.uuid()),
  programmeManagerName: z.string().check(z.maxLength(longestName)),
  programmeManagerEmail: z.nullable(emailSchema),
  /** How many sessions the mentorship is planned to have; null: nobody said. */
  plannedSessions: z.nullable(z.int().check(z.minimum(1), z.maximum(500))),
  /** The day the mentorship is planned to end; null: nobody said. */
  plannedEndOn: z.nullable(localDateSchema),
  status: z.enum(['active', 'archived', 'ended']),
  /** When the mentorship was ended; null while it runs. */
  endedAt: z.nullable(instantSchema),
  createdAt: instantSchema,
});

export type Mentorship = z.infer<typeof mentorshipSchema>;
