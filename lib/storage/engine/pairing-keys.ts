import { keyStem, nextKey, type PairingKey } from '../../domain/pairing';
import { database } from './database';
import { isPaired, references, type PairedTable } from '../../domain/paired-tables';
import { basesOf, type Fields } from './pairing-bases';

/** As many keys as a record may have. */
const mostKeys = 20;

/** What a record is known by instead of its words; several where any of them will do. */
export type PairAs = string | readonly string[];

type Known = { readonly mentorshipId: string; readonly pairingKeys: readonly PairingKey[] };

/** Returns what a new record is known by to other copies, see `domain/pairing`; `undefined` for tables without. */
export async function pairingKeysFor(
  table: string,
  fields: Fields,
  pairAs?: PairAs,
): Promise<PairingKey[] | undefined> {
  if (!isPaired(table)) return undefined;
  const keys: PairingKey[] = [];
  for (const stem of await stemsOf(table, fields, pairAs)) {
    const taken = (await rowsWith(table, stem, fields)).flatMap(({ pairingKeys }) => pairingKeys);
    keys.push(nextKey(stem, taken));
  }
  return keys.slice(0, mostKeys);
}

/** Returns the records, deleted ones and those behind others, too, that are known by what a new one would be known by. */
export async function rowsKnownBy(table: PairedTable, fields: Fields, pairAs?: PairAs): Promise<Known[]> {
  const rows: Known[] = [];
  for (const stem of await stemsOf(table, fields, pairAs))
    rows.push(...(await rowsWith(table, stem, fields)));
  return [...new Set(rows)];
}

async function rowsWith(table: PairedTable, stem: string, { mentorshipId }: Fields): Promise<Known[]> {
  const rows: Known[] = await database.table(table).where('pairingKeys').startsWith(`${stem}#`).toArray();
  return rows.filter((row) => row.mentorshipId === mentorshipId);
}

async function stemsOf(table: PairedTable, fields: Fields, pairAs?: PairAs): Promise<string[]> {
  const known = new Map<unknown, readonly PairingKey[]>();
  for (const [field, of] of Object.entries(references[table])) {
    const id = fields[field];
    if (typeof id === 'string') known.set(id, await keysOf(of, id));
  }
  const find = (_of: PairedTable, id: unknown) => known.get(id) ?? [];
  const said = pairAs === undefined ? [fields] : [pairAs].flat().map((text) => ({ ...fields, text }));
  return [...new Set(said.flatMap((each) => basesOf(table, each, find).map(keyStem)))];
}

async function keysOf(table: PairedTable, id: string): Promise<readonly PairingKey[]> {
  const row = (await database.table(table).get(id)) as { pairingKeys: PairingKey[] } | undefined;
  return row?.pairingKeys ?? [];
}
