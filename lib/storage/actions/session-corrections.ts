import type { ActionItem } from '../../domain/action-item';
import type { Instant } from '../../domain/instant';
import type { Role } from '../../domain/mentorship';
import { closedInTime, promisedAt, type SessionTimes } from '../../domain/session-correction';
import { longestNotes, nextSequence, type Session } from '../../domain/session';
import { inOneStep, patchRecord } from '../engine/records';
import { findActionItem } from '../queries/action-items';
import { findSession, listSessions } from '../queries/sessions';
import { addActionItem } from './action-items';

/**
 * Writes down when a session really took place. It was not moved, so its earlier times are no times it was moved from.
 * Its SEQUENCE rises where an invite with the times before has left the machine, and never falls, also where the
 * correction is taken back by this same function.
 */
export function setSessionTimes(id: string, times: SessionTimes): Promise<Session | undefined> {
  return inOneStep(async () => {
    const session = await findSession(id);
    if (!session) return undefined;
    const isElsewhen = session.startsAt !== times.startsAt || session.endsAt !== times.endsAt;
    const left = session.exportedSequence !== null && session.exportedSequence >= session.sequence;
    const { startsAt, endsAt, timeZone, actualStartAt, actualEndAt } = times;
    return patchRecord('sessions', id, {
      startsAt,
      endsAt,
      timeZone,
      actualStartAt,
      actualEndAt,
      ...(isElsewhen && left && { sequence: nextSequence(session) }),
    });
  });
}

/** Keeps what was written down about a session, as typed; what is longer than there is room for is cut between characters. */
export async function setSessionNotes(id: string, notes: string): Promise<void> {
  await patchRecord('sessions', id, {
    notes: notes.slice(0, longestNotes).replace(/[\uD800-\uDBFF]$/, ''),
  });
}

/** Adds an item that was promised in a past session and not written down then. */
export function addForgottenItem(
  session: Session,
  item: { readonly text: string; readonly owner: Role; readonly draftedBy: Role },
  now: Instant,
): Promise<ActionItem> {
  const { mentorshipId, id: sessionId } = session;
  return addActionItem({ mentorshipId, sessionId }, item, promisedAt(session, now));
}

/**
 * Puts right what became of an item of a past session. One that was open until now counts as closed in time for the
 * meeting that followed; one that was closed keeps its day.
 */
export function correctOutcome(
  itemId: string,
  sessionId: string,
  status: ActionItem['status'],
  now: Instant,
): Promise<ActionItem | undefined> {
  return inOneStep(async () => {
    const item = await findActionItem(itemId);
    const session = await findSession(sessionId);
    if (!item || !session) return item;
    if (status === 'open')
      return patchRecord('actionItems', itemId, { status, closedAt: null, dropReason: '' });
    const sessions = await listSessions(session.mentorshipId);
    const closedAt = item.closedAt ?? closedInTime(session, sessions, now);
    return patchRecord('actionItems', itemId, {
      status,
      closedAt,
      dropReason: status === 'done' ? '' : item.dropReason,
    });
  });
}
