import { browser } from 'wxt/browser';
import { openPanelInWindow } from '../../browser/open-panel';
import { rightNow } from '../../browser/right-now';
import { changeCall } from '../../storage/actions/calls';
import { askPanel } from '../../storage/actions/panel-request';
import { listLiveCalls } from '../../storage/queries/calls';
import { listener } from '../listen';

/** Opens the panel from the toolbar button and from the keyboard commands, in the tick of the click or key. */
export function listenToToolbar(): void {
  browser.action.onClicked.addListener(
    listener((tab) => openPanelInWindow(tab.windowId).then(() => askPanelFor(tab.id, 'open'))),
  );
  browser.commands.onCommand.addListener(
    listener((command, tab) => {
      if (tab?.windowId === undefined) return undefined;
      const kind = command === 'capture-line' ? 'capture' : 'wrap-up';
      return openPanelInWindow(tab.windowId).then(() => askPanelFor(tab.id, kind));
    }),
  );
}

async function askPanelFor(tabId: number | undefined, kind: 'open' | 'capture' | 'wrap-up'): Promise<void> {
  const call = (await listLiveCalls()).find(({ tabs }) => tabs.some((tab) => tab.tabId === tabId));
  if (call && kind !== 'capture')
    await changeCall(call.id, (row) => ({ wrapUpOpenedAt: row.wrapUpOpenedAt ?? rightNow() }));
  await askPanel({ kind, callId: call?.id ?? null }, rightNow());
}
