import { database } from '../engine/database';

/** Returns what was last typed into the field `key` and not yet used, or an empty text. */
export async function readDraft(key: string): Promise<string> {
  return (await database.drafts.get(key))?.text ?? '';
}

/** Returns what was last typed into several fields, in their order. */
export async function readDrafts(keys: readonly string[]): Promise<string[]> {
  const rows = await database.drafts.bulkGet([...keys]);
  return rows.map((row) => row?.text ?? '');
}
