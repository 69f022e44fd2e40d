import type { Page } from 'puppeteer-core';
import { password, user } from '../../servers/dav-server.ts';
import type { RunningChromium } from './chromium.ts';
import { clickAria, waitForAria } from './page-tools.ts';
import { fill, waitForText } from './ritual.ts';
import { settingsOn } from './settings.ts';

const selects = {
  meetings: 'Write my meetings into',
  items: 'Write my items into',
  reads: 'Read when meetings end and I’m busy from',
} as const;

/** Chooses an option of a field by what it says. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await waitForAria(page, field);
  const select = await page.$(`::-p-aria([name="${field}"])`);
  const value = await select?.evaluate((element, wanted) => {
    const found = [...(element as HTMLSelectElement).options].find(({ text }) => text === wanted);
    return found?.value ?? null;
  }, option);
  if (value === null || value === undefined) throw new Error(`"${field}" has no "${option}".`);
  await select?.select(value);
}

/** Enters what a person knows of their calendar server, and has it tested. */
export async function enterServer(page: Page, address: string, given = password): Promise<void> {
  await clickAria(page, 'Connect a calendar');
  await fill(page, 'Address of the server', address);
  await fill(page, 'User name', user);
  await fill(page, 'App password', given);
  await clickAria(page, 'Allow and test');
}

/** Connects calendar and tasks by clicks, and waits until both are there; returns the page. */
export async function connectCalendar(running: RunningChromium, address: string): Promise<Page> {
  const page = await settingsOn(running, 'sync');
  await enterServer(page, address);
  await choose(page, selects.meetings, 'Private');
  await choose(page, selects.items, 'A new list of its own, “Last Ten”');
  await choose(page, selects.reads, 'Private');
  await clickAria(page, 'Go on');
  await waitForText(page, `Whoever runs ${new URL(address).host}`);
  await clickAria(page, 'I agree: connect');
  await waitForText(page, 'Last matched');
  return page;
}
