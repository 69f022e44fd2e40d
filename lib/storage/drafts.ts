import { database } from './database';

/** Returns what was last typed into the field `key` and not yet used, or an empty text. */
export async function readDraft(key: string): Promise<string> {
  return (await database.drafts.get(key))?.text ?? '';
}

/** Keeps what stands in the field `key`; an empty text forgets it. */
export async function saveDraft(key: string, text: string): Promise<void> {
  if (text === '') await database.drafts.delete(key);
  else await database.drafts.put({ key, text });
}
