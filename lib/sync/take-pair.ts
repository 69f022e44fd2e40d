import type { Instant } from '../domain/instant';
import type { Arrived, SyncFile, SyncFolder, SyncQuestion } from '../domain/sync';
import { isInDoubt } from '../merge/agreement';
import type { Change } from '../merge/changes';
import { planExchange, readPairCode, takeCode, type ExchangePlan, type Watch } from '../merge/exchange';
import type { PairCode } from '../merge/pair-code';
import { database } from '../storage/engine/database';
import type { Restore } from '../storage/engine/snapshot';
import { isSame } from '../storage/engine/undo-rows';
import { lookAtRecords, noteArrival } from './arrivals';

/** A partner's file: the code in it, the folder it came in, and what is known of the file once it was taken. */
export interface PartnerFile {
  readonly code: string;
  readonly folder: SyncFolder;
  readonly file: SyncFile;
}

/**
 * Takes what a partner's file says as a pasted code is taken: only from the copy that was agreed with, and what they
 * removed is asked about before anything of it is taken. Returns why it is not taken: a `CodeProblem` or
 * `ExchangeProblem`; null: it is, or it asks, or it is from this side.
 */
export async function takePartnerFile(partner: PartnerFile, now: Instant): Promise<string | null> {
  const { folder, file } = partner;
  const read = await planOf(partner.code, folder.mentorshipId ?? '', now);
  if (typeof read === 'string') return read;
  const removed = removedIn(read.plan.changes);
  if (removed.length > 0) {
    await database.transaction('rw', database.syncQuestions, database.syncFiles, async () => {
      await database.syncQuestions.put({
        folderId: folder.id,
        kind: 'partner-removals',
        at: now,
        name: file.name,
        code: partner.code,
        removed,
      });
      await database.syncFiles.put(file);
    });
    return null;
  }
  const taken = await takeCode(
    read.code,
    read.plan,
    { removals: 'remove', isFromPartner: false },
    now,
    watchOf(read.plan, folder.id, now, () => database.syncFiles.put(file)),
  );
  return typeof taken === 'string' ? taken : null;
}

/** Answers a question about what the partner removed: everything that came with it is taken then. Null: it would do something else by now. */
export async function takePartnerCode(
  question: Extract<SyncQuestion, { kind: 'partner-removals' }>,
  answer: 'remove' | 'keep',
  now: Instant,
): Promise<Restore | null> {
  const { folderId } = question;
  const folder = await database.syncFolders.get(folderId);
  const asked = await database.syncQuestions.get(folderId);
  if (!folder || !isSame(asked, question)) return null;
  const read = await planOf(question.code, folder.mentorshipId ?? '', now);
  const isAsShown = typeof read !== 'string' && isSame(removedIn(read.plan.changes), question.removed);
  if (!isAsShown) {
    // The next run reads the file anew, and asks about what it does by then.
    await database.transaction('rw', database.syncQuestions, database.syncFiles, async () => {
      await database.syncQuestions.delete(folderId);
      await database.syncFiles.delete(`${folderId}/${question.name}`);
    });
    return null;
  }
  const taken = await takeCode(
    read.code,
    read.plan,
    { removals: answer, isFromPartner: false },
    now,
    watchOf(read.plan, folderId, now, () => Promise.resolve()),
  );
  return typeof taken === 'string' ? null : taken.restore;
}

async function planOf(
  text: string,
  mentorshipId: string,
  now: Instant,
): Promise<{ readonly code: PairCode; readonly plan: ExchangePlan } | string> {
  const code = await readPairCode(text);
  if (typeof code === 'string') return code;
  const mentorship = await database.mentorships.get(mentorshipId);
  if (!mentorship || mentorship.deletedAt !== null) return 'no-mentorship';
  const plan = await planExchange(code, mentorshipId, now);
  if (typeof plan === 'string') return plan;
  return isInDoubt(plan.standing) ? 'elsewhere' : { code, plan };
}

function removedIn(changes: readonly Change[]): { table: Arrived['table']; id: string }[] {
  return changes.flatMap(({ kind, table, id }) => (kind === 'removed' ? [{ table, id }] : []));
}

/** Notes, with the code, what came; a question that waited is answered by it. */
function watchOf(
  { changes, refused, mentorship }: ExchangePlan,
  folderId: string,
  now: Instant,
  also: () => Promise<unknown>,
): Watch {
  return async () => {
    const before = await lookAtRecords();
    return async () => {
      const head = {
        folderId,
        role: 'pair' as const,
        from: '',
        mentorshipId: mentorship.id,
        at: now,
        refused: [...refused],
        changes: changes.map(({ table, kind, id, fields }) => ({
          table,
          kind,
          id,
          fields: fields.map(({ field }) => field),
        })),
      };
      if (changes.length > 0 || refused.length > 0)
        await noteArrival(head, { before, after: await lookAtRecords() });
      await database.syncQuestions.delete(folderId);
      await also();
    };
  };
}
