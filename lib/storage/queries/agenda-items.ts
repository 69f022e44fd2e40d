import type { AgendaItem } from '../../domain/agenda-item';
import { sessionBefore } from '../../domain/carry-over';
import { byTime } from '../../domain/instant';
import type { Session } from '../../domain/session';
import { database } from '../engine/database';
import { living } from '../engine/records';
import { listSessions } from './sessions';

/** Returns the agenda of a session in its order. */
export async function listAgenda(sessionId: string): Promise<AgendaItem[]> {
  const rows = living(await database.agendaItems.where({ sessionId }).toArray());
  return rows.filter(({ isDecision }) => !isDecision).toSorted((a, b) => a.position - b.position);
}

/** Returns what was decided in a session, in its order. */
export async function listDecisions(sessionId: string): Promise<AgendaItem[]> {
  const rows = living(await database.agendaItems.where({ sessionId }).toArray());
  return rows.filter(({ isDecision }) => isDecision).toSorted((a, b) => a.position - b.position);
}

/** Returns what was decided in the session before a meeting: what its invitation says. */
export async function listDecisionsBefore(session: Session): Promise<AgendaItem[]> {
  const before = sessionBefore(await listSessions(session.mentorshipId), session.startsAt);
  return before ? listDecisions(before.id) : [];
}

/** Returns everything that was decided in a mentorship, earliest first. */
export async function listAllDecisions(mentorshipId: string): Promise<AgendaItem[]> {
  const rows = living(await database.agendaItems.where({ mentorshipId }).toArray());
  return rows
    .filter(({ isDecision }) => isDecision)
    .toSorted((a, b) => byTime(a.createdAt, b.createdAt) || a.position - b.position);
}

/** Returns the lines parked for the next agenda of a mentorship. */
export async function listParkedLines(mentorshipId: string): Promise<AgendaItem[]> {
  const rows = living(await database.agendaItems.where({ mentorshipId }).toArray());
  return rows
    .filter(({ sessionId, isDecision }) => sessionId === null && !isDecision)
    .toSorted((a, b) => a.position - b.position);
}
