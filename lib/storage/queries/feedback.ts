import type { Feedback } from '../../domain/feedback';
import type { Role } from '../../domain/mentorship';
import { database } from '../engine/database';
import { living } from '../engine/records';

/** Returns what `by` said about a session so far, or `undefined`. */
export async function findFeedback(sessionId: string, by: Role): Promise<Feedback | undefined> {
  const rows = living(await database.feedback.where({ sessionId }).toArray());
  return rows.find((row) => row.by === by);
}
