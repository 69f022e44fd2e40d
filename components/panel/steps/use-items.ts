import type { Session } from '../../../lib/domain/session';
import { readOpenItems, type OpenItems } from '../../../lib/storage/queries/open-items';
import { useLive } from '../../app/use-live-query';
import { itemsOf } from '../begin-panel';

/** Follows the open items of a session; null until they are read. */
export function useItems(session: Session): OpenItems | null {
  const { mentorshipId, id, startsAt } = session;
  return useLive(() => readOpenItems(session), [mentorshipId, id, startsAt], null, itemsOf(session));
}

const nothing: OpenItems = { lastTime: [], thisTime: [], doneThisTime: new Set() };

/** Follows the open items of a session; none until they are read. */
export function useOpenItems(session: Session): OpenItems {
  return useItems(session) ?? nothing;
}
