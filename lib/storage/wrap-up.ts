import { differenceInCalendarDays, parseISO } from 'date-fns';
import { toMs, type Instant } from '../domain/instant';
import { occasionOf } from '../domain/occasion';
import type { Session } from '../domain/session';
import { localDateAt } from '../domain/wall-clock';
import { endManualCall } from './calls';
import { changeMentorship, findMentorship } from './mentorships';
import { inOneStep } from './records';
import { changeSession, findNextSession, findSession, listSessions } from './sessions';

/** Notes that the wrap-up of a session was begun, so that an unfinished one is offered again, and settles what the session is for. */
export async function beginWrapUp(sessionId: string, now: Instant): Promise<void> {
  const session = await findSession(sessionId);
  if (!session || session.wrapUpStartedAt !== null) return;
  const mentorship = await findMentorship(session.mentorshipId);
  const sessions = await listSessions(session.mentorshipId);
  const occasion = mentorship ? occasionOf(mentorship, session, sessions) : session.occasion;
  await changeSession(sessionId, { wrapUpStartedAt: now, occasion });
}

/**
 * Finishes a wrap-up, and learns the pair's cadence and usual length from the meeting agreed in it. Finishing
 * twice keeps the first time; nothing entered before or after is lost.
 */
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
    await learnFrom(session, now);
  });
}

/** Opens a finished wrap-up again. */
export async function reopenWrapUp(sessionId: string): Promise<void> {
  await changeSession(sessionId, { wrapUpFinishedAt: null, actualEndAt: null });
}

/** A gap of a day to four months is a cadence, five minutes to ten hours are a length; anything else is a one-off. */
async function learnFrom(session: Session, now: Instant): Promise<void> {
  const next = await findNextSession(session.mentorshipId, { session, now });
  if (!next) return;
  const day = (instant: Instant) => parseISO(localDateAt(instant, next.timeZone));
  const days = differenceInCalendarDays(day(next.startsAt), day(session.startsAt));
  const minutes = Math.round((toMs(next.endsAt) - toMs(next.startsAt)) / 60_000);
  await changeMentorship(session.mentorshipId, {
    ...(minutes >= 5 && minutes <= 600 && { usualLengthMinutes: minutes }),
    ...(days >= 1 && days <= 120 && { cadenceDays: days }),
  });
}
