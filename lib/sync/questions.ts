import type { Instant } from '../domain/instant';
import type { Feedback } from '../domain/feedback';
import type { Removal, SyncQuestion } from '../domain/sync';
import { database } from '../storage/engine/database';
import { restoreRecord } from '../storage/engine/records';
import { nextStamp } from '../storage/engine/revision-clock';
import type { Restore } from '../storage/engine/snapshot';
import { waits } from './removals';
import { takePartnerCode } from './take-pair';

/** What the person says to a question: it goes here, too, or stays, and comes back on the other machine. */
export type QuestionAnswer = 'remove' | 'keep';

/** Returns the questions that wait for the person, with the ids of what they are about; at most one for each folder. */
export function pendingQuestions(): Promise<SyncQuestion[]> {
  return database.syncQuestions.toArray();
}

/**
 * Answers a question as it was shown; what arrived since is asked about anew. Returns what takes the answer back, or
 * null: the question had been answered already, or a partner's file would do something else by now.
 */
export async function answerQuestion(
  question: SyncQuestion,
  answer: QuestionAnswer,
  now: Instant,
): Promise<Restore | null> {
  if (question.kind === 'partner-removals') return takePartnerCode(question, answer, now);
  return database.transaction('rw', database.tables, async () => {
    const asked = await database.syncQuestions.get(question.folderId);
    if (asked?.kind !== 'removals') return null;
    const answered = new Set(question.removals.map(({ table, id }) => `${table} ${id}`));
    const left = asked.removals.filter(({ table, id }) => !answered.has(`${table} ${id}`));
    if (left.length === 0) await database.syncQuestions.delete(asked.folderId);
    else await database.syncQuestions.put({ ...asked, removals: left });
    const done: Removal[] = [];
    for (const removal of question.removals) if (await carryOut(removal, answer)) done.push(removal);
    return answer === 'keep' ? () => removeAgain(done) : () => restoreAll(done);
  });
}

/** Removes with the stamp the deletion has elsewhere; keeps with one of now, which is later. Whether anything was done. */
async function carryOut({ table, id, deletedAt, stamp }: Removal, answer: QuestionAnswer): Promise<boolean> {
  const row = (await database.table(table).get(id)) as Feedback | undefined;
  if (row === undefined || !waits({ table, id, deletedAt, stamp }, row as never)) return false;
  const revisions = { ...row.revisions, deletedAt: answer === 'remove' ? stamp : await nextStamp() };
  await database.table(table).put({ ...row, deletedAt: answer === 'remove' ? deletedAt : null, revisions });
  return true;
}

function restoreAll(removals: readonly Removal[]): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    for (const { table, id } of removals) await restoreRecord(table, id);
  });
}

function removeAgain(removals: readonly Removal[]): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    for (const { table, id, deletedAt } of removals) {
      const row = (await database.table(table).get(id)) as { revisions: object } | undefined;
      if (!row) continue;
      const revisions = { ...row.revisions, deletedAt: await nextStamp() };
      await database.table(table).put({ ...row, deletedAt, revisions });
    }
  });
}
