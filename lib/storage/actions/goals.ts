import { longestGoal, type Goal, type GoalLevel } from '../../domain/goal';
import type { Instant } from '../../domain/instant';
import { oneLine } from '../../domain/record';
import { database } from '../engine/database';
import { createRecord, findRecord, inOneStep, living, patchRecord, type Patch } from '../engine/records';
import { listGoals } from '../queries/goals';

/** Adds a goal; what -2 to +2 look like is agreed afterwards. */
export function addGoal(mentorshipId: string, text: string, now: Instant): Promise<Goal> {
  return inOneStep(async () => {
    const last = (await listGoals(mentorshipId)).at(-1);
    return createRecord('goals', {
      mentorshipId,
      text: oneLine(text, longestGoal),
      anchors: ['', '', '', '', ''],
      status: 'active',
      position: (last?.position ?? 0) + 1,
      createdAt: now,
    });
  });
}

export function changeGoal(id: string, patch: Patch<'goals'>): Promise<Goal | undefined> {
  return patchRecord('goals', id, patch);
}

/** Sets what one step of a goal's scale looks like, `index` 0 being -2; the other steps stay. */
export function setAnchor(id: string, index: number, text: string): Promise<Goal | undefined> {
  return inOneStep(async () => {
    const goal = await findRecord('goals', id);
    if (!goal) return undefined;
    const anchors = goal.anchors.map((anchor, place) =>
      place === index ? oneLine(text, longestGoal) : anchor,
    ) as Goal['anchors'];
    return changeGoal(id, { anchors });
  });
}

/** Writes down where a goal stands at a session; a second score for the same session replaces the first. */
export function scoreGoal(goal: Goal, sessionId: string, level: GoalLevel, now: Instant): Promise<unknown> {
  return inOneStep(async () => {
    const rows = await database.goalScores.where({ sessionId }).toArray();
    const known = living(rows).find(({ goalId }) => goalId === goal.id);
    if (known) return patchRecord('goalScores', known.id, { level });
    const { mentorshipId, id: goalId } = goal;
    return createRecord('goalScores', { mentorshipId, goalId, sessionId, level, createdAt: now });
  });
}
