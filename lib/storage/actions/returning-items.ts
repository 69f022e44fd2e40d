import type { ActionItem } from '../../domain/action-item';
import type { Instant } from '../../domain/instant';
import { createRecord, deleteRecord, inOneStep, patchRecord, restoreRecord } from '../engine/records';
import { findActionItem, listActionItems } from '../queries/action-items';
import { findLastPromise } from '../queries/returning-items';
import { findSession } from '../queries/sessions';
import { noWords, undoToActionItem } from './action-items';

/** What was written down of an item that was done this time. */
export interface DoneThisTime {
  readonly before: ActionItem;
  /** The record of it; null: there was one already. */
  readonly recordId: string | null;
}

/**
 * Notes that an item that returns each session was done this time: a done item is kept in the record of the session it
 * was promised in, once for each, and the item itself stays open. `into`: the session it goes on to; null: it stays
 * where it is. Undefined: there is no such item any more.
 */
export function doneThisTime(
  id: string,
  into: string | null,
  now: Instant,
): Promise<DoneThisTime | undefined> {
  return inOneStep(async () => {
    const before = await findActionItem(id);
    if (!before) return undefined;
    const next = into === null ? undefined : await findSession(into);
    const { session, pairAs, records } = await findLastPromise(before, next?.startsAt ?? now, next);
    const takenBack = records[0];
    let recordId: string | null = null;
    if (!takenBack)
      recordId = (await createRecord('actionItems', await recordOf(before), { pairAs: [...pairAs] })).id;
    else if (records.every(({ deletedAt }) => deletedAt !== null)) {
      recordId = takenBack.id;
      await restoreRecord('actionItems', recordId);
      await patchRecord('actionItems', recordId, { status: 'done', closedAt: now });
    }
    if (into !== null) await patchRecord('actionItems', id, { sessionId: into });
    return { before, recordId };

    async function recordOf(item: ActionItem) {
      const { mentorshipId, text, owner, ownerName, draftedBy, priority, estimateMinutes } = item;
      const from = session?.startsAt ?? '';
      return {
        mentorshipId,
        text,
        owner,
        ownerName,
        draftedBy,
        priority,
        estimateMinutes,
        ...noWords,
        sessionId: session?.id ?? null,
        dueOn: null,
        dueDaysBefore: [],
        changedAfterCommitmentAt: null,
        confidence: null,
        ifThen: '',
        repeats: false,
        status: 'done' as const,
        closedAt: now,
        dropReason: '',
        carriedThrough: [],
        position: ((await listActionItems(mentorshipId)).at(-1)?.position ?? 0) + 1,
        // It is counted with the session it was promised in, whenever it was done.
        createdAt: item.createdAt > from ? item.createdAt : from,
      };
    }
  });
}

/** Takes it back that an item was done this time. */
export function undoDoneThisTime({ before, recordId }: DoneThisTime): Promise<void> {
  return inOneStep(async () => {
    if (recordId !== null) await deleteRecord('actionItems', recordId);
    await undoToActionItem(before);
  });
}
