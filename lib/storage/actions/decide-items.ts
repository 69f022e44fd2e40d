import type { ActionItem } from '../../domain/action-item';
import type { Instant, LocalDate } from '../../domain/instant';
import { deleteRecord, inOneStep, patchRecord, type Patch } from '../engine/records';
import { findActionItem } from '../queries/action-items';
import { completeActionItem, dropActionItem, postponeActionItem } from './action-items';
import { doneThisTime, type DoneThisTime } from './returning-items';

/** An item before and after a decision about it. */
export interface Decided {
  readonly before: ActionItem;
  readonly after: ActionItem;
  /** Of one that returns: the record that it was done this time; null: there was one already. */
  readonly recordId?: string | null;
}

/**
 * Marks all of `ids` as done, in one step; what returns each session is done this time. What is not open any more is left
 * alone, and not among what it returns.
 */
export function completeActionItems(ids: readonly string[], now: Instant): Promise<Decided[]> {
  return decide(ids, ({ id, repeats }) =>
    repeats ? doneThisTime(id, null, now) : completeActionItem(id, now),
  );
}

/** Drops all of `ids` with one reason, in one step; see `completeActionItems`. */
export function dropActionItems(ids: readonly string[], reason: string, now: Instant): Promise<Decided[]> {
  return decide(ids, ({ id }) => dropActionItem(id, reason, now));
}

/** An item that is put off: the day it is due as it stands, or null, and the day it is to be due. */
export interface Postponed {
  readonly id: string;
  readonly from: LocalDate | null;
  readonly dueOn: LocalDate;
}

/** Puts items off, each to its day, in one step. What returns each session has no day. See `completeActionItems`. */
export function postponeActionItems(items: readonly Postponed[], now: Instant): Promise<Decided[]> {
  const byId = new Map(items.map((item) => [item.id, item]));
  return decide([...byId.keys()], async ({ id, repeats }) => {
    const change = byId.get(id);
    if (change && !repeats) await postponeActionItem(id, change, now);
  });
}

/** Gives items new places in the order of the two, in one step. What is gone or moved by now stays as it is. */
export function placeActionItems(places: ReadonlyMap<string, number>): Promise<Decided[]> {
  return decide([...places.keys()], ({ id }) =>
    patchRecord('actionItems', id, { position: places.get(id) ?? 0 }),
  );
}

/** Takes decisions back, in one step: the fields they changed, where these still say what the decision said. */
export function undoDecisions(decided: readonly Decided[]): Promise<void> {
  return inOneStep(async () => {
    for (const { before, after, recordId } of decided) {
      if (recordId) await deleteRecord('actionItems', recordId);
      const now = await findActionItem(before.id);
      if (now) await patchRecord('actionItems', before.id, wayBack(before, after, now));
    }
  });
}

const bookkeeping = new Set(['id', 'revisions', 'deletedAt', 'sameAs', 'pairingKeys']);

function wayBack(before: ActionItem, after: ActionItem, now: ActionItem): Patch<'actionItems'> {
  const text = (item: ActionItem, field: string) => JSON.stringify(item[field as keyof ActionItem]);
  const fields = Object.entries(before).filter(
    ([field]) =>
      !bookkeeping.has(field) &&
      text(before, field) !== text(after, field) &&
      text(now, field) === text(after, field),
  );
  return Object.fromEntries(fields);
}

function decide(ids: readonly string[], write: (item: ActionItem) => Promise<unknown>): Promise<Decided[]> {
  return inOneStep(async () => {
    const decided: Decided[] = [];
    for (const id of ids) {
      const before = await findActionItem(id);
      if (before?.status !== 'open') continue;
      const written = await write(before);
      const after = await findActionItem(id);
      if (after && isDoneThisTime(written)) decided.push({ before, after, recordId: written.recordId });
      else if (after && JSON.stringify(after) !== JSON.stringify(before)) decided.push({ before, after });
    }
    return decided;
  });
}

function isDoneThisTime(written: unknown): written is DoneThisTime {
  return typeof written === 'object' && written !== null && 'recordId' in written;
}
