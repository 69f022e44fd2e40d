import type { Call } from '../../domain/call';
import type { Instant } from '../../domain/instant';
import { withoutTab, withTab } from '../../matching/call-tabs';
import type { Decision, Meeting } from '../../matching/decision';
import type { Sighting } from '../../matching/known';
import { inOneStep } from '../engine/records';
import { findCall, listLiveCalls } from '../queries/calls';
import { findSession } from '../queries/sessions';
import { attachCall, type HereAndNow } from './call-sessions';
import { addCall, changeCall, newCall } from './calls';
import { changeSession } from './sessions';
import { releaseSession } from './take-back-call';

/**
 * Writes down what a sighting was found to be, and returns the call, if it is one. A tab shows one call at a time:
 * whatever else it showed is left.
 */
export function writeSighting(
  sighting: Sighting,
  decision: Decision,
  here: HereAndNow,
): Promise<Call | undefined> {
  return inOneStep(async () => {
    const known = decision.kind === 'call' ? decision.call : undefined;
    await leaveCallsOf(sighting.tabId, here.now, known?.id);
    if (decision.kind !== 'call' && decision.kind !== 'new-call') return undefined;
    const call = known
      ? await changeCall(known.id, (row) => withTab(row, sighting, here.now))
      : await recordCall(sighting, here.now);
    if (!call || !decision.meeting) return call;
    if (call.sessionId !== decision.meeting.sessionId) await releaseSession(call);
    return attachCall(call.id, decision.meeting, here);
  });
}

/** Notes that a tab shows none of its calls any more, but for `exceptId`; returns whether it showed one. */
export function leaveCallsOf(tabId: number, now: Instant, exceptId?: string): Promise<boolean> {
  return inOneStep(async () => {
    const others = (await listLiveCalls()).filter(
      ({ id, tabs }) => id !== exceptId && tabs.some((tab) => tab.tabId === tabId),
    );
    for (const { id } of others) await changeCall(id, (row) => withoutTab(row, tabId, now));
    return others.length > 0;
  });
}

/**
 * Meetings back to back in one room: from `here.now` on the call is held for `meeting`. All that belongs to the first
 * one stays with it: when it was joined, what was said of its end, what was shown of it.
 */
export function rollOver(callId: string, meeting: Meeting, here: HereAndNow): Promise<Call | undefined> {
  return inOneStep(async () => {
    const call = await findCall(callId);
    const first = call?.sessionId ? await findSession(call.sessionId) : undefined;
    if (first && first.actualEndAt === null) await changeSession(first.id, { actualEndAt: here.now });
    await changeCall(callId, () => ({
      joinedAt: here.now,
      saidEndsAt: null,
      scheduledEnd: null,
      snoozedUntil: null,
      muted: false,
      chipSeenAt: null,
      notifiedAt: null,
      wrapUpOpenedAt: null,
    }));
    return attachCall(callId, meeting, here);
  });
}

function recordCall(sighting: Sighting, now: Instant): Promise<Call> {
  const call = newCall(sighting.platform, now);
  return addCall({ ...call, ...withTab(call, sighting, now), joinedAt: now });
}
