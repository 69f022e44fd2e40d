import type { AgendaItem } from '../../domain/agenda-item';
import { byTime } from '../../domain/instant';
import { database } from '../engine/database';
import { living } from '../engine/records';

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
  return rows.filter((row) => row.sessionId === null).toSorted((a, b) => a.position - b.position);
}
