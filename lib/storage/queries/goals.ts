import type { Goal, GoalScore } from '../../domain/goal';
import { database } from '../engine/database';
import { living } from '../engine/records';

/** Returns the goals of a mentorship in their order, closed ones too. */
export async function listGoals(mentorshipId: string): Promise<Goal[]> {
  const rows = living(await database.goals.where({ mentorshipId }).toArray());
  return rows.toSorted((a, b) => a.position - b.position);
}

/** Returns all scores of a mentorship's goals. */
export async function listGoalScores(mentorshipId: string): Promise<GoalScore[]> {
  return living(await database.goalScores.where({ mentorshipId }).toArray());
}
