import type { Page } from 'puppeteer-core';
import { launchWithExtension, type RunningChromium } from '../browser/harness/chromium';
import { storeRunningCall } from '../browser/harness/seeded';
import { startServer, type StandInServer } from '../browser/harness/server';
import { storeYear } from './extension-copy';
import { middle, rounded, type BenchPart } from './measure';

/**
 * Measures popup and panel in a real Chromium: from navigation to the first usable control and, of the popup, to the
 * first item, and from a letter typed into the search to the list drawn anew. Beside it, in the same run, an empty page of an extension, and one that only opens the
 * same database and reads the same rows.
 */

const sizes = [
  { items: 0, sessions: 0 },
  { items: 100, sessions: 0 },
  { items: 1000, sessions: 100 },
  { items: 10_000, sessions: 500 },
];
const runs = 5;

type Timed = { readonly usable: number; readonly opened: number; readonly filtered: number | null };

/** Times what the page does from its first moment: when the first control is there, and when the first item or open step. */
async function open(
  chromium: RunningChromium,
  path: string,
): Promise<{ page: Page; usable: number; opened: number }> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const times: { usable?: number; opened?: number } = {};
    (globalThis as { times?: typeof times }).times = times;
    const look = new MutationObserver(() => {
      const controls = document.querySelector('input:not([disabled]), [data-item-box], .popup__steps');
      if (controls && !times.usable) requestAnimationFrame(() => (times.usable ??= performance.now()));
      if (!document.querySelector('[data-item-box], .popup__steps, .step--open input')) return;
      look.disconnect();
      requestAnimationFrame(() => {
        times.opened = performance.now();
      });
    });
    look.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
  const read = () => (globalThis as { times?: { usable?: number; opened?: number } }).times;
  await page.waitForFunction(() => (globalThis as { times?: { opened?: number } }).times?.opened, {
    timeout: 60_000,
  });
  const { usable = Number.NaN, opened = Number.NaN } = (await page.evaluate(read)) ?? {};
  return { page, usable, opened };
}

/** Types six letters at once and waits until two frames have been drawn with what they find. */
async function filter(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) return null;
    const started = performance.now();
    field.value = 'abstra';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    return performance.now() - started;
  });
}

async function time(chromium: RunningChromium, path: string): Promise<Timed> {
  const all: Timed[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, usable, opened } = await open(chromium, path);
    all.push({ usable, opened, filtered: await filter(page) });
    await page.close();
  }
  const filtered = all.flatMap((one) => one.filtered ?? []);
  return {
    usable: middle(all.map((one) => one.usable)),
    opened: middle(all.map((one) => one.opened)),
    filtered: filtered.length > 0 ? middle(filtered) : null,
  };
}

/** Open items of the pair whose panel is opened; the rest are done. */
const openInPanel = 20;

/** Measures all sizes: the popup with every item open, the panel in a call with twenty open and the rest done. */
export async function benchPages(dir: string): Promise<BenchPart> {
  const server = await startServer();
  const rows: BenchPart['rows'][number][] = [];
  for (const { items, sessions } of sizes) {
    const popup = await inBrowser(server, dir, async (chromium) => {
      const page = await chromium.extensionPage('options.html');
      if (items > 0) await storeYear(page, items, sessions);
      await page.close();
      return {
        empty: await time(chromium, 'empty.html'),
        database: items > 0 ? await time(chromium, 'database.html') : null,
        popup: await time(chromium, 'popup.html'),
      };
    });
    const panel = await inBrowser(server, dir, async (chromium) => {
      const page = await chromium.extensionPage('options.html');
      const year = await storeYear(page, items, sessions, openInPanel);
      await page.close();
      await storeRunningCall(chromium, year);
      return {
        database: await time(chromium, 'database.html'),
        panel: await time(chromium, 'sidepanel.html'),
      };
    });
    rows.push({
      items,
      sessions,
      emptyMs: rounded(popup.empty.opened),
      databaseMs: popup.database && rounded(popup.database.opened),
      popupUsableMs: rounded(popup.popup.usable),
      popupUsableTimes: popup.database && rounded(popup.popup.usable / popup.database.opened, 1),
      popupItemsMs: rounded(popup.popup.opened),
      popupItemsTimes: popup.database && rounded(popup.popup.opened / popup.database.opened, 1),
      panelDatabaseMs: rounded(panel.database.opened),
      panelMs: rounded(panel.panel.opened),
      panelTimes: rounded(panel.panel.opened / panel.database.opened, 1),
      emptyFilterMs: popup.empty.filtered && rounded(popup.empty.filtered),
      popupFilterMs: popup.popup.filtered && rounded(popup.popup.filtered),
    });
  }
  await server.close();
  return { bench: 'pages', rows };
}

async function inBrowser<Result>(
  server: StandInServer,
  dir: string,
  measure: (chromium: RunningChromium) => Promise<Result>,
): Promise<Result> {
  const chromium = await launchWithExtension({ server, dir });
  const result = await measure(chromium);
  await chromium.close();
  return result;
}
