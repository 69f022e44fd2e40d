import type { Instant, LocalDate } from '../../domain/instant';
import type { Mentorship } from '../../domain/mentorship';
import type { PlannedTimes } from '../../domain/meeting-plan';
import type { Session } from '../../domain/session';
import { database } from '../engine/database';
import { createRecord, inOneStep, patchRecord, type Patch } from '../engine/records';
import { listMembers } from '../queries/series';
import { findNextSession, findSession } from '../queries/sessions';
import { raisedSequence, sequenceAfter } from './sequence';

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

/**
 * Moves a planned session; a calendar that imports its invite again replaces the old entry by UID and SEQUENCE. One of a
 * series stays in the zone by whose wall clock that repeats.
 */
export function moveSession(session: Session, plan: MeetingPlan): Promise<Session> {
  return inOneStep(async () => {
    const moved = session.startsAt !== plan.startsAt || session.endsAt !== plan.endsAt;
    const patch: Patch<'sessions'> = {
      ...movedTo(session, plan),
      timeZone: session.series ? session.timeZone : plan.timeZone,
      callLink: plan.callLink,
      callKeys: [...plan.callKeys],
      ...(moved && { sequence: await raisedSequence(session) }),
    };
    return (await patchRecord('sessions', session.id, patch)) ?? session;
  });
}

/**
 * Takes a move back: the meeting is again when and where it was `before`. Its SEQUENCE never falls, and rises where an invite for
 * the time in between has left the machine. undefined: it is gone by now, and stays so.
 */
export function takeBackMove(before: Session): Promise<Session | undefined> {
  return inOneStep(async () => {
    const moved = await findSession(before.id);
    if (!moved) return undefined;
    const { startsAt, endsAt, timeZone, movedFrom, callLink, callKeys } = before;
    const sequence = await raisedSequence(moved);
    const place = { timeZone, callLink, callKeys };
    return patchRecord('sessions', before.id, { startsAt, endsAt, movedFrom, ...place, sequence });
  });
}

/** Returns what a session is once it is moved to `times`. */
export function movedTo(session: Session, { startsAt, endsAt }: PlannedTimes) {
  const movedFrom =
    session.startsAt === startsAt ? session.movedFrom : [...session.movedFrom, session.startsAt].slice(-100);
  return { startsAt, endsAt, movedFrom };
}

/** Calls a planned session off; its SEQUENCE rises so that the cancellation wins over the invite. */
export function cancelSession(session: Session): Promise<Session> {
  return setStatus(session, 'cancelled');
}

/** Takes back a cancellation. The SEQUENCE rises again: it never falls. */
export function uncancelSession(session: Session): Promise<Session> {
  return setStatus(session, 'planned');
}

function setStatus(session: Session, status: 'planned' | 'cancelled'): Promise<Session> {
  return inOneStep(async () => {
    const patch = { status, sequence: await sequenceAfter(session) };
    return (await patchRecord('sessions', session.id, patch)) ?? session;
  });
}

export function changeSession(id: string, patch: Patch<'sessions'>): Promise<Session | undefined> {
  return patchRecord('sessions', id, patch);
}

/** Notes that an invite with the session's SEQUENCE has left the machine; that of a series is the invite of all its sessions. */
export async function noteExport(session: Session): Promise<void> {
  await inOneStep(async () => {
    const all = [session, ...(await listMembers(session))];
    const sequence = Math.max(...all.map((one) => one.sequence));
    await database.exportedInvites.put({ uid: session.uid, sessionId: session.id, sequence });
    for (const { id } of all) await patchRecord('sessions', id, { exportedSequence: sequence });
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
