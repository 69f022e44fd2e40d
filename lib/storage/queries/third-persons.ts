import type { ActionItem } from '../../domain/action-item';
import { thirdPersonOf, thirdPersonsOf } from '../../domain/item-owner';
import { database } from '../engine/database';
import { living } from '../engine/records';

/** Rows read at a time: a page that waits for thousands at once answers nothing meanwhile. */
const atATime = 500;

/** Returns the third persons whose items are on record in a mentorship, the one named last first. */
export async function listThirdPersons(mentorshipId: string): Promise<string[]> {
  const keys = await database.actionItems.where({ mentorshipId }).primaryKeys();
  const owned: ActionItem[] = [];
  for (let from = 0; from < keys.length; from += atATime) {
    const rows = await database.actionItems.bulkGet(keys.slice(from, from + atATime));
    owned.push(...living(rows.flatMap((row) => row ?? [])).filter((row) => thirdPersonOf(row) !== ''));
  }
  return thirdPersonsOf(owned);
}
