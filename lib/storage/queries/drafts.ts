import { database } from '../engine/database';

/** Returns what was last typed into the field `key` and not yet used, or an empty text. */
export async function readDraft(key: string): Promise<string> {
  return (await database.drafts.get(key))?.text ?? '';
}

/** Returns what was last typed into several fields, each under `prefix` and its key. */
export async function readDrafts(keys: readonly string[], prefix: string): Promise<Record<string, string>> {
  const rows = await database.drafts.bulkGet([...keys]);
  return Object.fromEntries(keys.map((key, index) => [prefix + key, rows[index]?.text ?? '']));
}
