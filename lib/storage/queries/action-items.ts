import type { ActionItem } from '../../domain/action-item';
import { database } from '../engine/database';
import { findRecord, living } from '../engine/records';

/** Returns the open items of one mentorship, or of all, in the order of their place. */
export async function listOpenActionItems(mentorshipId?: string): Promise<ActionItem[]> {
  const rows = mentorshipId
    ? database.actionItems.where('[mentorshipId+status]').equals([mentorshipId, 'open'])
    : database.actionItems.where('status').equals('open');
  return living(await rows.toArray()).toSorted((a, b) => a.position - b.position);
}

/** Returns every item of a mentorship, open or not. */
export async function listActionItems(mentorshipId: string): Promise<ActionItem[]> {
  const rows = living(await database.actionItems.where({ mentorshipId }).toArray());
  return rows.toSorted((a, b) => a.position - b.position);
}

export function findActionItem(id: string): Promise<ActionItem | undefined> {
  return findRecord('actionItems', id);
}
