import { sessionBefore } from '../../domain/carry-over';
import { byTime, type Instant } from '../../domain/instant';
import type { Session } from '../../domain/session';
import { database } from '../engine/database';
import { findRecord, living } from '../engine/records';

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

interface After {
  readonly session: Session | null;
  readonly now: Instant;
}

/** Returns the next planned session of the mentorship: after `session`, and yet to begin at `now`. */
export async function findNextSession(mentorshipId: string, after: After): Promise<Session | undefined> {
  return nextAmong(await listSessions(mentorshipId), after);
}

/** Returns the next planned one among all sessions of a mentorship; see `findNextSession`. */
export function nextAmong(
  sessions: readonly Session[],
  { session: current, now }: After,
): Session | undefined {
  const from = current && current.startsAt > now ? current.startsAt : now;
  return sessions.find(
    (session) => session.status === 'planned' && session.startsAt > from && session.id !== current?.id,
  );
}

/** Returns the session of a mentorship that was held last, as of `now`, UTC. */
export async function findLastHeldSession(mentorshipId: string, now: Instant): Promise<Session | undefined> {
  return sessionBefore(await listSessions(mentorshipId), now);
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
