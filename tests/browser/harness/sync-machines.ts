import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { seededYear } from '../../seed/seeded-year.ts';
import { password, user } from '../../servers/dav-server.ts';
import type { RunningChromium } from './chromium.ts';
import { clickAria, waitForAria } from './page-tools.ts';
import { readTable, storeRows, type StoredRecord } from './records.ts';
import { fill, waitForText } from './ritual.ts';
import { settingsOn } from './settings.ts';

/** Puts a year of two mentorships on record. */
export async function liveAYear(chromium: RunningChromium): Promise<void> {
  const page = await chromium.extensionPage('readback.html');
  for (const [table, stored] of Object.entries(seededYear(Date.now())))
    await storeRows(page, table, stored as never);
  await page.close();
}

/** What a person does on the settings page to say where their folder is, and that it be tried. */
export type Choose = (page: Page, label: string) => Promise<void>;

/** Chooses a folder on a server: enters what a person knows of it. */
export function onServer(address: string): Choose {
  return async (page, label) => {
    await fill(page, 'Address of the folder (WebDAV)', address);
    await fill(page, 'User name', user);
    await fill(page, 'App password', password);
    await fill(page, 'Name of this machine, such as “Office PC”', label);
    await clickAria(page, 'Allow and test');
  };
}

/** Makes a new folder; returns the block for the other machine. `button` begins it. */
export async function connect(
  chromium: RunningChromium,
  label: string,
  choose: Choose,
  button = 'Connect a folder',
): Promise<string> {
  const page = await settingsOn(chromium, 'sync');
  await clickAria(page, button);
  await choose(page, label);
  await clickAria(page, 'Make the folder');
  const block = await blockOn(page);
  await clickAria(page, 'I have kept it');
  await waitForText(page, 'Last matched');
  await page.close();
  return block;
}

/** Returns the block that is shown on a page. */
export async function blockOn(page: Page): Promise<string> {
  const field = await page.waitForSelector('.sync__block');
  return (await field?.evaluate((element) => (element as HTMLTextAreaElement).value)) ?? '';
}

/** Joins a folder with the block of another machine. */
export async function joinWith(
  chromium: RunningChromium,
  label: string,
  block: string,
  choose: Choose,
): Promise<void> {
  const page = await settingsOn(chromium, 'sync');
  await clickAria(page, 'Join with a block');
  await fill(page, 'Block from your other machine', block);
  await clickAria(page, 'Read the block');
  await waitForAria(page, 'Name of this machine, such as “Office PC”');
  await choose(page, label);
  await waitForAria(page, 'Join with a block');
  await waitForText(page, 'Last matched');
  await page.waitForFunction(() => !document.body.innerText.includes('Not matched yet'));
  await page.close();
}

/** Matches on the settings page, and waits until it was done. */
export async function matchNow(chromium: RunningChromium): Promise<void> {
  const page = await settingsOn(chromium, 'sync');
  // A worker that was stopped is not there to be read from before something wakes it.
  const matched = async () =>
    JSON.stringify((await readTable(page, 'syncFolders')).map(({ matchedAt }) => matchedAt));
  const before = await matched();
  await clickAria(page, 'Match now');
  await expect.poll(matched).not.toBe(before);
  await page.close();
}

/** How many living items of a machine say this, by whether they are done. */
export async function items(chromium: RunningChromium, wanted: string): Promise<unknown[]> {
  const found = await readTable(await chromium.serviceWorker(), 'actionItems');
  return found
    .filter(({ text, deletedAt }) => text === wanted && deletedAt === null)
    .map(({ status }) => status);
}

/** The rows of a table, by their ids. */
export async function rows(chromium: RunningChromium, table: string): Promise<readonly StoredRecord[]> {
  const all = await readTable(await chromium.serviceWorker(), table);
  return all.toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));
}

/** What living items and people are called on a machine. */
export async function living(chromium: RunningChromium): Promise<string[]> {
  const worker = await chromium.serviceWorker();
  const found = [...(await readTable(worker, 'mentorships')), ...(await readTable(worker, 'actionItems'))];
  return found
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, partnerName, text }) => `${String(id)} ${String(partnerName ?? text)}`)
    .toSorted();
}

/** The tables in which two machines are to be equal. */
export const sharedTables = ['mentorships', 'sessions', 'actionItems', 'agendaItems', 'goals'] as const;

/** Everything that two machines are to have the same. */
export async function record(chromium: RunningChromium): Promise<unknown> {
  return Promise.all(sharedTables.map((table) => rows(chromium, table)));
}

/** Does something on the popup's list of items. */
export async function inList(
  chromium: RunningChromium,
  work: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await chromium.extensionPage('popup.html');
  await page.bringToFront();
  await work(page);
  await page.close();
}

/** Writes an item down in the popup. */
export function add(chromium: RunningChromium, line: string): Promise<void> {
  return inList(chromium, async (page) => {
    await page.waitForSelector('[data-line]');
    await page.type('[data-line]', line);
    // The list is read: Enter knows with whom it adds.
    await page.waitForSelector('[data-act="add"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => items(chromium, line)).toEqual(['open']);
  });
}
