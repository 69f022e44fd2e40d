import { byTime, toInstant, toMs, type Instant, type LocalDate } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import type { Session } from '../domain/session';
import { database } from './database';
import { createRecord, findRecord, inOneStep, living, patchRecord, type Patch } from './records';

/** When and where a meeting is to be. */
export interface MeetingPlan {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly timeZone: string;
  readonly callLink: string | null;
  readonly callKeys: readonly string[];
}

export function findSession(id: string): Promise<Session | undefined> {
  return findRecord('sessions', id);
}

/** Returns all sessions of a mentorship, earliest first. */
export async function listSessions(mentorshipId: string): Promise<Session[]> {
  const rows = living(await database.sessions.where({ mentorshipId }).toArray());
  return rows.toSorted((a, b) => byTime(a.startsAt, b.startsAt));
}

/** Returns the sessions of all mentorships, earliest first. */
export async function listAllSessions(): Promise<Session[]> {
  const rows = living(await database.sessions.toArray());
  return rows.toSorted((a, b) => byTime(a.startsAt, b.startsAt));
}

/** Returns the planned sessions that touch the time from `from` to `to`. */
export async function listPlannedSessions(from: Instant, to: Instant): Promise<Session[]> {
  // No session lasts longer than ten hours, so an index on the start is enough to find all of them.
  const earliest = toInstant(toMs(from) - 10 * 3_600_000);
  const rows = living(await database.sessions.where('startsAt').between(earliest, to, true, true).toArray());
  return rows.filter((session) => session.status === 'planned' && session.endsAt >= from);
}

/** Returns the next planned session of the mentorship after `session` (or after `now`). */
export async function findNextSession(
  mentorshipId: string,
  after: { readonly session: Session | null; readonly now: Instant },
): Promise<Session | undefined> {
  const sessions = await listSessions(mentorshipId);
  const from = after.session?.startsAt ?? after.now;
  return sessions.find(
    (session) => session.status === 'planned' && session.startsAt > from && session.id !== after.session?.id,
  );
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
    ...(moved && left && { sequence: session.sequence + 1 }),
  };
  return (await patchRecord('sessions', session.id, patch)) ?? session;
}

/** Calls a planned session off; its SEQUENCE rises so that the cancellation wins over the invite. */
export async function cancelSession(session: Session): Promise<Session> {
  const patch = { status: 'cancelled' as const, sequence: session.sequence + 1 };
  return (await patchRecord('sessions', session.id, patch)) ?? session;
}

/** Takes back a cancellation. The SEQUENCE rises again: it never falls. */
export async function uncancelSession(session: Session): Promise<Session> {
  const patch = { status: 'planned' as const, sequence: session.sequence + 1 };
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

/** Returns held sessions whose wrap-up was begun and never finished, latest first. */
export async function listUnfinishedWrapUps(): Promise<Session[]> {
  const rows = living(await database.sessions.toArray());
  return rows
    .filter((session) => session.wrapUpStartedAt !== null && session.wrapUpFinishedAt === null)
    .toSorted((a, b) => byTime(b.startsAt, a.startsAt));
}

/** Returns the sessions whose wrap-up was finished after `since`, latest first. */
export async function listFinishedSince(since: Instant): Promise<Session[]> {
  const rows = living(await database.sessions.toArray());
  return rows
    .filter(({ wrapUpFinishedAt }) => wrapUpFinishedAt !== null && wrapUpFinishedAt > since)
    .toSorted((a, b) => (b.wrapUpFinishedAt ?? '').localeCompare(a.wrapUpFinishedAt ?? ''));
}

function newSession(mentorship: Mentorship, plan: MeetingPlan, now: Instant) {
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
    exportedSequence: null,
    actualEndAt: null,
    agendaFinalBy: null,
    agendaFinalisedAt: null,
    agendaDraftedAt: null,
    agreedInSessionId: null,
    wrapUpStartedAt: null,
    wrapUpFinishedAt: null,
    createdAt: now,
  };
}
