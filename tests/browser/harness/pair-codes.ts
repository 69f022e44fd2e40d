import type { Page } from 'puppeteer-core';
import type { RunningChromium } from './chromium.ts';
import { clickAria, waitForAria } from './page-tools.ts';
import { addItems, clockIn, fill, openStep, setUp, waitForText } from './ritual.ts';

/** What a person writes down in a wrap-up by hand. */
export interface WrittenDown {
  readonly partner: string;
  readonly role: 'mentor' | 'mentoree';
  readonly items: readonly string[];
  /** What stays with them. */
  readonly takeaway: string;
}

/** Starts a wrap-up by hand, writes down what is said, books a meeting in a week, and answers for oneself. */
export async function wrapUp(chromium: RunningChromium, about: WrittenDown): Promise<void> {
  const popup = await chromium.extensionPage('popup.html');
  await clickAria(popup, 'Start a wrap-up without a call tab');
  const panel = await chromium.panel();
  await waitForAria(panel, 'I am the');
  await panel.locator('::-p-aria([name="I am the"])').fill(about.role);
  await setUp(panel, about.partner, '30');
  await addItems(panel, about.items);
  await openStep(panel, 'Next meeting');
  await fill(panel, 'Date', clockIn(7 * 24 * 60).date);
  await fill(panel, 'Start time', '15:00');
  await waitForAria(panel, 'Download invite (.ics)');
  await openStep(panel, 'Feedback');
  await clickAria(panel, 'More questions');
  await fill(panel, 'One thing I take away', about.takeaway);
  await clickAria(panel, '8 of 10');
  await waitForText(panel, 'Your answer is in');
  await panel.close();
}

/** Presses a button that copies, and returns what it copied. */
export async function copied(page: Page, button: string): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    delete (globalThis as { copied?: string }).copied;
    navigator.clipboard.writeText = (text) => {
      (globalThis as { copied?: string }).copied = text;
      return Promise.resolve();
    };
  });
  await clickAria(page, button);
  const text = await page.waitForFunction(() => (globalThis as { copied?: string }).copied);
  return (await text.jsonValue()) ?? '';
}

/** Pastes a code of the partner's; returns the one that goes back. */
export async function take(chromium: RunningChromium, code: string): Promise<string> {
  const page = await chromium.extensionPage('exchange.html');
  await page.bringToFront();
  await fill(page, 'Paste your partner’s message with the code', code);
  await clickAria(page, 'Import');
  await waitForText(page, 'You now have everything');
  const back = await copied(page, 'Copy code');
  await page.close();
  return back;
}

/** Returns the code that has everything. */
export async function fullCode(chromium: RunningChromium): Promise<string> {
  const page = await chromium.extensionPage('exchange.html');
  const code = await copied(page, 'Copy full code');
  await page.close();
  return code;
}

/** What the two of a pair write down in their first call. */
export const writtenDown: Readonly<Record<'ana' | 'ben', WrittenDown>> = {
  ana: { partner: 'Ben', role: 'mentor', items: ['Draft CV', 'Ask Ines'], takeaway: 'Ana only' },
  ben: { partner: 'Ana', role: 'mentoree', items: ['Read the paper'], takeaway: 'Ben only' },
};

/** Two people in one call, each with their own copy: Ana, a mentor, and Ben. Both write down, and exchange one code each. */
export async function exchangeCodes(ana: RunningChromium, ben: RunningChromium): Promise<void> {
  await Promise.all([wrapUp(ana, writtenDown.ana), wrapUp(ben, writtenDown.ben)]);
  await take(ana, await take(ben, await fullCode(ana)));
}
