import { z } from '../zod';
import { instantSchema } from './instant-schema';

/** A meeting that a platform's home page showed, and that binds to a known mentorship; kept for a day. */
export const pageMeetingSchema = z.object({
  id: z.string().check(z.maxLength(400)),
  mentorshipId: z.uuid(),
  title: z.string().check(z.maxLength(300)),
  startsAt: instantSchema,
  endsAt: instantSchema,
  callKey: z.nullable(z.string().check(z.maxLength(300))),
  /** What binds it: a call key of the mentorship, or only the partner's name in the title. */
  tie: z.enum(['link', 'title']),
  /** When the page was last seen to show it. */
  seenAt: instantSchema,
});

export type PageMeeting = z.infer<typeof pageMeetingSchema>;
