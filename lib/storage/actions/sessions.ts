import type { Instant, LocalDate } from '../../domain/instant';
import type { Mentorship } from '../../domain/mentorship';
import { nextSequence, type Session } from '../../domain/session';
import { database } from '../engine/database';
import { createRecord, inOneStep, patchRecord, type Patch } from '../engine/records';
import { findNextSession } from '../queries/sessions';

/** When and where a meeting is to be. */
export interface MeetingPlan {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly timeZone: string;
  readonly callLink: string | null;
  readonly callKeys: readonly string[];
}

/** Records a meeting that begins without having been booked. */
export function startUnplannedSession(
  mentorship: Mentorship,
  plan: MeetingPlan,
  now: Instant,
): Promise<Session> {
  return createRecord('sessions', {
    ...newSession(mentorship, plan, now),
    origin: 'unplanned',
    status: 'held',
    actualStartAt: plan.startsAt,
  });
}

/**
 * Books the meeting that follows `current`: moves the one already booked (its SEQUENCE rises where an
 * invite of it has left the machine), or books a new one.
 */
export function bookNextSession(
  mentorship: Mentorship,
  current: Session | null,
  plan: MeetingPlan,
  now: Instant,
): Promise<Session> {
  return inOneStep(async () => {
    const booked = await findNextSession(mentorship.id, { session: current, now });
    if (booked) return moveSession(booked, plan);
    return createRecord('sessions', {
      ...newSession(mentorship, plan, now),
      origin: 'booked',
      status: 'planned',
      actualStartAt: null,
      agreedInSessionId: current?.id ?? null,
    });
  });
}

/** Moves a planned session; a calendar that imports its invite again replaces the old entry by UID and SEQUENCE. */
export async function moveSession(session: Session, plan: MeetingPlan): Promise<Session> {
  const moved = session.startsAt !== plan.startsAt || session.endsAt !== plan.endsAt;
  const left = session.exportedSequence !== null && session.exportedSequence >= session.sequence;
  const patch: Patch<'sessions'> = {
    movedFrom:
      moved && session.startsAt !== plan.startsAt
        ? [...session.movedFrom, session.startsAt].slice(-100)
        : session.movedFrom,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    timeZone: plan.timeZone,
    callLink: plan.callLink,
    callKeys: [...plan.callKeys],
    ...(moved && left && { sequence: nextSequence(session) }),
  };
  return (await patchRecord('sessions', session.id, patch)) ?? session;
}

/** Calls a planned session off; its SEQUENCE rises so that the cancellation wins over the invite. */
export async function cancelSession(session: Session): Promise<Session> {
  const patch = { status: 'cancelled' as const, sequence: nextSequence(session) };
  return (await patchRecord('sessions', session.id, patch)) ?? session;
}

/** Takes back a cancellation. The SEQUENCE rises again: it never falls. */
export async function uncancelSession(session: Session): Promise<Session> {
  const patch = { status: 'planned' as const, sequence: nextSequence(session) };
  return (await patchRecord('sessions', session.id, patch)) ?? session;
}

export function changeSession(id: string, patch: Patch<'sessions'>): Promise<Session | undefined> {
  return patchRecord('sessions', id, patch);
}

/** Notes that an invite with the session's SEQUENCE has left the machine. */
export async function noteExport(session: Session): Promise<void> {
  await inOneStep(async () => {
    await database.exportedInvites.put({
      uid: session.uid,
      sessionId: session.id,
      sequence: session.sequence,
    });
    await patchRecord('sessions', session.id, { exportedSequence: session.sequence });
  });
}

/** Sets the day by which the mentoree finalises the agenda. */
export async function setAgendaFinalBy(id: string, agendaFinalBy: LocalDate | null): Promise<void> {
  await patchRecord('sessions', id, { agendaFinalBy });
}

/** Notes when the mentoree gave the agenda its last word; null opens it again. */
export async function setAgendaFinalised(id: string, agendaFinalisedAt: Instant | null): Promise<void> {
  await patchRecord('sessions', id, { agendaFinalisedAt });
}

/** The fields of a session that holds nothing yet but its plan. */
export function newSession(mentorship: Mentorship, plan: MeetingPlan, now: Instant) {
  return {
    mentorshipId: mentorship.id,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    timeZone: plan.timeZone,
    callLink: plan.callLink,
    callKeys: [...plan.callKeys],
    calledOffBy: null,
    heldElsewhere: false,
    occasion: null,
    movedFrom: [],
    uid: `${crypto.randomUUID()}@last-ten`,
    sequence: 0,
    series: null,
    exportedSequence: null,
    actualEndAt: null,
    agendaFinalBy: null,
    agendaFinalisedAt: null,
    agendaDraftedAt: null,
    agreedInSessionId: null,
    wrapUpStartedAt: null,
    wrapUpFinishedAt: null,
    notes: '',
    createdAt: now,
  };
}
