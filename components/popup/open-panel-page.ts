import { openPanelInWindow } from '../../lib/browser/open-panel';
import { askPanel } from '../../lib/storage/actions/panel-request';
import type { PanelRequest } from '../../lib/storage/queries/panel-request';
import { persist } from '../../lib/storage/engine/persist';
import { rightNow } from '../../lib/browser/right-now';

const heardMs = 100;

/** Opens the panel within a click and tells it what to show; not where `before` comes to false, and the page stays. */
export type OpenPanelPage = (request: Omit<PanelRequest, 'at'>, before?: () => Promise<unknown>) => void;

/** Returns how the popup of window `windowId` opens the panel: first of all, while the click still counts. */
export function readOpenPanel(windowId: number): OpenPanelPage {
  return (request, before) => {
    const opened = openPanelInWindow(windowId);
    void (async () => {
      if ((await before?.()) === false) return;
      await persist(() => askPanel(request, rightNow()));
      await opened;
      // The panel hears of the request from this page, a moment after it is stored: a page that is gone tells nothing.
      await new Promise((resolve) => setTimeout(resolve, heardMs));
      window.close();
    })();
  };
}
