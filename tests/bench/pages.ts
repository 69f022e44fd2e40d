import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchWithExtension, type RunningChromium } from '../browser/harness/chromium';
import { storeRows } from '../browser/harness/records';
import { startServer } from '../browser/harness/server';
import { seededYear } from '../seed/seeded-year';

/**
 * Measures the popup in a real Chromium: from navigation to the first usable control, and from a letter typed into the
 * search to the list drawn anew. Beside it, in the same run, an empty page of an extension, and one that only opens the
 * same database and reads the same rows.
 */

const sizes = [0, 100, 1000, 10_000];
const runs = 5;

type Timed = { readonly opened: number; readonly filtered: number | null };

/** Times what the page does from its first moment: when the first control is there. */
async function open(chromium: RunningChromium, path: string): Promise<{ page: Page; opened: number }> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const look = new MutationObserver(() => {
      if (!document.querySelector('[data-item-box], .popup__steps')) return;
      look.disconnect();
      requestAnimationFrame(() => {
        (globalThis as { opened?: number }).opened = performance.now();
      });
    });
    look.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
  const opened = await page.waitForFunction(() => (globalThis as { opened?: number }).opened, {
    timeout: 60_000,
  });
  return { page, opened: (await opened.jsonValue()) ?? Number.NaN };
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
    const { page, opened } = await open(chromium, path);
    all.push({ opened, filtered: await filter(page) });
    await page.close();
  }
  const middle = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const filtered = all.flatMap((one) => one.filtered ?? []);
  return {
    opened: middle(all.map((one) => one.opened)),
    filtered: filtered.length > 0 ? middle(filtered) : null,
  };
}

async function store(page: Page, size: number): Promise<void> {
  const year = seededYear(Date.now());
  const [pattern] = year.actionItems.filter(({ status }) => status === 'open');
  for (const [table, rows] of Object.entries(year))
    if (table !== 'actionItems') await storeRows(page, table, rows as never);
  const texts = year.actionItems.map(({ text }) => text);
  const rows = Array.from({ length: size }, (_, index) => ({
    ...pattern,
    id: crypto.randomUUID(),
    text: `${texts[index % texts.length] ?? ''} ${index}`,
    position: index,
  }));
  for (let from = 0; from < rows.length; from += 2000)
    await storeRows(page, 'actionItems', rows.slice(from, from + 2000));
}

function extensionWithBenchPages(): string {
  execFileSync('node', ['node_modules/wxt/bin/wxt.mjs', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const dir = mkdtempSync(join(tmpdir(), 'last-ten-bench-'));
  cpSync('.output/chrome-mv3', dir, { recursive: true });
  cpSync('tests/bench/empty-page', dir, { recursive: true });
  return dir;
}

/** Measures all sizes and prints a table and JSON. */
export async function benchPages(): Promise<void> {
  const dir = extensionWithBenchPages();
  const server = await startServer();
  const rows: object[] = [];
  for (const size of sizes) {
    const chromium = await launchWithExtension({ server, dir });
    const page = await chromium.extensionPage('options.html');
    if (size > 0) await store(page, size);
    await page.close();
    const empty = await time(chromium, 'empty.html');
    const database = size > 0 ? await time(chromium, 'database.html') : null;
    const popup = await time(chromium, 'popup.html');
    rows.push({
      items: size,
      emptyMs: Math.round(empty.opened),
      databaseMs: database && Math.round(database.opened),
      popupMs: Math.round(popup.opened),
      timesEmpty: round(popup.opened / empty.opened),
      timesDatabase: database && round(popup.opened / database.opened),
      emptyFilterMs: empty.filtered && Math.round(empty.filtered),
      popupFilterMs: popup.filtered && Math.round(popup.filtered),
    });
    await chromium.close();
  }
  await server.close();
  console.table(rows);
  console.log(JSON.stringify({ bench: 'pages', node: process.version, rows }));
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
