import { useEffect, useRef } from 'preact/hooks';
import { countDue } from '../../lib/domain/due-count';
import { localDateAt } from '../../lib/domain/wall-clock';
import type { ListedItems } from '../../lib/storage/listed-items';
import { tellBackground } from './tell-background';
import { myTimeZone } from '../../lib/my-time-zone';
import { rightNow } from './use-now';

/** Has the toolbar badge follow while this page changes what is due in the list between calls. */
export function useBadgeInStep(listed: ListedItems | null): void {
  const due = listed && countDue(listed.items, localDateAt(rightNow(), myTimeZone()));
  const told = useRef<number | null>(null);
  useEffect(() => {
    if (due === null) return;
    if (told.current !== null && told.current !== due) void tellBackground();
    told.current = due;
  }, [due]);
}
