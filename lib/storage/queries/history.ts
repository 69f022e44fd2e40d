import type { History } from '../../domain/history';
import { listActionItems } from './action-items';
import { database } from '../engine/database';
import { listGoals, listGoalScores } from './goals';
import { findMentorship } from './mentorships';
import { living } from '../engine/records';
import { listSessions } from './sessions';

/** Reads everything on record of one mentorship; `undefined` where there is none of this id. */
export async function readHistory(mentorshipId: string): Promise<History | undefined> {
  const mentorship = await findMentorship(mentorshipId);
  if (!mentorship) return undefined;
  return {
    mentorship,
    sessions: await listSessions(mentorshipId),
    items: await listActionItems(mentorshipId),
    feedback: living(await database.feedback.where({ mentorshipId }).toArray()),
    goals: await listGoals(mentorshipId),
    goalScores: await listGoalScores(mentorshipId),
  };
}
