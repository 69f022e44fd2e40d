import { database } from '../engine/database';

const withText = ['actionItems', 'agendaItems', 'goals'] as const;

/** Returns what action items, agenda lines and goals say, also deleted ones; other records, and what is not here, are left out. */
export async function textsOfRecords(
  records: readonly { readonly table: string; readonly id: string }[],
): Promise<{ readonly id: string; readonly text: string }[]> {
  const found = await Promise.all(
    withText.map(async (table) => {
      const ids = records.filter((one) => one.table === table).map(({ id }) => id);
      return ids.length === 0 ? [] : database.table<{ id: string; text: string }>(table).bulkGet(ids);
    }),
  );
  return found.flat().flatMap((row) => (row ? [{ id: row.id, text: row.text }] : []));
}
