import { z } from '../zod';
import { instantSchema } from './instant-schema';
import { roleSchema } from './mentorship';
import { recordFields } from './record';

const score = z.nullable(z.int().check(z.minimum(1), z.maximum(10)));

/** The one-word answers offered to "In one word, how did it feel?". */
export const feelingSchema = z.enum([
  'clear',
  'energised',
  'stretched',
  'rushed',
  'stuck',
  'flat',
  'frustrated',
]);

export type Feeling = z.infer<typeof feelingSchema>;

/** What one of the two said about one session. Nothing is ever prefilled: null is "not answered". */
export const feedbackSchema = z.object({
  ...recordFields,
  mentorshipId: z.uuid(),
  sessionId: z.uuid(),
  by: roleSchema,
  /** `said-aloud`: entered by the other one. */
  as: z.enum(['own-word', 'said-aloud']),
  heard: score,
  topics: score,
  wayOfWorking: score,
  overall: score,
  /** "I looked forward to today", 1 (not at all) to 5 (very much). */
  lookedForward: z.nullable(z.int().check(z.minimum(1), z.maximum(5))),
  feeling: z.nullable(feelingSchema),
  helpedMost: z.string().check(z.maxLength(2000)),
  wouldChange: z.string().check(z.maxLength(2000)),
  takeaway: z.string().check(z.maxLength(2000)),
  appreciation: z.string().check(z.maxLength(2000)),
  createdAt: instantSchema,
});

export type Feedback = z.infer<typeof feedbackSchema>;
