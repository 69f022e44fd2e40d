import { browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { rightNow } from '../../lib/browser/right-now';
import { tabInFront } from '../../lib/browser/tab-in-front';
import { findCurrentWrapUp, type CurrentWrapUp } from '../../lib/storage/queries/current-wrap-up';
import { useLiveQuery, type LiveResult } from '../app/use-live-query';
import { firstTabInFront, wrapUpOf } from './begin-panel';

/** Follows which call or session the panel is about. */
export function useCurrentWrapUp(): LiveResult<CurrentWrapUp> {
  const tabId = useActiveTab();
  return useLiveQuery(() => findCurrentWrapUp(tabId, rightNow()), [tabId], wrapUpOf(tabId));
}

/** Follows the id of the tab in front in the panel's window, also where tabs move between windows. */
function useActiveTab(): number | undefined {
  const [tabId, setTabId] = useState(firstTabInFront);
  useEffect(() => {
    const { onActivated, onAttached, onDetached, onReplaced } = browser.tabs;
    const turns = [onActivated, onAttached, onDetached, onReplaced];
    const lookNow = () => void tabInFront().then(setTabId);
    lookNow();
    for (const event of turns) event.addListener(lookNow);
    return () => turns.forEach((event) => event.removeListener(lookNow));
  }, []);
  return tabId;
}
