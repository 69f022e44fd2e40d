import type { Call, CallPhase } from '../domain/call';
import { toMs, type Instant } from '../domain/instant';
import type { CallReport } from '../messaging/protocol';
import { lastSeenAt, silentForMs } from './match-call';

/** What a tab was seen to show. */
export interface Sighted {
  readonly report: CallReport;
  readonly keys: readonly string[];
  readonly tabId: number;
}

/** A title longer than this is cut. */
export const longestTitle = 300;

/** What changes of a call when a tab is seen to show it. */
export function withTab(call: Call, { report, keys, tabId }: Sighted, now: Instant): Partial<Call> {
  const others = call.tabs.filter((tab) => tab.tabId !== tabId);
  const tabs = report.phase === 'left' ? others : [...others, { tabId, phase: report.phase, seenAt: now }];
  return {
    tabs,
    keys: [...new Set([...call.keys, ...keys])].slice(0, 20),
    title: report.title.slice(0, longestTitle) || call.title,
    ...phaseOfTabs(call, tabs, now),
  };
}

/** What changes of a call when a tab no longer shows it. */
export function withoutTab(call: Call, tabId: number, now: Instant): Partial<Call> {
  const tabs = call.tabs.filter((tab) => tab.tabId !== tabId);
  return { tabs, ...phaseOfTabs(call, tabs, now) };
}

function phaseOfTabs(
  call: Call,
  tabs: Call['tabs'],
  now: Instant,
): { phase: CallPhase; leftAt: Instant | null } {
  if (tabs.some((tab) => tab.phase === 'in-call')) return { phase: 'in-call', leftAt: null };
  if (tabs.length > 0) return { phase: 'lobby', leftAt: null };
  // A page that had been silent left when it was last heard of, not when that was noticed.
  const silent = toMs(now) - toMs(lastSeenAt(call)) > silentForMs;
  return { phase: 'left', leftAt: call.leftAt ?? (silent ? lastSeenAt(call) : now) };
}
