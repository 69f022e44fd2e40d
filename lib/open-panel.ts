import { browser } from 'wxt/browser';

const panelPath = '/sidepanel.html';

/**
 * Opens the side panel beside a tab. Call it before anything is awaited in the handler of a click, a key or
 * the message that relays one: Chromium refuses `sidePanel.open()` without a user gesture
 * (developer.chrome.com/docs/extensions/reference/api/sidePanel#method-open).
 *
 * Firefox opens its sidebar only from the toolbar or a keyboard command, never from a page; there the panel
 * opens as a window of its own, which needs no gesture.
 */
export function openPanelBesideTab(tab: { readonly id: number; readonly windowId: number }): Promise<void> {
  if ('sidePanel' in browser) return browser.sidePanel.open({ tabId: tab.id });
  return openPanelWindow();
}

/** Opens the side panel in a window, from the toolbar or a keyboard command; the same rule holds. */
export function openPanelInWindow(windowId: number): Promise<void> {
  if ('sidePanel' in browser) return browser.sidePanel.open({ windowId });
  const { sidebarAction } = browser as unknown as { sidebarAction: { open(): Promise<void> } };
  return sidebarAction.open();
}

/** Opens the panel's page in a window of its own. */
export async function openPanelWindow(): Promise<void> {
  await browser.windows.create({
    type: 'popup',
    url: browser.runtime.getURL(panelPath),
    width: 420,
    height: 720,
  });
}
