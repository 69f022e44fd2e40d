import { z } from '../zod';
import { instantSchema } from './instant-schema';
import { pairedFields, recordFields } from './record';

/** The scale on which a goal is scored, from much less (-2) to much more (+2) than expected. */
export const goalScale = [-2, -1, 0, 1, 2] as const;

export type GoalLevel = (typeof goalScale)[number];

/** Longest text of a goal or of one of its anchors. */
export const longestGoal = 500;

/**
 * A goal of the mentorship with five anchors: what -2, -1, 0, +1 and +2 look like, in words agreed once (Goal
 * Attainment Scaling).
 */
export const goalSchema = z.object({
  ...recordFields,
  ...pairedFields,
  mentorshipId: z.uuid(),
  text: z.string().check(z.minLength(1), z.maxLength(longestGoal)),
  /** The words for -2 to +2, in that order; empty where they are not agreed yet. */
  anchors: z.tuple([
    z.string().check(z.maxLength(longestGoal)),
    z.string().check(z.maxLength(longestGoal)),
    z.string().check(z.maxLength(longestGoal)),
    z.string().check(z.maxLength(longestGoal)),
    z.string().check(z.maxLength(longestGoal)),
  ]),
  status: z.enum(['active', 'closed']),
  position: z.number(),
  createdAt: instantSchema,
});

export type Goal = z.infer<typeof goalSchema>;

/** Where a goal stood at one session, as the two agreed. */
export const goalScoreSchema = z.object({
  ...recordFields,
  ...pairedFields,
  mentorshipId: z.uuid(),
  goalId: z.uuid(),
  sessionId: z.uuid(),
  level: z.literal([...goalScale]),
  createdAt: instantSchema,
});

export type GoalScore = z.infer<typeof goalScoreSchema>;

/** Returns whether all five anchors are agreed: only then a score means something. */
export function hasAnchors(goal: Pick<Goal, 'anchors'>): boolean {
  return goal.anchors.every((anchor) => anchor.trim() !== '');
}
