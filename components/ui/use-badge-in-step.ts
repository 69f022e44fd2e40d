import { useEffect, useRef } from 'preact/hooks';
import { countDue } from '../../lib/domain/due-count';
import { localDateAt } from '../../lib/domain/wall-clock';
import { readListedItems } from '../../lib/storage/listed-items';
import { tellBackground } from './tell-background';
import { useLive } from './use-live-query';
import { myTimeZone, rightNow } from './use-now';

/** Has the toolbar badge follow while this page changes what is due. */
export function useBadgeInStep(): void {
  const due = useLive<number | null>(readDue, [], null);
  const told = useRef<number | null>(null);
  useEffect(() => {
    if (due === null) return;
    if (told.current !== null && told.current !== due) void tellBackground();
    told.current = due;
  }, [due]);
}

async function readDue(): Promise<number> {
  const { items } = await readListedItems(rightNow(), myTimeZone());
  return countDue(items, localDateAt(rightNow(), myTimeZone()));
}
