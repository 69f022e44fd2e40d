import { z } from '../zod';
import { instantSchema, localDateSchema } from './instant-schema';
import { roleSchema } from './mentorship';
import { recordFields } from './record';

/**
 * One of the two has committed to an item. `said-aloud`: entered by the other one, who heard it in the
 * call; a merge replaces it with the person's own word.
 */
export const commitmentSchema = z.object({
  at: instantSchema,
  as: z.enum(['own-word', 'said-aloud']),
});

export type Commitment = z.infer<typeof commitmentSchema>;

export const longestActionItem = 2000;

export const actionItemSchema = z.object({
  ...recordFields,
  mentorshipId: z.uuid(),
  /** The session in which it was last agreed or carried; null: added between meetings. */
  sessionId: z.uuid().nullable(),
  text: z.string().min(1).max(longestActionItem),
  owner: roleSchema,
  draftedBy: roleSchema,
  priority: z.enum(['must', 'nice']),
  estimateMinutes: z.int().min(1).max(60_000).nullable(),
  /** The day it is due; null: by the next meeting. */
  dueOn: localDateSchema.nullable(),
  commitmentMentor: commitmentSchema.nullable(),
  commitmentMentoree: commitmentSchema.nullable(),
  /** When an edit took back earlier commitments; null once both have looked at it again. */
  changedAfterCommitmentAt: instantSchema.nullable(),
  /** How sure the owner is, 0 to 10. */
  confidence: z.int().min(0).max(10).nullable(),
  /** "When X, I will Y." */
  ifThen: z.string().max(longestActionItem),
  status: z.enum(['open', 'done', 'dropped']),
  closedAt: instantSchema.nullable(),
  dropReason: z.string().max(longestActionItem),
  /** Sessions through which it was carried while still open. */
  carriedThrough: z.array(z.uuid()).max(1000),
  /** Place in lists, ascending. */
  position: z.number(),
  createdAt: instantSchema,
});

export type ActionItem = z.infer<typeof actionItemSchema>;
