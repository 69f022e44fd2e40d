import { findTask } from '../calendar/mirror/task-resource';
import { mergeTask, type MergedTask } from '../calendar/mirror/merge-task';
import { readTask } from '../calendar/mirror/task-state';
import { newTaskKey, taskKey } from '../domain/mirror';
import { dropRefusals, forgetMirrored, inMirrorStep, noteSeen, refusalsOf } from '../storage/actions/mirror';
import { applyStatus } from '../storage/actions/proposals';
import { findMirrored } from '../storage/queries/mirror';
import type { MirrorCollection, MirrorResource } from './mirror-collection';
import { keepResource, type Settled, type Settling } from './mirror-resource';
import { wantedTask, type WantedBy, type WantedTask } from './mirror-wanted';

/** What a round of a kind works with. */
export interface MirrorRound extends WantedBy {
  readonly collection: MirrorCollection;
  readonly now: string;
}

/** Returns how the task of an item is settled. */
export function settlingOfTask(itemId: string, uid: string, round: MirrorRound): Settling {
  const settling: Settling = {
    key: taskKey(itemId),
    kind: 'task',
    uid,
    collection: round.collection,
    now: round.now,
    settle: (resource) => inMirrorStep(async () => settleTask(itemId, settling, resource, round)),
  };
  return settling;
}

const nothing: Settled = { write: null, ours: '' };

async function settleTask(
  itemId: string,
  settling: Settling,
  resource: MirrorResource,
  round: MirrorRound,
): Promise<Settled> {
  const { key, uid, now } = settling;
  const row = await findMirrored(key);
  const sent = row?.sent ?? '';
  let wanted = await wantedTask(itemId, uid, round, now);
  if (!wanted) return nothing;
  let merged = await merge(key, wanted, resource, { ...round, sent });
  if (merged.kind === 'merged' && merged.take) {
    await applyStatus({ key, kind: 'task', itemId }, merged.take, now);
    wanted = (await wantedTask(itemId, uid, round, now)) ?? wanted;
    merged = await merge(key, wanted, resource, { ...round, sent });
  }
  if (merged.kind === 'left') {
    await keepResource(settling, resource, { sent, problem: merged.problem });
    return nothing;
  }
  await noteSeen(
    settling,
    merged.seen.map((seen) => ({ ...seen, recordId: itemId })),
    now,
  );
  const isDone = merged.write === null;
  await keepResource(settling, resource, { sent: isDone ? wanted.ours : sent, problem: null });
  if (isDone) await dropRefusals(key);
  return { write: merged.write, ours: wanted.ours };
}

async function merge(
  key: string,
  wanted: WantedTask,
  { text }: MirrorResource,
  { sent, timeZone, now }: MirrorRound & { readonly sent: string },
): Promise<MergedTask> {
  const refusals = await refusalsOf(key);
  return mergeTask({
    base: sent,
    ours: wanted.ours,
    theirs: text,
    hasOwnDay: wanted.hasOwnDay,
    takesStatus: wanted.takesStatus,
    refused: new Map(refusals.map(({ what, to }) => [what, to])),
    timeZone,
    now,
  });
}

/**
 * Offers a task that is nobody's item yet, or takes the offer back where it is done or gone; returns whether it is offered.
 * `isOld`: it was there before the list was connected, so nobody has just added it.
 */
export function offer(resource: MirrorResource, isOld: boolean, round: MirrorRound): Promise<boolean> {
  const found = findTask(resource.text);
  if (found.kind !== 'task') return Promise.resolve(false);
  const key = newTaskKey(found.uid);
  const { text, day, priority, status } = readTask(found.todo, round.timeZone);
  return inMirrorStep(async () => {
    const isOffered = !isOld && status === 'open' && text !== '';
    if (!isOffered) {
      await forgetMirrored(key);
      return false;
    }
    const settling = { ...settlingOfTask('', found.uid, round), key };
    await keepResource(settling, resource, { sent: '', problem: null });
    const change = { what: 'task' as const, text, day: day ?? null, priority };
    await noteSeen({ key, kind: 'task' }, [{ recordId: null, change, stands: true }], round.now);
    return true;
  });
}
