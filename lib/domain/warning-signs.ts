import { z } from '../zod';
import { instantSchema } from './instant-schema';

/** What the person did about a warning sign. Private to this person, kept on this machine. */
export const warningAnswerSchema = z.object({
  /** The mentorship, the rule and a fingerprint of the facts: new facts ask anew. */
  id: z.string().min(1).max(300),
  mentorshipId: z.uuid(),
  rule: z.string().min(1).max(60),
  answer: z.enum(['put-aside', 'talk-now', 'next-agenda', 'letter']),
  at: instantSchema,
});

export type WarningAnswer = z.infer<typeof warningAnswerSchema>;
