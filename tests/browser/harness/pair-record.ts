import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { FolderServer } from './folder-server.ts';
import { writtenDown } from './pair-codes.ts';
import type { StoredRecord } from './records.ts';

/** Reads all rows of a table of a person's copy. */
export type ReadTable = (table: string) => Promise<readonly StoredRecord[]>;

/** The living rows of a table, of records that are the same only the one that counts, by their ids. */
export async function livingRows(read: ReadTable, table: string): Promise<readonly StoredRecord[]> {
  return (await read(table))
    .filter(
      ({ id, deletedAt, sameAs }) =>
        deletedAt === null && !(sameAs as string[]).some((other) => other < String(id)),
    )
    .toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));
}

/** What each copy keeps for itself of a record. */
const own = new Set([
  'mentorshipId',
  'revisions',
  'sameAs',
  'pairingKeys',
  'exportedSequence',
  'wrapUpStartedAt',
  'wrapUpFinishedAt',
]);

/** What a pair shares. */
export async function sharedByPair(read: ReadTable): Promise<unknown> {
  const tables = ['sessions', 'actionItems', 'agendaItems', 'goals', 'goalScores'];
  return Promise.all(
    tables.map(async (table) =>
      (await livingRows(read, table)).map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([field]) => !own.has(field))
            .toSorted(([a], [b]) => a.localeCompare(b)),
        ),
      ),
    ),
  );
}

/** What the living items say. */
export async function itemTexts(read: ReadTable): Promise<string[]> {
  return (await livingRows(read, 'actionItems')).map(({ text }) => String(text)).toSorted();
}

/** The living item that says this. */
export async function itemSaying(read: ReadTable, text: string): Promise<StoredRecord | undefined> {
  return (await livingRows(read, 'actionItems')).find((row) => row['text'] === text);
}

/** Everything that lies on the server, its log as well, and every request it was sent, as Latin text. */
function seenBy({ kept, proxy }: FolderServer): string {
  const files = (path: string): string[] =>
    readdirSync(path).flatMap((name) => {
      const at = join(path, name);
      const found = statSync(at);
      if (found.isDirectory()) return files(at);
      return found.isFile() ? [`${at}\n${readFileSync(at, 'latin1')}`] : [];
    });
  const sent = proxy.requests.map(({ path, body }) => path + body.toString('latin1'));
  return [...files(kept), ...sent].join('\n');
}

/** What was said in the tests of a pair. */
const said = ['Draft', 'Ines', 'paper', 'archive', 'library', 'Ana only', 'Ben only', 'Mentor'];

/** The server read no word of what was said, no other one was given a password, and each kept their own feedback for themselves. */
export async function expectPrivacy(folders: FolderServer, ana: ReadTable, ben: ReadTable): Promise<void> {
  const seen = seenBy(folders);
  expect(said.filter((word) => seen.includes(word))).toEqual([]);
  const takeaways = async (read: ReadTable) => (await read('feedback')).map((row) => row['takeaway']);
  expect(await takeaways(ana)).toEqual([writtenDown.ana.takeaway]);
  expect(await takeaways(ben)).toEqual([writtenDown.ben.takeaway]);
  expect(folders.web.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
}
