import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { password, user } from '../../servers/dav-server.ts';
import type { RunningChromium } from './chromium.ts';
import { axe, clickAria, waitForAria } from './page-tools.ts';
import { itemSaying, itemTexts, livingRows, sharedByPair, type ReadTable } from './pair-record.ts';
import { readTable } from './records.ts';
import { clockIn, fill, waitForText } from './ritual.ts';
import { settingsOn } from './settings.ts';
import { inList as onList, matchNow } from './sync-machines.ts';

/** Reads the tables of a machine. */
export function tablesOf(chromium: RunningChromium): ReadTable {
  return async (table) => readTable(await chromium.serviceWorker(), table);
}

/** Enters what a person knows of their server, and tests it. */
export async function testServer(page: Page, at: string): Promise<void> {
  await fill(page, 'Address of the folder (WebDAV)', at);
  await fill(page, 'User name', user);
  await fill(page, 'App password', password);
  await clickAria(page, 'Allow and test');
}

/** Shares a folder of Ana's with Ben; returns the page, which shows the block for him. */
export async function share(ana: RunningChromium, at: string): Promise<Page> {
  const page = await settingsOn(ana, 'sync');
  await clickAria(page, 'Share with a partner');
  await waitForAria(page, 'With whom?');
  expect(await axe(page)).toEqual([]);
  await clickAria(page, 'Next');
  await testServer(page, at);
  await waitForText(page, 'With Ben');
  await waitForText(page, 'Last matched');
  return page;
}

/** Pastes a block on the settings page, and has it read. */
export async function pasteBlock(page: Page, block: string): Promise<void> {
  await clickAria(page, 'Join with a block');
  await fill(page, 'Block from your other machine', block);
  await clickAria(page, 'Read the block');
}

/** Matches one after the other; what a pair shares is the same on both then. */
export async function settle(...order: readonly RunningChromium[]): Promise<void> {
  for (const machine of order) await matchNow(machine);
  const [one, other] = await Promise.all([...new Set(order)].map((each) => sharedByPair(tablesOf(each))));
  expect(other).toEqual(one);
}

/** What the items of a machine say. */
export function texts(chromium: RunningChromium): Promise<string[]> {
  return itemTexts(tablesOf(chromium));
}

/** Whether the item that says this is open, done or dropped. */
export async function statusOf(chromium: RunningChromium, text: string): Promise<unknown> {
  return (await itemSaying(tablesOf(chromium), text))?.['status'];
}

/** Does something on the popup's list of items, once they are there. */
export function inList(chromium: RunningChromium, work: (page: Page) => Promise<unknown>): Promise<void> {
  return onList(chromium, async (page) => {
    await page.waitForSelector('[data-item-box]');
    await work(page);
  });
}

/** Ticks an item. */
export function tick(chromium: RunningChromium, text: string): Promise<void> {
  return inList(chromium, async (page) => {
    await clickAria(page, text);
    await expect.poll(() => statusOf(chromium, text)).toBe('done');
  });
}

/** Writes `more` at the end of an item. */
export function edit(chromium: RunningChromium, text: string, more: string): Promise<void> {
  return inList(chromium, async (page) => {
    const id = String((await itemSaying(tablesOf(chromium), text))?.['id']);
    await page.keyboard.press('Tab');
    await page.focus(`[data-item-id="${id}"] [data-item-box]`);
    await page.keyboard.press('e');
    await page.waitForSelector('textarea:focus');
    await page.keyboard.press('End');
    await page.keyboard.type(more);
    await page.keyboard.press('Enter');
    await expect.poll(() => texts(chromium)).toContain(text + more);
  });
}

/** Moves the next meeting so many days from now. */
export function move(chromium: RunningChromium, days: number): Promise<void> {
  return inList(chromium, async (page) => {
    await page.click('[data-person-line]');
    await clickAria(page, 'Move or cancel');
    await fill(page, 'Date', clockIn(days * 24 * 60).date);
    const moved = async () =>
      (await livingRows(tablesOf(chromium), 'sessions')).some(
        (row) => (row['movedFrom'] as string[]).length > 0,
      );
    await expect.poll(moved).toBe(true);
  });
}

/** Deletes an item on the page of all that is kept. */
export async function remove(chromium: RunningChromium, text: string): Promise<void> {
  const page = await chromium.extensionPage('data.html');
  await waitForText(page, 'Action items');
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.data__button')];
    buttons.find(({ innerText }) => innerText.startsWith('Action items'))?.click();
  });
  await clickAria(page, `Delete: ${text}`);
  await expect.poll(() => texts(chromium)).not.toContain(text);
  await page.close();
}

/** The page fits, and is for everybody, also on a narrow screen. */
export async function expectFit(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewport({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await axe(page)).toEqual([]);
  }
}
