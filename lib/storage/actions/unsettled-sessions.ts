import { toInstant, toMs, type Instant } from '../../domain/instant';
import { nextSequence, type Session } from '../../domain/session';
import { saveDraft } from './drafts';
import { patchRecord } from '../engine/records';
import { askAgainKey } from '../queries/unsettled-sessions';

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
const dayMs = 86_400_000;

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
  const sequence = outcome.kind === 'cancelled' ? nextSequence(session) : session.sequence;
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
