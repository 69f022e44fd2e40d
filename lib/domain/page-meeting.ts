import { z } from '../zod';
import { instantSchema } from './instant-schema';

/** A meeting that a platform's home page showed, and that binds to a known mentorship; kept for a day. */
export const pageMeetingSchema = z.object({
  id: z.string().max(400),
  mentorshipId: z.uuid(),
  title: z.string().max(300),
  startsAt: instantSchema,
  endsAt: instantSchema,
  callKey: z.string().max(300).nullable(),
  seenAt: instantSchema,
});

export type PageMeeting = z.infer<typeof pageMeetingSchema>;
