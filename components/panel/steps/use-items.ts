import type { ActionItem } from '../../../lib/domain/action-item';
import { itemsOfLastTime, itemsOfSession } from '../../../lib/domain/carry-over';
import type { Session } from '../../../lib/domain/session';
import { listOpenActionItems } from '../../../lib/storage/queries/action-items';
import { listSessions } from '../../../lib/storage/queries/sessions';
import { useLive } from '../../app/use-live-query';

/** The open items of a session's mentorship: those of last time, and those agreed in this session. */
export interface OpenItems {
  readonly lastTime: ActionItem[];
  readonly thisTime: ActionItem[];
}

/** Follows the open items of a session; null until they are read. */
export function useItems(session: Session): OpenItems | null {
  const { mentorshipId } = session;
  return useLive(
    async () => {
      const [open, sessions] = [await listOpenActionItems(mentorshipId), await listSessions(mentorshipId)];
      return {
        lastTime: itemsOfLastTime(open, session, sessions),
        thisTime: itemsOfSession(open, session, sessions),
      };
    },
    [mentorshipId, session.id, session.startsAt],
    null,
  );
}

const nothing: OpenItems = { lastTime: [], thisTime: [] };

/** Follows the open items of a session; none until they are read. */
export function useOpenItems(session: Session): OpenItems {
  return useItems(session) ?? nothing;
}
