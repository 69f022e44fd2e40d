import type { ActionItem } from '../../lib/domain/action-item';
import { itemsOfLastTime, itemsOfSession } from '../../lib/domain/carry-over';
import type { Session } from '../../lib/domain/session';
import { listOpenActionItems } from '../../lib/storage/action-items';
import { useLive } from '../ui/use-live-query';

const none: ActionItem[] = [];

/** Follows the open items of a session's mentorship: those of last time, and those agreed in this session. */
export function useOpenItems(session: Session): { lastTime: ActionItem[]; thisTime: ActionItem[] } {
  const open = useLive(() => listOpenActionItems(session.mentorshipId), [session.mentorshipId], none);
  return { lastTime: itemsOfLastTime(open, session), thisTime: itemsOfSession(open, session) };
}
