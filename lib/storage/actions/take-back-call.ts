import type { Call } from '../../domain/call';
import { callLinkOf } from '../../domain/call-link';
import type { Session } from '../../domain/session';
import { database } from '../engine/database';
import { deleteRecord, inOneStep, living, patchRecord } from '../engine/records';
import { findCall } from '../queries/calls';
import { findMentorship } from '../queries/mentorships';
import { findSession } from '../queries/sessions';
import { changeSession } from './sessions';

/**
 * Takes back that a call is a mentoring call: the call goes, and with it what was only written down for it. A booked
 * session is planned again; whatever a person has entered stays.
 */
export function takeBackCall(callId: string): Promise<void> {
  return inOneStep(async () => {
    const call = await findCall(callId);
    if (!call) return;
    await releaseSession(call);
    await unlearn(call);
    await database.calls.delete(callId);
  });
}

/** Takes back that a call holds its session, where the session began with it and no wrap-up was begun. */
export function releaseSession(call: Call): Promise<void> {
  return inOneStep(async () => {
    const session = call.sessionId ? await findSession(call.sessionId) : undefined;
    if (session?.status !== 'held' || session.wrapUpStartedAt !== null) return;
    if (session.actualStartAt !== call.joinedAt) return;
    if (session.origin === 'booked')
      await changeSession(session.id, { status: 'planned', actualStartAt: null, actualEndAt: null });
    else if (await isEmpty(session)) await deleteRecord('sessions', session.id);
  });
}

/** The pair forgets what it learned from this call. */
async function unlearn({ mentorshipId, learnedKeys = [] }: Call): Promise<void> {
  const pair = mentorshipId ? await findMentorship(mentorshipId) : undefined;
  if (!pair) return;
  const links = learnedKeys.map(callLinkOf);
  await patchRecord('mentorships', pair.id, {
    callKeys: pair.callKeys.filter((key) => !learnedKeys.includes(key)),
    ...(links.includes(pair.callLink) && { callLink: null }),
  });
}

async function isEmpty({ id }: Session): Promise<boolean> {
  const tables = [database.actionItems, database.agendaItems, database.feedback, database.goalScores];
  for (const table of tables) {
    const rows: { readonly id: string; readonly deletedAt: string | null; readonly sameAs: string[] }[] =
      await database
        .table(table.name)
        .filter((row: { readonly sessionId?: unknown }) => row.sessionId === id)
        .toArray();
    if (living(rows).length > 0) return false;
  }
  return true;
}
