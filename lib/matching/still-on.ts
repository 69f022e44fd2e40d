import type { Call } from '../domain/call';
import { toMs, type Instant } from '../domain/instant';

const minute = 60_000;

/** A page that reports again within this time was reloaded; the call was never left. */
const reloadMs = minute;

/** A call whose pages have been silent for this long is over, whatever they last said. */
export const silentForMs = 5 * minute;

/** Returns when the last page of a call was heard of, UTC. */
export function lastSeenAt({ tabs, joinedAt }: Pick<Call, 'tabs' | 'joinedAt'>): Instant {
  return tabs.reduce((latest, tab) => (tab.seenAt > latest ? tab.seenAt : latest), joinedAt);
}

/** Returns whether a call was left so shortly ago that its page may only have been loaded again. */
export function wasJustLeft({ leftAt }: Call, now: Instant): boolean {
  return leftAt !== null && toMs(now) - toMs(leftAt) <= reloadMs;
}

/**
 * Returns whether a page that shows one of `call`'s keys now is still in that call, and not in the next
 * meeting under the same link: the call goes on, was reloaded, or its scheduled end has not long passed.
 */
export function isStillThatCall(call: Call, now: Instant): boolean {
  const silentMs = toMs(now) - toMs(lastSeenAt(call));
  if (call.phase !== 'left' && silentMs <= silentForMs) return true;
  const leftMs = toMs(now) - toMs(call.leftAt ?? lastSeenAt(call));
  if (leftMs <= reloadMs) return true;
  if (call.scheduledEnd) return toMs(now) <= toMs(call.scheduledEnd.endsAt) + 15 * minute;
  return leftMs <= 10 * minute;
}

const abandonedMs = 3 * 60 * minute;

/** Returns whether a call of which no page shows the end is over: its time has long passed, and nobody said so. */
export function isAbandoned(call: Call, now: Instant): boolean {
  if (call.platform !== 'manual' && call.platform !== 'tab') return false;
  return toMs(now) - toMs(call.scheduledEnd?.endsAt ?? call.joinedAt) > abandonedMs;
}
