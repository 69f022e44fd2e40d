import type { Page } from 'puppeteer-core';
import { seededYear, type SeededYear } from '../../seed/seeded-year.ts';
import { launchWithExtension, type LaunchOptions, type RunningChromium } from './chromium.ts';
import { storeRows } from './records.ts';

/** Starts a browser in which two mentorships have a year behind them. */
export async function launchSeeded(
  options: LaunchOptions,
): Promise<{ readonly chromium: RunningChromium; readonly year: SeededYear }> {
  const chromium = await launchWithExtension(options);
  const year = seededYear(Date.now());
  const page = await chromium.extensionPage('readback.html');
  for (const [table, rows] of Object.entries(year)) await storeRows(page, table, rows as never);
  await page.close();
  return { chromium, year };
}

/** What a page shows as text, hidden parts left out. */
export async function shownText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}
