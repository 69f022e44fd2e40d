import type { ActionItem } from '../../../lib/domain/action-item';
import { itemsOfLastTime, itemsOfSession } from '../../../lib/domain/carry-over';
import type { Session } from '../../../lib/domain/session';
import { listOpenActionItems } from '../../../lib/storage/queries/action-items';
import { listDoneThisTime } from '../../../lib/storage/queries/returning-items';
import { listSessions } from '../../../lib/storage/queries/sessions';
import { useLive } from '../../app/use-live-query';

/** The open items of a session's mentorship: those of last time, and those agreed in this session. */
export interface OpenItems {
  readonly lastTime: ActionItem[];
  readonly thisTime: ActionItem[];
  /** Of those that return each session, the ids of what was done since they were last promised. */
  readonly doneThisTime: ReadonlySet<string>;
}

/** Follows the open items of a session; null until they are read. */
export function useItems(session: Session): OpenItems | null {
  const { mentorshipId } = session;
  return useLive(
    async () => {
      const [open, sessions] = [await listOpenActionItems(mentorshipId), await listSessions(mentorshipId)];
      const lastTime = itemsOfLastTime(open, session, sessions);
      return {
        lastTime,
        doneThisTime: await listDoneThisTime(lastTime, session.startsAt),
        thisTime: itemsOfSession(open, session, sessions),
      };
    },
    [mentorshipId, session.id, session.startsAt],
    null,
  );
}

const nothing: OpenItems = { lastTime: [], thisTime: [], doneThisTime: new Set() };

/** Follows the open items of a session; none until they are read. */
export function useOpenItems(session: Session): OpenItems {
  return useItems(session) ?? nothing;
}
