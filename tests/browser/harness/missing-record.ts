import type { Page } from 'puppeteer-core';
import type { RunningChromium } from './chromium.ts';

/** What is known, outside the store, of a record that was there; and of one safety copy of it. */
function outside(at: string) {
  const copy = {
    slot: 39,
    number: 1,
    at,
    day: at.slice(0, 10),
    reason: 'daily',
    records: 267,
    size: 22_000,
    digest: '0'.repeat(64),
  };
  return {
    marker: {
      id: crypto.randomUUID(),
      turn: 1,
      since: at,
      at,
      records: 267,
      stamp: '',
      isBeingEmptied: false,
    },
    shelf: { copies: [copy], problem: null },
  };
}

/**
 * Opens the page that is there while the record is missing, as it looks then, with the question before one begins anew.
 * What is known of a record is put back at once, so that no other page and no background finds theirs missing.
 */
export async function openMissing(chromium: RunningChromium): Promise<Page> {
  const page = await chromium.extensionPage('missing.html');
  const before = await page.evaluate(async ({ marker, shelf }) => {
    const known: Record<string, unknown> = await chrome.storage.local.get(['record-marker', 'safety-copies']);
    await chrome.storage.local.set({ 'safety-copies': shelf, ...known, 'record-marker': marker });
    return known['record-marker'] ?? null;
  }, outside(new Date().toISOString()));
  await page.reload();
  await page.waitForSelector('.copies__row');
  await page.evaluate(async (marker) => {
    if (marker === null) await chrome.storage.local.remove('record-marker');
    else await chrome.storage.local.set({ 'record-marker': marker });
  }, before);
  await page.$eval('button[aria-expanded]', (button) => (button as HTMLButtonElement).click());
  return page;
}
