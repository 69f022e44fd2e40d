import { browser } from 'wxt/browser';
import { findPanels, focusPanel } from './panel-places';

const panelPath = '/sidepanel.html';

/**
 * Opens the side panel beside a tab. Call it before anything is awaited in the handler of a click, a key or
 * the message that relays one: Chromium refuses `sidePanel.open()` without a user gesture
 * (developer.chrome.com/docs/extensions/reference/api/sidePanel#method-open).
 *
 * Firefox opens its sidebar only from the toolbar or a keyboard command, never from a page; there the panel
 * opens as a window of its own, which needs no gesture. So it does for windows without a side panel, as those of
 * installed apps are. A panel that is open somewhere already is brought to the front instead. A window, which needs no
 * gesture and takes the front, is opened only once `isAsked` comes to true: who asks may not be allowed to.
 *
 * @throws If the browser opened nothing, for want of a gesture; what `isAsked` rejects with.
 */
export function openPanelBesideTab(
  tab: { readonly id: number; readonly windowId: number },
  isAsked: Promise<boolean>,
): Promise<void> {
  if (!('sidePanel' in browser)) return isAsked.then((asked) => (asked ? openPanelWindow() : undefined));
  return orInWindow(browser.sidePanel.open({ tabId: tab.id }), tab.windowId, isAsked);
}

/** Opens the side panel in a window, from the toolbar or a keyboard command; the same rules hold. */
export function openPanelInWindow(windowId: number): Promise<void> {
  if ('sidePanel' in browser) return orInWindow(browser.sidePanel.open({ windowId }), windowId);
  // Whether there is a page elsewhere has to be known in this tick, or the sidebar no longer opens.
  if (isInTab()) return openPanelWindow();
  const { sidebarAction } = browser as unknown as { sidebarAction: { open(): Promise<void> } };
  return sidebarAction.open();
}

/** Whether the panel's page is open as a tab or a window of its own; known at once in Firefox alone. */
function isInTab(): boolean {
  const views = browser.extension.getViews({ type: 'tab' }) as unknown as readonly {
    readonly location: Location;
  }[];
  return views.some(({ location }) => location.pathname === panelPath);
}

/** Waits for the side panel; where its window can have none, the panel opens in one of its own. */
async function orInWindow(
  opening: Promise<void>,
  windowId: number,
  isAsked: Promise<boolean> = Promise.resolve(true),
): Promise<void> {
  const failure = await opening.then(
    () => null,
    (error: unknown) => error,
  );
  if (await hasSidePanel(windowId)) {
    if (failure !== null) throw failure;
  } else if (await isAsked) await openPanelWindow();
}

/** Only ordinary windows have a side panel; those of installed apps and pop-ups have none. */
async function hasSidePanel(windowId: number): Promise<boolean> {
  return (await browser.windows.get(windowId)).type === 'normal';
}

/** Brings the panel to the front that is open somewhere, or else opens its page in a window of its own. */
export async function openPanelWindow(): Promise<void> {
  const [open] = await findPanels();
  if (open) return focusPanel(open);
  await browser.windows.create({
    type: 'popup',
    url: browser.runtime.getURL(panelPath),
    width: 420,
    height: 720,
  });
}
