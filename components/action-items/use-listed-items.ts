import { readListedItems, type ListedItems } from '../../lib/storage/queries/listed-items';
import { useLiveQuery } from '../app/use-live-query';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';

/** Follows the open items of all running mentorships; null until they are read. */
export function useListedItems(): ListedItems | null {
  const result = useLiveQuery(() => readListedItems(rightNow(), myTimeZone()), [], 'listed');
  if (result.status === 'failed') throw result.error;
  return result.status === 'ready' ? result.value : null;
}
