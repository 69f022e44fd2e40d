import {
  commitmentOf,
  longestActionItem,
  promiseFields,
  promiseOf,
  type ActionItem,
  laterPromiseFields,
} from '../../domain/action-item';
import type { Instant, LocalDate } from '../../domain/instant';
import { cleanName, isOfTheTwo, rolesAsked } from '../../domain/item-owner';
import { otherRole, type Role } from '../../domain/mentorship';
import { oneLine } from '../../domain/record';
import { fieldsFromElsewhere } from '../engine/fields-from-elsewhere';
import { createRecord, deleteRecord, inOneStep, patchRecord, type Patch } from '../engine/records';
import { listActionItems, findActionItem } from '../queries/action-items';

/** What a new action item may say; the rest has defaults. */
export interface NewActionItem {
  readonly text: string;
  readonly owner?: Role | null;
  /** The name of a third person whose it is; empty or left out: the owner's. */
  readonly ownerName?: string;
  /** Whether it returns each session until it is stopped. */
  readonly repeats?: boolean;
  readonly draftedBy?: Role;
  readonly priority?: 'must' | 'nice' | null;
  readonly estimateMinutes?: number | null;
  readonly dueOn?: LocalDate | null;
}

/** Adds an item at the end of the list. The owner is the mentoree unless said otherwise, the priority must-do. */
export function addActionItem(
  place: { readonly mentorshipId: string; readonly sessionId: string | null },
  item: NewActionItem,
  now: Instant,
): Promise<ActionItem> {
  return inOneStep(async () => {
    const last = (await listActionItems(place.mentorshipId)).at(-1);
    return createRecord('actionItems', {
      ...place,
      text: oneLine(item.text, longestActionItem),
      owner: item.owner ?? 'mentoree',
      ownerName: cleanName(item.ownerName ?? ''),
      draftedBy: item.draftedBy ?? 'mentoree',
      priority: item.priority ?? 'must',
      estimateMinutes: item.estimateMinutes ?? null,
      // What returns each session has no day of its own.
      dueOn: item.repeats ? null : (item.dueOn ?? null),
      dueDaysBefore: [],
      ...noWords,
      changedAfterCommitmentAt: null,
      confidence: null,
      ifThen: '',
      repeats: item.repeats ?? false,
      status: 'open',
      closedAt: null,
      dropReason: '',
      carriedThrough: [],
      position: (last?.position ?? 0) + 1,
      createdAt: now,
    });
  });
}

/** Adds items at the end of the list, in their order: all of them or, where one is refused, none. */
export function addActionItems(
  place: { readonly mentorshipId: string; readonly sessionId: string | null },
  items: readonly NewActionItem[],
  now: Instant,
): Promise<ActionItem[]> {
  return inOneStep(async () => {
    const added: ActionItem[] = [];
    for (const item of items) added.push(await addActionItem(place, item, now));
    return added;
  });
}

/** Nobody has said a word to it. */
export const noWords = {
  commitmentMentor: null,
  commitmentMentoree: null,
  heardMentor: null,
  heardMentoree: null,
} as const;

/**
 * Edits an item. A changed promise clears both commitments, and the item says so. One that is to return each session loses
 * its day and what it was carried through; one that gets a day returns no more.
 */
export function editActionItem(
  id: string,
  change: Patch<'actionItems'>,
  now: Instant,
): Promise<ActionItem | undefined> {
  return inOneStep(async () => {
    const item = await findActionItem(id);
    if (!item) return undefined;
    const patch = { ...change, ...changeOfRhythm(item, change) };
    const changed = [...promiseFields, ...laterPromiseFields].some(
      (field) => patch[field] !== undefined && patch[field] !== item[field],
    );
    const committed = Object.keys(noWords).some((field) => item[field as keyof typeof noWords] !== null);
    return patchRecord('actionItems', id, {
      ...patch,
      ...(patch.ownerName !== undefined && { ownerName: cleanName(patch.ownerName) }),
      ...(changed && committed && { ...noWords, changedAfterCommitmentAt: now }),
    });
  });
}

/** What goes with an item's beginning or ceasing to return each session. */
function changeOfRhythm(item: ActionItem, { repeats, dueOn }: Patch<'actionItems'>): Patch<'actionItems'> {
  if (repeats && !item.repeats) return { dueOn: null, dueDaysBefore: [], carriedThrough: [] };
  return item.repeats && repeats === undefined && dueOn ? { repeats: false } : {};
}

/**
 * Sets or takes back what `role` committed to, for each of `ids` that asks for it. What the person at this keyboard
 * ticks for the other one was said aloud.
 */
export function setCommitment(
  ids: readonly string[],
  commitment: { readonly role: Role; readonly committed: boolean; readonly myRole: Role },
  now: Instant,
): Promise<void> {
  const { role, committed, myRole } = commitment;
  const own = role === myRole;
  const field = `${own ? 'commitment' : 'heard'}${role === 'mentor' ? 'Mentor' : 'Mentoree'}` as const;
  return inOneStep(async () => {
    for (const id of ids) {
      const item = await findActionItem(id);
      if (!item || !rolesAsked(item).includes(role)) continue;
      const given = commitmentOf(item, role);
      // One's own word replaces what the partner heard, also where both say yes.
      const confirms = own && committed && given?.as === 'said-aloud';
      if ((given !== null) === committed && !confirms) continue;
      const word = {
        at: now,
        as: own ? ('own-word' as const) : ('said-aloud' as const),
        to: promiseOf(item),
        withdrawn: !committed,
      };
      // One's own word, taken back, still speaks louder than what the partner's copy heard.
      const value = committed || own ? word : null;
      const again = committed && commitmentOf(item, otherRole(role)) !== null;
      await patchRecord('actionItems', id, {
        [field]: value,
        ...(again && { changedAfterCommitmentAt: null }),
      });
    }
  });
}

