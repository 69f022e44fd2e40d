import type { ActionItem } from '../../domain/action-item';
import type { Instant } from '../../domain/instant';
import { newTaskKey, taskKey, type Proposal, type ProposedChange } from '../../domain/mirror';
import { database } from '../engine/database';
import { deleteRecord } from '../engine/records';
import type { Restore } from '../engine/snapshot';
import { findActionItem } from '../queries/action-items';
import { findMentorship } from '../queries/mentorships';
import { findMirrored } from '../queries/mirror';
import { findProposal } from '../queries/proposals';
import { findLastPromise } from '../queries/returning-items';
import { findSession } from '../queries/sessions';
import {
  addActionItem,
  completeActionItem,
  dropActionItem,
  editActionItem,
  reopenActionItem,
  undoToActionItem,
} from './action-items';
import { forgetMirrored, inMirrorStep, keepMirrored, noteApplied } from './mirror';
import { putBack } from './patch-each';
import { doneThisTime } from './returning-items';
import { cancelFollowing, moveMembers, type SeriesDeed } from './series';
import { cancelSession, moveSession } from './sessions';
import { listMembers } from '../queries/series';

/**
 * Takes over what was changed in a calendar or task program, as an edit here does: changed words, days and priorities
 * take both commitments back, a moved or called off meeting raises its SEQUENCE. Returns the way back; `undefined`: what
 * it is about is no longer on record. A new task is taken over by `takeOfferedTask`.
 */
export function acceptProposal(id: string, now: Instant): Promise<Restore | undefined> {
  return inMirrorStep(async () => {
    const proposal = await findProposal(id);
    if (!proposal || proposal.recordId === null) return undefined;
    const undo = await carryOut(proposal.recordId, proposal, now);
    if (!undo) return undefined;
    await database.proposals.delete(id);
    return () =>
      inMirrorStep(async () => {
        await undo();
        await database.proposals.put(proposal);
      });
  });
}

async function carryOut(
  recordId: string,
  { kind, key, change }: Proposal,
  now: Instant,
): Promise<Restore | undefined> {
  if (kind === 'event') return carryOutMeeting(recordId, key, change);
  const before = await findActionItem(recordId);
  if (!before) return undefined;
  await carryOutItem(recordId, change, now);
  return () => undoToActionItem(before);
}

async function carryOutItem(id: string, change: ProposedChange, now: Instant): Promise<void> {
  switch (change.what) {
    case 'words':
      await editActionItem(id, { text: change.to }, now);
      return;
    case 'day': {
      const before = (await findActionItem(id))?.dueDaysBefore ?? [];
      // A day that was put off stays on record, as where it is put off here.
      const isPutOff = change.from !== null && change.to !== null && change.to > change.from;
      const dueDaysBefore = isPutOff && change.from ? [...before, change.from].slice(-100) : before;
      await editActionItem(id, { dueOn: change.to, dueDaysBefore }, now);
      return;
    }
    case 'priority':
      await editActionItem(id, { priority: change.to }, now);
      return;
    case 'status':
      if (change.to === 'done') await completeActionItem(id, now);
      else if (change.to === 'dropped') await dropActionItem(id, '', now);
      else await reopenActionItem(id);
      return;
    case 'removal':
      await dropActionItem(id, '', now);
      return;
    case 'move':
    case 'task':
      throw new Error(`An item has no proposal of the kind ${change.what}.`);
  }
}

async function carryOutMeeting(
  recordId: string,
  key: string,
  change: ProposedChange,
): Promise<Restore | undefined> {
  const before = await findSession(recordId);
  if (!before) return undefined;
  if (change.what === 'move') {
    const member = (await listMembers(before)).find(({ id }) => id === before.id);
    if (member) return wayBack(await moveMembers([member], [change.to]));
    const { timeZone, callLink, callKeys } = before;
    const after = await moveSession(before, { ...change.to, timeZone, callLink, callKeys });
    return () => inMirrorStep(async () => putBack([before], [after]));
  }
  // Where all of a series was taken off, all that is to come of it is called off.
  const isWhole = (await findMirrored(key))?.place === 'missing';
  if (isWhole && before.series) return wayBack(await cancelFollowing(before));
  const after = await cancelSession(before);
  return () => inMirrorStep(async () => putBack([before], [after]));
}

function wayBack({ takeBack }: SeriesDeed): Restore {
  return async () => {
    await takeBack();
  };
}

/** Does not take a change over: what is here is written there again. Returns the way back, until it is written. */
export function refuseProposal(id: string): Promise<Restore | undefined> {
  return answer(id, 'refused');
}

