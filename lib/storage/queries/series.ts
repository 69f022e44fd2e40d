import { membersOf, type Member } from '../../domain/series-members';
import type { Session } from '../../domain/session';
import { listSessions } from './sessions';

/** Returns all sessions of the series that `session` is one of, in the order of their places; none where it stands alone. */
export async function listMembers(session: Session): Promise<Member[]> {
  return session.series ? membersOf(session, await listSessions(session.mentorshipId)) : [];
}

/** Returns whether an invite of a session, or of the series it is one of, has left this machine. */
export async function wasExported(session: Session): Promise<boolean> {
  const all: Session[] = [session, ...(await listMembers(session))];
  return all.some(({ exportedSequence }) => exportedSequence !== null);
}
