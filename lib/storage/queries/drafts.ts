import { database } from '../engine/database';

/** Returns what was last typed into the field `key` and not yet used, or an empty text. */
export async function readDraft(key: string): Promise<string> {
  return (await database.drafts.get(key))?.text ?? '';
}
