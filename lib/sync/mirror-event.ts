import { calledOff } from '../calendar/mirror/event-resource';
import { mergeEvent, refusalOf } from '../calendar/mirror/merge-event';
import { eventKey } from '../domain/mirror';
import { dropRefusals, inMirrorStep, noteSeen, refusalsOf } from '../storage/actions/mirror';
import { findMirrored } from '../storage/queries/mirror';
import type { MirrorResource } from './mirror-collection';
import { keepResource, type Settled, type Settling } from './mirror-resource';
import type { MirrorRound } from './mirror-task';
import { wantedEvent } from './mirror-wanted';

/** Returns how the resource of a meeting or series is settled. */
export function settlingOfEvent(uid: string, round: MirrorRound): Settling {
  const settling: Settling = {
    key: eventKey(uid),
    kind: 'event',
    uid,
    collection: round.collection,
    now: round.now,
    settle: (resource) => inMirrorStep(async () => settleEvent(settling, resource, round)),
  };
  return settling;
}

async function settleEvent(
  settling: Settling,
  resource: MirrorResource,
  round: MirrorRound,
): Promise<Settled> {
  const { key, uid, now } = settling;
  const sent = (await findMirrored(key))?.sent ?? '';
  const wanted = await wantedEvent(uid, round, now);
  if (wanted.kind === 'unknown') return { write: null, ours: sent };
  if (wanted.kind === 'deleted') {
    const off = calledOff(resource.text, now);
    await noteSeen(settling, [], now);
    if ('problem' in off) {
      await keepResource(settling, resource, { sent, problem: off.problem });
      return { write: null, ours: sent };
    }
    // Should the meeting come back here, what was called off is what both sides last said.
    await keepResource(settling, resource, {
      sent: off.write === null ? resource.text : sent,
      problem: null,
    });
    return { write: off.write, ours: off.write ?? resource.text };
  }
  // What is over stays as it is there, whatever the day's agenda would say now.
  const ours = wanted.isOver && sent !== '' ? sent : wanted.ours;
  const refusals = await refusalsOf(key);
  const merged = mergeEvent({
    base: sent,
    ours,
    theirs: resource.text,
    ahead: wanted.ahead,
    around: wanted.around,
    refused: new Map(refusals.map(({ recordId, what, to }) => [refusalOf(recordId ?? '', what), to])),
    timeZone: round.timeZone,
    now,
  });
  await noteSeen(settling, merged.seen, now);
  const write = merged.kind === 'merged' ? merged.write : null;
  const isDone = merged.kind === 'merged' && write === null;
  const problem = merged.kind === 'left' ? merged.problem : null;
  await keepResource(settling, resource, { sent: isDone ? ours : sent, problem });
  if (isDone) await dropRefusals(key);
  return { write, ours };
}
