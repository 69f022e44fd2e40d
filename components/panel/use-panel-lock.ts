import { useEffect } from 'preact/hooks';
import { holdPanelOf } from '../../lib/browser/panel-lock';
import { tellBackground } from '../app/tell-background';

/** Says for as long as this page shows the wrap-up of a call that it does: the page of the call shows no chip meanwhile. */
export function usePanelLock(callId: string | null): void {
  useEffect(() => {
    if (callId === null) return;
    const shown = new AbortController();
    void holdPanelOf(callId, shown.signal).then(tellBackground);
    return () => {
      shown.abort();
      void tellBackground();
    };
  }, [callId]);
}
