import { pairedTables, references, type PairedTable } from '../domain/paired-tables';
import { isLiving } from '../domain/record';
import { database } from '../storage/engine/database';
import { nextStamp } from '../storage/engine/revision-clock';
import type { PairRecord, PairState } from './pair-state';

/** Reads what this copy has of a mentorship. */
export async function readState(mentorshipId: string): Promise<PairState> {
  const mentorship = await database.mentorships.get(mentorshipId);
  if (!mentorship) throw new Error(`Expected a mentorship ${mentorshipId}, found none.`);
  return {
    mentorship,
    sessions: await database.sessions.where({ mentorshipId }).toArray(),
    goals: await database.goals.where({ mentorshipId }).toArray(),
    actionItems: await database.actionItems.where({ mentorshipId }).toArray(),
    agendaItems: await database.agendaItems.where({ mentorshipId }).toArray(),
    goalScores: await database.goalScores.where({ mentorshipId }).toArray(),
  };
}

type Row = PairRecord & Readonly<Record<string, unknown>>;

/** Returns whether a state speaks of records that belong to another mentorship of this copy: by their ids, or as what its own are about. */
export async function touchesOthers(there: PairState, mentorshipId: string): Promise<boolean> {
  for (const table of pairedTables) {
    const ids = new Map<PairedTable, Set<string>>([[table, new Set()]]);
    for (const row of there[table] as unknown as Row[]) {
      ids.get(table)?.add(row.id);
      for (const [field, of] of Object.entries(references[table])) {
        const known = ids.get(of) ?? new Set();
        for (const id of [row[field]].flat()) if (typeof id === 'string') known.add(id);
        ids.set(of, known);
      }
    }
    for (const [of, wanted] of ids) {
      const rows: ({ readonly mentorshipId: string } | undefined)[] = await database
        .table(of)
        .bulkGet([...wanted]);
      if (rows.some((row) => row && row.mentorshipId !== mentorshipId)) return true;
    }
  }
  return false;
}

/**
 * Writes what differs. Pairs found here are stamped, so that the partner's copy hears of them; and so is what was
 * deleted here and lives again, as the partner's copy may know no more of it than that it was deleted, and the own
 * word about the items of `answers`, as it stands.
 */
export async function writeState(
  before: PairState,
  after: PairState,
  answers: readonly string[],
): Promise<void> {
  const { mentorship } = after;
  const ownWord = mentorship.role === 'mentor' ? 'commitmentMentor' : 'commitmentMentoree';
  if (isNewTo(before.mentorship, mentorship)) await database.mentorships.put(mentorship);
  for (const table of pairedTables) {
    const known = new Map((before[table] as readonly PairRecord[]).map((row) => [row.id, row]));
    for (const row of after[table] as readonly PairRecord[]) {
      const old = known.get(row.id);
      const isAnswer = table === 'actionItems' && answers.includes(row.id);
      if (!isNewTo(old, row) && !isAnswer) continue;
      const found = row.sameAs.join() !== (old?.sameAs ?? []).join();
      const isBack = old !== undefined && old.deletedAt !== null && row.deletedAt === null;
      const revisions = {
        ...row.revisions,
        ...((found || isBack) && { sameAs: await nextStamp() }),
        ...(isAnswer && { [ownWord]: await nextStamp() }),
      };
      await database.table(table).put({ ...row, revisions });
      if (found && !isLiving(row)) await followPair(table, row);
    }
  }
}

/** What this machine keeps about a record that now stands behind another one goes with it. */
async function followPair(table: PairedTable, { id, sameAs }: PairRecord): Promise<void> {
  const [standIn] = [id, ...sameAs].toSorted();
  if (standIn === undefined || table !== 'sessions') return;
  await database.calls
    .filter(({ sessionId }) => sessionId === id)
    .modify((call) => {
      (call as { sessionId: string | null }).sessionId = standIn;
    });
  await database.exportedInvites.where({ sessionId: id }).modify((invite) => {
    (invite as { sessionId: string }).sessionId = standIn;
  });
  await database.feedback.where({ sessionId: id }).modify((row) => {
    (row as { sessionId: string }).sessionId = standIn;
  });
  for (const draft of await database.drafts.toArray()) {
    if (!draft.key.includes(id)) continue;
    const key = draft.key.replace(id, standIn);
    await database.drafts.delete(draft.key);
    if (!(await database.drafts.get(key))) await database.drafts.put({ ...draft, key });
  }
}

function isNewTo(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
