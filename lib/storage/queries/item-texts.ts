import { database } from '../engine/database';

/** Returns what action items say, also deleted ones; those that are not here are left out. */
export async function textsOfItems(
  ids: readonly string[],
): Promise<{ readonly id: string; readonly text: string }[]> {
  const items = await database.actionItems.bulkGet([...ids]);
  return items.flatMap((item) => (item ? [{ id: item.id, text: item.text }] : []));
}
