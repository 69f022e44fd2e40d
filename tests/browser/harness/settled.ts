import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { RunningChromium } from './chromium.ts';

/**
 * Waits until the content script of a call page has settled on `phase` and shows what the background answered: what
 * is not there now does not come any more.
 */
export async function settledOn(chromium: RunningChromium, page: Page, phase: string): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  const phaseSeen = async () =>
    (await chromium.serviceWorker()).evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      const message = { id: 1, type: 'whatCall', timestamp: Date.now() };
      // Nobody answers in a page whose content script has not begun.
      const reply = await chrome.tabs.sendMessage(tab?.id ?? -1, message).catch(() => null);
      return (reply as { res?: { phase: string } } | null)?.res?.phase ?? null;
    }, `${origin}${pathname}*`);
  await expect.poll(phaseSeen).toBe(phase);
  // The background works in turn: this is answered after what the page reported before.
  const own = await chromium.extensionPage('readback.html');
  await own.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'lookAgain', timestamp: Date.now() }));
  await own.close();
  await page.bringToFront();
  // And so is the page, which has drawn the answer to its report by then.
  expect(await phaseSeen()).toBe(phase);
}
