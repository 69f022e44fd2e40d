import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { Call } from '../../domain/call';
import { toMs, type Instant } from '../../domain/instant';
import type { Mentorship } from '../../domain/mentorship';
import { occasionOf } from '../../domain/occasion';
import type { Session } from '../../domain/session';
import { localDateAt } from '../../domain/wall-clock';
import { changeCall, endManualCall } from './calls';
import { changeMentorship } from './mentorships';
import { findCall } from '../queries/calls';
import { findMentorship } from '../queries/mentorships';
import { programmeOf } from '../queries/programmes';
import { inOneStep } from '../engine/records';
import { changeSession } from './sessions';
import { findNextSession, findSession, listSessions } from '../queries/sessions';

/** Notes that the wrap-up of a session was begun, so that an unfinished one is offered again, and settles what the session is for. */
export async function beginWrapUp(sessionId: string, now: Instant): Promise<void> {
  const session = await findSession(sessionId);
  if (!session || session.wrapUpStartedAt !== null) return;
  const mentorship = await findMentorship(session.mentorshipId);
  const sessions = await listSessions(session.mentorshipId);
  const occasion = mentorship ? occasionOf(mentorship, session, sessions) : session.occasion;
  await changeSession(sessionId, { wrapUpStartedAt: now, occasion });
}

/** What stood on record before a wrap-up was finished, as far as finishing changes it. */
export interface BeforeFinish {
  readonly session: Session;
  readonly mentorship: Mentorship | undefined;
  /** The call it was for, if there was one. */
  readonly call: Call | undefined;
}

/**
 * Finishes a wrap-up, and learns the pair's cadence and usual length from the meeting agreed in it. Finishing
 * twice keeps the first time; nothing entered before or after is lost. Returns what `undoFinish` needs; undefined: it
 * was finished before, or is no more.
 */
export function finishWrapUp(
  sessionId: string,
  callId: string | null,
  now: Instant,
): Promise<BeforeFinish | undefined> {
  return inOneStep(async () => {
    const session = await findSession(sessionId);
    if (!session) return undefined;
    const mentorship = await findMentorship(session.mentorshipId);
    const call = callId === null ? undefined : await findCall(callId);
    await changeSession(sessionId, {
      wrapUpStartedAt: session.wrapUpStartedAt ?? now,
      wrapUpFinishedAt: session.wrapUpFinishedAt ?? now,
      actualEndAt: session.actualEndAt ?? now,
    });
    if (callId) await endManualCall(callId, now);
    await learnFrom(session, now);
    return session.wrapUpFinishedAt === null ? { session, mentorship, call } : undefined;
  });
}

/** Takes a finish back: the session, its call and what was learned of the pair are as they were before. */
export function undoFinish({ session, mentorship, call }: BeforeFinish): Promise<void> {
  return inOneStep(async () => {
    const { wrapUpStartedAt, wrapUpFinishedAt, actualEndAt } = session;
    await changeSession(session.id, { wrapUpStartedAt, wrapUpFinishedAt, actualEndAt });
    if (call) await changeCall(call.id, () => ({ phase: call.phase, leftAt: call.leftAt }));
    if (!mentorship) return;
    const { cadenceDays, usualLengthMinutes } = mentorship;
    await changeMentorship(mentorship.id, { cadenceDays, usualLengthMinutes });
  });
}

/** Opens a finished wrap-up again. */
export async function reopenWrapUp(sessionId: string): Promise<void> {
  await changeSession(sessionId, { wrapUpFinishedAt: null, actualEndAt: null });
}

/** A gap of a day to four months is a cadence, five minutes to ten hours are a length; anything else is a one-off. What stands as a programme set it, one booking does not change. */
async function learnFrom(session: Session, now: Instant): Promise<void> {
  const next = await findNextSession(session.mentorshipId, { session, now });
  // Of a wrap-up finished after a later meeting, the next one is no longer the one that follows it.
  const met = (await listSessions(session.mentorshipId)).some(
    ({ status, startsAt }) => status === 'held' && startsAt > session.startsAt,
  );
  if (!next || met) return;
  const day = (instant: Instant) => parseISO(localDateAt(instant, next.timeZone));
  const days = differenceInCalendarDays(day(next.startsAt), day(session.startsAt));
  const minutes = Math.round((toMs(next.endsAt) - toMs(next.startsAt)) / 60_000);
  const mentorship = await findMentorship(session.mentorshipId);
  const set = mentorship && (await programmeOf(mentorship))?.preset;
  await changeMentorship(session.mentorshipId, {
    ...(!isSet(set?.lengthMinutes, mentorship?.usualLengthMinutes) &&
      minutes >= 5 &&
      minutes <= 600 && { usualLengthMinutes: minutes }),
    ...(!isSet(set?.rhythmDays, mentorship?.cadenceDays) &&
      days >= 1 &&
      days <= 120 && { cadenceDays: days }),
  });
}

/** Whether a number stands as the programme set it. */
function isSet(preset: number | null | undefined, own: number | null | undefined): boolean {
  return typeof preset === 'number' && preset === own;
}
