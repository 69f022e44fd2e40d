import { z } from '../zod';
import { instantSchema, localDateSchema, timeZoneSchema } from './instant-schema';
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

export const emailSchema = z.email().max(254);

/** One mentor and one mentoree, from the first meeting to the closing one. */
export const mentorshipSchema = z.object({
  ...recordFields,
  partnerName: z.string().min(1).max(longestName),
  myName: z.string().max(longestName),
  /** The role of the person at this keyboard. */
  role: roleSchema,
  myEmail: emailSchema.nullable(),
  partnerEmail: emailSchema.nullable(),
  partnerTimeZone: timeZoneSchema.nullable(),
  /** Days between meetings; null until the pair has met twice or said so. */
  cadenceDays: z.int().min(1).max(366).nullable(),
  /** Minutes a session usually lasts; null until one was agreed. */
  usualLengthMinutes: z.int().min(5).max(600).nullable(),
  callLink: z.url().max(2000).nullable(),
  /** Call keys under which this pair meets, see `lib/calls/call-key.ts`. */
  callKeys: z.array(z.string().max(300)).max(50),
  /** How the two talk between meetings, in their own words. */
  channel: z.string().max(300),
  programmeManagerName: z.string().max(longestName),
  programmeManagerEmail: emailSchema.nullable(),
  /** How many sessions the mentorship is planned to have; null: nobody said. */
  plannedSessions: z.int().min(1).max(500).nullable(),
  /** The day the mentorship is planned to end; null: nobody said. */
  plannedEndOn: localDateSchema.nullable(),
  status: z.enum(['active', 'archived', 'ended']),
  /** When the mentorship was ended; null while it runs. */
  endedAt: instantSchema.nullable(),
  createdAt: instantSchema,
});

export type Mentorship = z.infer<typeof mentorshipSchema>;
