import type { Call } from '../../domain/call';
import type { Meeting } from '../../matching/decision';
import { inOneStep } from '../engine/records';
import { attachCall, type HereAndNow } from './call-sessions';
import { changeCall, startManualCall } from './calls';

/** A call that is known although its page shows nothing of it: on record, or a meeting that should be held there. */
export type UnseenCall = { readonly call: Call } | { readonly meeting: Meeting };

/** Goes on with a call by hand: its pair, its session and its end stay, and no page ends it any more. */
export function goOnByHand(unseen: UnseenCall, here: HereAndNow): Promise<Call | undefined> {
  return inOneStep(async () => {
    if ('call' in unseen) {
      const byHand = { platform: 'manual', phase: 'in-call', tabs: [], leftAt: null } as const;
      return changeCall(unseen.call.id, () => ({ ...byHand, tabs: [] }));
    }
    const { mentorshipId, sessionId } = unseen.meeting;
    const started = await startManualCall({ mentorshipId, sessionId, saidEndsAt: null }, here.now);
    return attachCall(started.id, unseen.meeting, here);
  });
}
