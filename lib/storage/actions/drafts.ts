import { database } from '../engine/database';

/** Keeps what stands in the field `key`; an empty text forgets it. */
export async function saveDraft(key: string, text: string): Promise<void> {
  if (text === '') await database.drafts.delete(key);
  else await database.drafts.put({ key, text });
}

/** Forgets what stands in the fields whose key begins with `start`: it was used. */
export async function forgetDrafts(start: string): Promise<void> {
  await database.drafts.where('key').startsWith(start).delete();
}
