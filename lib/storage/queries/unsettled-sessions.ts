import type { Instant } from '../../domain/instant';
import type { Session } from '../../domain/session';
import { unsettledSessions } from '../../domain/unsettled-sessions';
import { listLiveCalls } from './calls';
import { database } from '../engine/database';
import { readDraft } from './drafts';
import { listActiveMentorships } from './mentorships';
import { living } from '../engine/records';

export const askAgainKey = 'ask-again:held';

/** Returns the oldest session of a running mentorship of which it is not known whether it was held, unless asking was put off. */
export async function findUnsettledSession(now: Instant): Promise<Session | undefined> {
  const askAgainAt = await readDraft(askAgainKey);
  const calls = await listLiveCalls();
  const running = (await listActiveMentorships()).map(({ id }) => id);
  const past = living(await database.sessions.where('startsAt').below(now).toArray());
  if (askAgainAt > now) return undefined;
  const calledNow = calls.flatMap(({ sessionId }) => sessionId ?? []);
  return unsettledSessions(past, calledNow, now).find(({ mentorshipId }) => running.includes(mentorshipId));
}