/**
 * Gives the next yes to all of `ids` that ask for it, as it stands in the store: the mentoree's first, then the
 * mentor's. Where all are given to all of them, takes them back.
 */
export function commitNext(ids: readonly string[], myRole: Role, now: Instant): Promise<void> {
  return inOneStep(async () => {
    const items = (await Promise.all(ids.map(findActionItem))).filter((item) => item !== undefined);
    const order = ['mentoree', 'mentor'] as const;
    const lacks = (item: ActionItem, role: Role) =>
      rolesAsked(item).includes(role) && commitmentOf(item, role) === null;
    const lacking = order.find((role) => items.some((item) => lacks(item, role)));
    for (const role of lacking ? [lacking] : order)
      await setCommitment(ids, { role, committed: lacking !== undefined, myRole }, now);
  });
}

/**
 * Puts a deadline off to `dueOn`; null: to the next meeting. The day it was due before stays on record, so that
 * it can be seen that it was moved. It is a change of the promise: both commit anew.
 */
export function postponeActionItem(
  id: string,
  change: { readonly from: LocalDate | null; readonly dueOn: LocalDate | null },
  now: Instant,
): Promise<ActionItem | undefined> {
  return inOneStep(async () => {
    const item = await findActionItem(id);
    if (!item || change.from === change.dueOn) return item;
    const dueDaysBefore = [...item.dueDaysBefore, ...(change.from ? [change.from] : [])].slice(-100);
    return editActionItem(id, { dueOn: change.dueOn, dueDaysBefore }, now);
  });
}

export async function completeActionItem(id: string, now: Instant): Promise<void> {
  await patchRecord('actionItems', id, { status: 'done', closedAt: now });
}

/** Drops an item: it stays on record as dropped, with its reason. */
export async function dropActionItem(id: string, reason: string, now: Instant): Promise<void> {
  await patchRecord('actionItems', id, { status: 'dropped', closedAt: now, dropReason: oneLine(reason) });
}

export async function reopenActionItem(id: string): Promise<void> {
  await patchRecord('actionItems', id, { status: 'open', closedAt: null, dropReason: '' });
}

/**
 * Carries an open item into `sessionId`. The promise is made anew there: both commitments are asked for
 * again, and a deadline that has passed becomes "by the next meeting". What returns each session just goes on: it is
 * neither counted as carried nor asked about.
 */
export function carryActionItem(
  id: string,
  sessionId: string,
  today: LocalDate,
): Promise<ActionItem | undefined> {
  return inOneStep(async () => {
    const item = await findActionItem(id);
    if (!item || item.sessionId === sessionId) return item;
    if (item.repeats) return patchRecord('actionItems', id, { sessionId });
    return patchRecord('actionItems', id, {
      sessionId,
      carriedThrough: [...item.carriedThrough, sessionId].slice(-1000),
      ...noWords,
      ...(item.dueOn !== null && item.dueOn <= today && { dueOn: null }),
    });
  });
}

/**
 * Puts a decision about an item back to what it was before, field by field. What the other copy said of it since stays:
 * only what was done here is taken back.
 */
export function undoToActionItem(before: ActionItem): Promise<void> {
  return inOneStep(async () => {
    const {
      id,
      revisions: _revisions,
      deletedAt: _deletedAt,
      sameAs: _sameAs,
      pairingKeys: _pairingKeys,
      ...fields
    } = before;
    const now = await findActionItem(id);
    const theirs = now ? await fieldsFromElsewhere(before, now) : new Set<string>();
    const own = Object.entries(fields).filter(([field]) => !theirs.has(field));
    await patchRecord('actionItems', id, Object.fromEntries(own));
  });
}

/** Replaces an item by smaller ones: it is dropped as split, and the parts take its place and owner. No parts, no split. */
export function splitActionItem(
  id: string,
  texts: readonly string[],
  split: { readonly sessionId: string; readonly reason: string },
  now: Instant,
): Promise<ActionItem[]> {
  return inOneStep(async () => {
    const item = await findActionItem(id);
    const said = texts.filter((line) => oneLine(line) !== '');
    if (!item || said.length === 0) return [];
    const parts: ActionItem[] = [];
    for (const text of said) {
      const { owner, ownerName, draftedBy, priority, dueOn } = item;
      const place = { mentorshipId: item.mentorshipId, sessionId: split.sessionId };
      parts.push(await addActionItem(place, { text, owner, ownerName, draftedBy, priority, dueOn }, now));
    }
    await dropActionItem(id, split.reason, now);
    return parts;
  });
}

/** Takes a split back: the parts go, and the item is as it was before. */
export function undoSplit(before: ActionItem, parts: readonly ActionItem[]): Promise<void> {
  return inOneStep(async () => {
    for (const { id } of parts) await deleteRecord('actionItems', id);
    await undoToActionItem(before);
  });
}

/** Hands an item over to the other one of the two, a third person's to the one who looks after it; both commit anew. */
export async function handOverActionItem(id: string, sessionId: string, now: Instant): Promise<void> {
  const item = await findActionItem(id);
  if (!item) return;
  const owner = isOfTheTwo(item) ? otherRole(item.owner) : item.owner;
  await editActionItem(id, { owner, ownerName: '', sessionId, carriedThrough: [] }, now);
}
