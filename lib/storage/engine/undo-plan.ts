import { mergeRecords, type Stamped } from '../../domain/merge-records';
import { isSame, withFieldsOf, type Moments, type References, type StoredRow } from './undo-rows';
import { dropWhatIsNotMeant, keepPairsTogether, keepWhatIsPointedAt } from './undo-pointers';

/**
 * Returns what each table is to hold once a deed is taken back, and nothing but the deed: a field that was written since
 * keeps what it says, a row that was made since stays, one that was removed since stays away; all else is as it was
 * before. A row that the deed brought stays with what was written in it since, and where something that stays points
 * at it.
 */
export function planUndo(moments: Moments, references: References): Record<string, Map<string, StoredRow>> {
  const kept: Record<string, Map<string, StoredRow>> = {};
  const brought: Record<string, Map<string, StoredRow>> = {};
  for (const table of Object.keys(moments.now)) {
    kept[table] = new Map();
    brought[table] = new Map();
    for (const key of keysOf(moments, table)) {
      const [was, did, is] = (['before', 'after', 'now'] as const).map((at) => moments[at][table]?.get(key));
      const isBrought = !was && did && is && isSame(did, is);
      const row = isBrought ? undefined : rowAfterUndo(was, did, is);
      if (isBrought) brought[table].set(key, is);
      if (row) kept[table].set(key, row);
    }
  }
  const rescued = keepWhatIsPointedAt(kept, brought, references, moments);
  keepPairsTogether(kept, moments);
  dropWhatIsNotMeant(kept, rescued, references);
  return kept;
}

function keysOf({ before, after, now }: Moments, table: string): Set<string> {
  return new Set([before, after, now].flatMap((tables) => [...(tables[table]?.keys() ?? [])]));
}

function rowAfterUndo(
  was: StoredRow | undefined,
  did: StoredRow | undefined,
  is: StoredRow | undefined,
): StoredRow | undefined {
  // What was removed since stays away; what the deed removed is back.
  if (!is) return did ? undefined : was;
  if (!was) return is;
  return did ? withFieldsOf(was, did, is) : withLaterFields(was, is);
}

/** What was removed and has come again since: of each field the later word, and without stamps the row as it is. */
function withLaterFields(was: StoredRow, is: StoredRow): StoredRow {
  if (!('revisions' in was) || !('revisions' in is)) return is;
  return mergeRecords(is as unknown as Stamped, was as unknown as Stamped) as unknown as StoredRow;
}
