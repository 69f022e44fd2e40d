import { useEffect } from 'preact/hooks';
import { prepareSearch, type ListedItem } from '../../lib/domain/item-list';

/** Items prepared at a time: they take about a millisecond. */
const atATime = 250;

/** Prepares the search of a list while the page has nothing else to do. */
export function usePreparedSearch(items: readonly ListedItem[]): void {
  useEffect(() => {
    let from = 0;
    let asked = requestIdleCallback(prepare);
    function prepare(idle: IdleDeadline): void {
      do {
        prepareSearch(items.slice(from, from + atATime));
        from += atATime;
      } while (from < items.length && idle.timeRemaining() > 5);
      if (from < items.length) asked = requestIdleCallback(prepare);
    }
    return () => cancelIdleCallback(asked);
  }, [items]);
}
