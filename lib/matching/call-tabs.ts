import type { Call, CallPhase } from '../domain/call';
import { toMs, type Instant } from '../domain/instant';
import type { Sighting } from './known';
import { lastSeenAt, silentForMs } from './still-on';

/** A title longer than this is cut. */
export const longestTitle = 300;

/** What changes of a call when a tab is seen to show it. */
export function withTab(
  call: Omit<Call, 'id'>,
  { phase, title, keys, tabId, cutAt }: Sighting,
  now: Instant,
): Partial<Call> {
  const others = call.tabs.filter((tab) => tab.tabId !== tabId);
  const tabs = phase === 'left' ? others : [...others, { tabId, phase, seenAt: now }];
  return {
    tabs,
    keys: [...new Set([...call.keys, ...keys])].slice(0, 20),
    title: title.slice(0, longestTitle) || call.title,
    ...(phase === 'in-call' && { cutAt: cutAt && isSoon(cutAt, now) ? cutAt : null }),
    ...phaseOfTabs(call, tabs, now),
  };
}

/** Clocks of minutes and seconds count an hour and a half down at the very most; a page that says more is not believed. */
function isSoon(cutAt: Instant, now: Instant): boolean {
  const leftMs = toMs(cutAt) - toMs(now);
  return leftMs > 0 && leftMs <= 100 * 60_000;
}

/** What changes of a call when a tab no longer shows it. */
export function withoutTab(call: Call, tabId: number, now: Instant): Partial<Call> {
  const tabs = call.tabs.filter((tab) => tab.tabId !== tabId);
  return { tabs, ...phaseOfTabs(call, tabs, now) };
}

function phaseOfTabs(
  call: Omit<Call, 'id'>,
  tabs: Call['tabs'],
  now: Instant,
): { phase: CallPhase; leftAt: Instant | null } {
  // What goes on by hand is ended by the person, whatever a page shows.
  if (call.platform === 'manual' && tabs.length === 0) return { phase: call.phase, leftAt: call.leftAt };
  if (tabs.some((tab) => tab.phase === 'in-call')) return { phase: 'in-call', leftAt: null };
  if (tabs.length > 0) return { phase: 'lobby', leftAt: null };
  // A page that had been silent left when it was last heard of, not when that was noticed.
  const silent = toMs(now) - toMs(lastSeenAt(call)) > silentForMs;
  return { phase: 'left', leftAt: call.leftAt ?? (silent ? lastSeenAt(call) : now) };
}
