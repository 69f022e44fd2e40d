import { browser } from 'wxt/browser';

/** Returns the id of the tab in front in the window this page belongs to. */
export async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
