import type { Page } from 'puppeteer-core';
import { clickAria, waitForAria } from './page-tools.ts';

/** Sets a field with this accessible name to `value`, as typing or choosing in it does. */
export async function fill(page: Page, name: string, value: string): Promise<void> {
  await waitForAria(page, name);
  await page.locator(`::-p-aria([name="${name}"])`).fill(value);
}

/** Answers the set-up form: with whom, until when (minutes from now, to the full minute), and one's own name. */
export async function setUp(panel: Page, partner: string, minutes = '60', myName = ''): Promise<void> {
  await fill(panel, 'Who are you meeting?', partner);
  if (myName !== '') await fill(panel, 'My name', myName);
  await clickAria(panel, 'Another time…');
  await fill(panel, 'Clock time', clockIn(Number(minutes)).time);
  await clickAria(panel, 'Start');
  await waitForAria(panel, 'Add an action item');
}

/** Types lines into the capture field, each with Enter. */
export async function addItems(page: Page, lines: readonly string[]): Promise<void> {
  const field = await page.waitForSelector('::-p-aria([name="Add an action item"])', { timeout: 20_000 });
  for (const line of lines) {
    await field?.type(line);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#add-action-item')?.value === '',
    );
  }
}

/** Opens a step of the panel by its heading; where the panel opens it by itself meanwhile, it stays open. */
export async function openStep(panel: Page, heading: string): Promise<void> {
  const selector = `::-p-aria([name="${heading}"][role="button"])`;
  const limit = Date.now() + 20_000;
  for (;;) {
    const button = await panel.waitForSelector(selector, { timeout: 20_000 });
    const expanded = await button?.evaluate((element) => element.getAttribute('aria-expanded'));
    if (expanded === 'true') return;
    if (Date.now() > limit) throw new Error(`The step "${heading}" was not open after 20 s.`);
    await button?.click();
    await panel
      .waitForFunction((element) => element?.ariaExpanded === 'true', { timeout: 1000 }, button)
      .catch(() => null);
  }
}

/** Waits until the page's text holds `text`. */
export async function waitForText(page: Page, text: string): Promise<void> {
  const found = page.waitForFunction(
    (wanted) => document.body.innerText.includes(wanted),
    { timeout: 40_000 },
    text,
  );
  await found.catch(async (error: unknown) => {
    const shown = await page.evaluate(() => document.body.innerText);
    throw new Error(`Expected the page to show "${text}", found:\n${shown}`, { cause: error });
  });
}

/** Returns the `YYYY-MM-DD` and `HH:MM` of this machine's clock `minutes` from now. */
export function clockIn(minutes: number): { date: string; time: string } {
  const at = new Date(Date.now() + minutes * 60_000);
  const pad = (value: number) => String(value).padStart(2, '0');
  return {
    date: `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`,
    time: `${pad(at.getHours())}:${pad(at.getMinutes())}`,
  };
}

/** Makes the wrap-up of every call begin at once, through the settings page. */
export async function setLeadMinutes(options: Page, minutes: number): Promise<void> {
  await fill(options, 'Start the wrap-up this many minutes before the end', String(minutes));
  await options.keyboard.press('Tab');
}
