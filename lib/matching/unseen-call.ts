import type { Call, Platform } from '../domain/call';
import type { Instant } from '../domain/instant';
import { decideCall } from './decide-call';
import type { Meeting } from './decision';
import type { Known } from './known';

/** A page at the address of a call. */
interface CallPlace {
  readonly tabId: number;
  readonly platform: Platform;
  readonly keys: readonly string[];
}

/**
 * Returns the call that a page should show, whose signals it shows none of: one on record that its wrap-up has not
 * ended, or a meeting that is on now under the page's key. A page without a key stands for nothing but the call its
 * own tab was seen in.
 */
export function unseenCallOf(
  place: CallPlace,
  known: Known,
  now: Instant,
): { readonly call: Call } | { readonly meeting: Meeting } | undefined {
  const inTab = known.calls.find(
    ({ phase, tabs }) => phase === 'in-call' && tabs.some(({ tabId }) => tabId === place.tabId),
  );
  if (inTab) return isOpen(inTab, known) ? { call: inTab } : undefined;
  if (place.keys.length === 0) return undefined;
  const decision = decideCall({ ...place, phase: 'in-call', title: '' }, known, now);
  if (decision.kind === 'call') return isOpen(decision.call, known) ? { call: decision.call } : undefined;
  if (decision.kind !== 'new-call' || !decision.meeting?.sessionId) return undefined;
  return { meeting: decision.meeting };
}

function isOpen({ platform, mentorshipId, sessionId }: Call, { sessions }: Known): boolean {
  if (platform === 'manual' || mentorshipId === null) return false;
  return !sessions.some(({ id, wrapUpFinishedAt }) => id === sessionId && wrapUpFinishedAt !== null);
}
