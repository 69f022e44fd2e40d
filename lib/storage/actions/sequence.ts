import { nextSequence, type Session } from '../../domain/session';
import { listMembers } from '../queries/series';

type Sent = Pick<Session, 'sequence' | 'exportedSequence'>;

/** Returns the SEQUENCE that follows for a meeting: in a series the one above all of its sessions, as they leave in one file. */
export async function sequenceAfter(session: Session): Promise<number> {
  const all: Sent[] = [session, ...(await listMembers(session))];
  return nextSequence({ sequence: Math.max(...all.map(({ sequence }) => sequence)) });
}

/** Returns the SEQUENCE a change of a meeting brings: the next one where an invite of it, as it is now, has left the machine. */
export async function raisedSequence(session: Session): Promise<number> {
  const next = await sequenceAfter(session);
  return (await hasLeft(session)) ? next : Math.max(0, next - 1);
}

/** Returns whether an invite of a meeting, as it is now, has left the machine; of a series, of any of its sessions. */
async function hasLeft(session: Session): Promise<boolean> {
  const all: Sent[] = [session, ...(await listMembers(session))];
  const latest = Math.max(...all.map(({ sequence }) => sequence));
  return all.some(({ exportedSequence }) => exportedSequence !== null && exportedSequence >= latest);
}
