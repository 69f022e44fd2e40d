import { keyStem, nextKey, type PairingKey } from '../../domain/pairing';
import { database } from './database';
import { isPaired, references, type PairedTable } from '../../domain/paired-tables';
import { basesOf, type Fields } from './pairing-bases';

/** Returns what a new record is known by to other copies, see `domain/pairing`; `undefined` for tables without. */
export async function pairingKeysFor(
  table: string,
  fields: Fields,
  pairAs?: string,
): Promise<PairingKey[] | undefined> {
  if (!isPaired(table)) return undefined;
  const known = new Map<unknown, readonly PairingKey[]>();
  for (const [field, of] of Object.entries(references[table])) {
    const id = fields[field];
    if (typeof id === 'string') known.set(id, await keysOf(of, id));
  }
  const said = pairAs === undefined ? fields : { ...fields, text: pairAs };
  const keys: PairingKey[] = [];
  for (const stem of basesOf(table, said, (_of, id) => known.get(id) ?? []).map(keyStem)) {
    const rows: { mentorshipId: string; pairingKeys: PairingKey[] }[] = await database
      .table(table)
      .where('pairingKeys')
      .startsWith(`${stem}#`)
      .toArray();
    const taken = rows
      .filter(({ mentorshipId }) => mentorshipId === fields['mentorshipId'])
      .flatMap(({ pairingKeys }) => pairingKeys);
    keys.push(nextKey(stem, taken));
  }
  return keys;
}

async function keysOf(table: PairedTable, id: string): Promise<readonly PairingKey[]> {
  const row = (await database.table(table).get(id)) as { pairingKeys: PairingKey[] } | undefined;
  return row?.pairingKeys ?? [];
}
