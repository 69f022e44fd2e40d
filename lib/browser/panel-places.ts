import { browser } from 'wxt/browser';

/**
 * Where the panel's page is open: as a tab (a window of its own holds one, too), or beside a window, as side panel
 * or sidebar.
 */
export type PanelPlace =
  | { readonly kind: 'tab'; readonly tabId: number }
  | { readonly kind: 'side'; readonly windowId: number };

const prefix = 'panel-at ';

/** Held by the panel beside a window. There is one: the next takes it over, and the earlier one closes. */
const sideLock = 'panel-beside';

/**
 * Lets every other part know where this page of the panel is, for as long as it lives: browsers give a lock back
 * with the page that holds it. Rejects never; settles once the place is known.
 */
export async function holdPanelPlace(): Promise<PanelPlace> {
  const place = await readOwnPlace();
  void navigator.locks.request(
    prefix + JSON.stringify(place),
    { mode: 'shared' },
    () => new Promise(() => {}),
  );
  return place;
}

/** Takes the place beside the windows over from a panel that is beside another; `onTaken` is called when it is lost. */
export function takeSide(onTaken: () => void): void {
  navigator.locks.request(sideLock, { steal: true }, () => new Promise(() => {})).catch(onTaken);
}

/** Returns where the panel is open now. */
export async function findPanels(): Promise<PanelPlace[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) =>
    name?.startsWith(prefix) ? [JSON.parse(name.slice(prefix.length)) as PanelPlace] : [],
  );
}

/** Whether this page is beside a window, where it may close itself; a tab is the person's own to close. */
export async function isBesideWindow(): Promise<boolean> {
  return (await readOwnPlace()).kind === 'side';
}

/** Brings a panel that is open to the front. */
export async function focusPanel(place: PanelPlace): Promise<void> {
  if (place.kind === 'tab') await browser.tabs.update(place.tabId, { active: true });
  const windowId = place.kind === 'tab' ? (await browser.tabs.get(place.tabId)).windowId : place.windowId;
  await browser.windows.update(windowId, { focused: true });
}

async function readOwnPlace(): Promise<PanelPlace> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) return { kind: 'tab', tabId: tab.id };
  const { id = browser.windows.WINDOW_ID_NONE } = await browser.windows.getCurrent();
  return { kind: 'side', windowId: id };
}
