import type { Exchange, KnownStamps } from '../domain/exchange';
import type { Feedback } from '../domain/feedback';
import { pairedTables } from '../domain/paired-tables';
import { syncedTables } from '../domain/sync';
import { joinKnown, type PairState } from '../merge/pair-state';
import { writeState } from '../merge/pair-store';
import { database } from '../storage/engine/database';
import { isSame } from '../storage/engine/undo-rows';
import { readFacts } from './facts';
import type { OwnTables, SnapshotContent } from './snapshot';

/** Every table that a run reads or writes. */
export const ownStores = () => database.tables;

/** Reads the records of this copy, inside a transaction. */
export async function readOwnTables(): Promise<OwnTables> {
  const rows = await Promise.all(syncedTables.map((table) => database.table(table).toArray()));
  return Object.fromEntries(syncedTables.map((table, at) => [table, rows[at]])) as unknown as OwnTables;
}

/** Reads everything that one's own machines share, inside a transaction; `noteFacts` comes before. */
export async function readContent(nowMs: number): Promise<SnapshotContent> {
  const [tables, facts] = [await readOwnTables(), await readFacts(nowMs)];
  return { tables, facts, exchanges: await database.exchanges.toArray() };
}

/** Writes what a join has made of the records. */
export async function writeOwn(before: OwnTables, after: OwnTables): Promise<void> {
  const known = new Map(before.mentorships.map((row) => [row.id, row]));
  for (const mentorship of after.mentorships) {
    const was = stateOf(before, mentorship.id, known.get(mentorship.id));
    await writeState(was, stateOf(after, mentorship.id, mentorship), []);
  }
  const answers = new Map(before.feedback.map((row) => [row.id, row]));
  const changed = after.feedback.filter((row) => !isSame(answers.get(row.id), row));
  await database.feedback.bulkPut(changed as Feedback[]);
}

/** A mentorship that is new here was nothing before. */
function stateOf(
  tables: OwnTables,
  mentorshipId: string,
  mentorship: PairState['mentorship'] | undefined,
): PairState {
  const records = pairedTables.map((table) => [
    table,
    (tables[table] as readonly { readonly mentorshipId: string }[]).filter(
      (row) => row.mentorshipId === mentorshipId,
    ),
  ]);
  return {
    ...(Object.fromEntries(records) as Omit<PairState, 'mentorship'>),
    mentorship: mentorship as never,
  };
}

/**
 * Joins what another machine of the person knows of the partner's copy: after its records were joined, all that came
 * there by codes is here, too. What the partner is said to have is as the latest code told.
 */
export async function takeExchanges(theirs: readonly Exchange[]): Promise<void> {
  for (const there of theirs) {
    const mentorship = await database.mentorships.get(there.mentorshipId);
    if (!mentorship || mentorship.deletedAt !== null) continue;
    const here = await database.exchanges.get(there.mentorshipId);
    const joined = here ? joinExchange(here, there) : there;
    if (!isSame(here, joined)) await database.exchanges.put(joined);
  }
}

function joinExchange(here: Exchange, there: Exchange): Exchange {
  const later = laterOf(here, there);
  const known: KnownStamps = here.isPartial ? {} : joinKnown(here.known, there.isPartial ? {} : there.known);
  const partnerKnows = here.isPartial ? here.partnerKnows : later.partnerKnows;
  return { ...later, partnerKnows, known, isPartial: here.isPartial };
}

/** The exchange that was later; of two at one time either, but on every machine the same. */
function laterOf(a: Exchange, b: Exchange): Exchange {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a.partnerKnows) >= JSON.stringify(b.partnerKnows) ? a : b;
}
