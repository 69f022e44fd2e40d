import { browser } from 'wxt/browser';

const askedKey = 'storage-persistence-asked';

let isAsked = false;

/**
 * Asks the browser, once and with the first thing written down, to keep the store also when the disk gets full. Firefox
 * asks the person in turn, so it is not asked again on every page.
 */
export async function askToKeepStore(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  const { storage } = navigator as { readonly storage?: StorageManager };
  if (!storage || (await storage.persisted())) return;
  if ((await browser.storage.local.get(askedKey))[askedKey] === true) return;
  await browser.storage.local.set({ [askedKey]: true });
  await storage.persist();
}
