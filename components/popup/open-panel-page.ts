import { openPanelInWindow } from '../../lib/open-panel';
import { askPanel, type PanelRequest } from '../../lib/storage/panel-request';
import { persist } from '../../lib/storage/persist';
import { rightNow } from '../ui/use-now';

const heardMs = 100;

/** Opens the panel within a click and tells it what to show. */
export type OpenPanelPage = (request: Omit<PanelRequest, 'at'>, before?: () => Promise<unknown>) => void;

/** Returns how the popup of window `windowId` opens the panel: first of all, while the click still counts. */
export function readOpenPanel(windowId: number): OpenPanelPage {
  return (request, before) => {
    const opened = openPanelInWindow(windowId);
    void (async () => {
      await before?.();
      await persist(() => askPanel(request, rightNow()));
      await opened;
      // The panel hears of the request from this page, a moment after it is stored: a page that is gone tells nothing.
      await new Promise((resolve) => setTimeout(resolve, heardMs));
      window.close();
    })();
  };
}
