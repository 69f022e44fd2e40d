import type { Instant } from '../domain/instant';
import { endManualCall } from './calls';
import { inOneStep } from './records';
import { changeSession, findSession } from './sessions';

/** Notes that the wrap-up of a session was begun, so that an unfinished one is offered again. */
export async function beginWrapUp(sessionId: string, now: Instant): Promise<void> {
  const session = await findSession(sessionId);
  if (session && session.wrapUpStartedAt === null) await changeSession(sessionId, { wrapUpStartedAt: now });
}

/** Finishes a wrap-up. Finishing twice keeps the first time; nothing entered before or after is lost. */
export function finishWrapUp(sessionId: string, callId: string | null, now: Instant): Promise<void> {
  return inOneStep(async () => {
    const session = await findSession(sessionId);
    if (!session) return;
    await changeSession(sessionId, {
      wrapUpStartedAt: session.wrapUpStartedAt ?? now,
      wrapUpFinishedAt: session.wrapUpFinishedAt ?? now,
      actualEndAt: session.actualEndAt ?? now,
    });
    if (callId) await endManualCall(callId, now);
  });
}

/** Opens a finished wrap-up again. */
export async function reopenWrapUp(sessionId: string): Promise<void> {
  await changeSession(sessionId, { wrapUpFinishedAt: null, actualEndAt: null });
}