/**
 * Leaves both as they are: the change stays there, nothing changes here, and it is not asked about again. What was taken
 * off a calendar or list stays off. Returns the way back.
 */
export function leaveProposal(id: string): Promise<Restore | undefined> {
  return answer(id, 'left');
}

function answer(id: string, state: 'refused' | 'left'): Promise<Restore | undefined> {
  return inMirrorStep(async () => {
    const proposal = await findProposal(id);
    if (!proposal) return undefined;
    const row = await findMirrored(proposal.key);
    const isLeftOff = state === 'left' && proposal.change.what === 'removal' && row?.place === 'missing';
    if (row && isLeftOff) await keepMirrored({ ...row, place: 'left-off' });
    // A new task is nobody's here: there is nothing to write over it.
    await database.proposals.put({ ...proposal, state: proposal.recordId === null ? 'left' : state });
    return () =>
      inMirrorStep(async () => {
        const now = await findMirrored(proposal.key);
        if (now && isLeftOff) await keepMirrored({ ...now, place: 'missing' });
        await database.proposals.put(proposal);
      });
  });
}

/** Takes back what was taken over without asking: a task done there is open again here, and there the next time. */
export function undoApplied(id: string, now: Instant): Promise<Restore | undefined> {
  return inMirrorStep(async () => {
    const proposal = await findProposal(id);
    if (!proposal?.recordId || proposal.state !== 'applied' || proposal.change.what !== 'status')
      return undefined;
    const before = await findActionItem(proposal.recordId);
    if (!before) return undefined;
    const { from, to } = proposal.change;
    await setStatus(before.id, from, now);
    await database.proposals.delete(id);
    return () =>
      inMirrorStep(async () => {
        await setStatus(before.id, to, now);
        await database.proposals.put(proposal);
      });
  });
}

/**
 * Sets an item done or open because a task program says so, and notes it so that it can be taken back. `doneAt`: when
 * it was done there, UTC; what no clock can have said counts as `now`. Part of a step.
 */
export async function applyStatus(
  row: { readonly key: string; readonly kind: 'task'; readonly itemId: string },
  take: { readonly status: 'done' | 'open'; readonly doneAt: Instant | null },
  now: Instant,
): Promise<void> {
  const item = await findActionItem(row.itemId);
  if (!item) return;
  const isSane = take.doneAt !== null && take.doneAt <= now && take.doneAt >= item.createdAt;
  const from = item.status === take.status ? (take.status === 'done' ? 'open' : 'done') : item.status;
  await setStatus(item.id, take.status, isSane && take.doneAt ? take.doneAt : now);
  await noteApplied(row, item.id, { what: 'status', from, to: take.status }, now);
}

/** An item that returns each session is never done itself: what is kept is that it was done this time. */
async function setStatus(id: string, status: ActionItem['status'], at: Instant): Promise<void> {
  const item = await findActionItem(id);
  if (!item) return;
  if (status === 'dropped') return dropActionItem(id, '', at);
  if (!item.repeats) return status === 'done' ? completeActionItem(id, at) : reopenActionItem(id);
  if (status === 'done') {
    await doneThisTime(id, null, at);
    return;
  }
  const { records } = await findLastPromise(item, at);
  for (const record of records) if (record.deletedAt === null) await deleteRecord('actionItems', record.id);
}

/**
 * Makes an action item of a task that was added to our list: the person's own, in `mentorshipId`. The task there is that
 * item from then on. Returns the way back; `undefined`: it is no longer there, or the mentorship is not.
 */
export function takeOfferedTask(
  id: string,
  mentorshipId: string,
  now: Instant,
): Promise<Restore | undefined> {
  return inMirrorStep(async () => {
    const proposal = await findProposal(id);
    const mentorship = await findMentorship(mentorshipId);
    const offered = proposal && (await findMirrored(proposal.key));
    if (!offered || !mentorship || proposal.change.what !== 'task') return undefined;
    const { text, day, priority } = proposal.change;
    const { role } = mentorship;
    const item = await addActionItem(
      { mentorshipId, sessionId: null },
      { text, owner: role, draftedBy: role, priority, dueOn: day },
      now,
    );
    await forgetMirrored(newTaskKey(offered.uid));
    await keepMirrored({ ...offered, key: taskKey(item.id) });
    return () =>
      inMirrorStep(async () => {
        await deleteRecord('actionItems', item.id);
        await forgetMirrored(taskKey(item.id));
        await keepMirrored(offered);
        await database.proposals.put(proposal);
      });
  });
}
