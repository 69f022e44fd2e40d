import type { ActionItem } from '../../domain/action-item';
import { itemsOfLastTime, itemsOfSession } from '../../domain/carry-over';
import type { Session } from '../../domain/session';
import { listOpenActionItems } from './action-items';
import { listDoneThisTime } from './returning-items';
import { listSessions } from './sessions';

/** The open items of a session's mentorship: those of last time, and those agreed in this session. */
export interface OpenItems {
  readonly lastTime: ActionItem[];
  readonly thisTime: ActionItem[];
  /** Of those that return each session, the ids of what was done since they were last promised. */
  readonly doneThisTime: ReadonlySet<string>;
}

/** Returns the open items a session goes through. */
export async function readOpenItems(session: Session): Promise<OpenItems> {
  const { mentorshipId } = session;
  const [open, sessions] = await Promise.all([listOpenActionItems(mentorshipId), listSessions(mentorshipId)]);
  return openItemsOf(session, open, sessions);
}

/** The same of what was read already: all open items and sessions of its mentorship. */
export async function openItemsOf(
  session: Session,
  open: readonly ActionItem[],
  sessions: readonly Session[],
): Promise<OpenItems> {
  const lastTime = itemsOfLastTime(open, session, sessions);
  return {
    lastTime,
    doneThisTime: await listDoneThisTime(lastTime, session.startsAt),
    thisTime: itemsOfSession(open, session, sessions),
  };
}
