import { toInstant, toMs, type Instant } from '../domain/instant';
import type { Session } from '../domain/session';
import { unsettledSessions } from '../domain/unsettled-sessions';
import { listLiveCalls } from './calls';
import { database } from './database';
import { readDraft, saveDraft } from './drafts';
import { listActiveMentorships } from './mentorships';
import { living, patchRecord } from './records';

/** What became of a meeting that was agreed and not held in a call that was noticed. */
export type SessionOutcome =
  | { readonly kind: 'held-elsewhere' }
  /** Another meeting, agreed already, takes its place. */
  | { readonly kind: 'moved' }
  | {
      readonly kind: 'cancelled' | 'missed';
      /** Who called it off, or who did not come. */
      readonly by: Session['calledOffBy'];
    };

const askAgainKey = 'ask-again:held';
const dayMs = 86_400_000;

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

/** Writes down what became of a session; a meeting held elsewhere began and ended as agreed. */
export async function settleSession(session: Session, outcome: SessionOutcome): Promise<void> {
  if (outcome.kind === 'held-elsewhere') {
    const { startsAt: actualStartAt, endsAt: actualEndAt } = session;
    await patchRecord('sessions', session.id, {
      status: 'held',
      heldElsewhere: true,
      actualStartAt,
      actualEndAt,
    });
    return;
  }
  if (outcome.kind === 'moved') {
    await patchRecord('sessions', session.id, { status: 'moved' });
    return;
  }
  const sequence = outcome.kind === 'cancelled' ? session.sequence + 1 : session.sequence;
  await patchRecord('sessions', session.id, { status: outcome.kind, calledOffBy: outcome.by, sequence });
}

/** Takes the answer back. A SEQUENCE that rose stays: it never falls. */
export async function unsettleSession(before: Session): Promise<void> {
  const { status, calledOffBy, heldElsewhere, actualStartAt, actualEndAt } = before;
  await patchRecord('sessions', before.id, {
    status,
    calledOffBy,
    heldElsewhere,
    actualStartAt,
    actualEndAt,
  });
}

/** Asks about past meetings no more for a day. */
export async function askAgainTomorrow(now: Instant): Promise<void> {
  await saveDraft(askAgainKey, toInstant(toMs(now) + dayMs));
}
