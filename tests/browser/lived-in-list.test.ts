import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { keepState } from './harness/keep-state.ts';
import { axe, clickAria, rowsAreDrawn } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { waitForText } from './harness/ritual.ts';
import { launchSeeded } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;
let popup: Page;
let putBack: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
  ({ chromium } = await launchSeeded({ server }));
  putBack = await keepState(chromium);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

beforeEach(async () => {
  await putBack();
  popup = await openPopup();
});

async function openPopup(drawn = '[data-item-box]'): Promise<Page> {
  const page = await chromium.extensionPage('popup.html');
  await page.setViewport({ width: 380, height: 600 });
  await page.bringToFront();
  await page.waitForSelector(drawn);
  // The last that is read: nothing moves from then on.
  await waitForText(page, 'Record: Ana Silva');
  await rowsAreDrawn(page);
  return page;
}

const ids = () =>
  popup.$$eval('[data-item-id]', (rows) => rows.map((row) => (row as HTMLElement).dataset['itemId'] ?? ''));
const field = '[data-line]';
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (one) => (one as HTMLInputElement).value);
const item = async (id: unknown) => (await readTable(popup, 'actionItems')).find((row) => row['id'] === id);
const focused = () =>
  popup.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-item-id]')?.dataset['itemId'] ?? '',
  );

async function hold(key: 'Shift' | 'Alt', keys: readonly ('ArrowDown' | 'ArrowUp')[]): Promise<void> {
  await popup.keyboard.down(key);
  for (const each of keys) await popup.keyboard.press(each);
  await popup.keyboard.up(key);
}

async function clickWithShift(id: string): Promise<void> {
  await popup.keyboard.down('Shift');
  await popup.click(`[data-item-id="${id}"] .listed__text`);
  await popup.keyboard.up('Shift');
}

describe('The popup is a list first', () => {
  it('its first item is within 140 pixels of the top, and nothing sticks out, 380 and 320 pixels wide', async () => {
    for (const width of [380, 320]) {
      await popup.setViewport({ width, height: 600 });
      const top = () => popup.$eval('[data-item-id]', (row) => row.getBoundingClientRect().top);
      await expect.poll(top).toBeLessThan(140);
      // What was typed last time, and what it says, take no more room.
      await popup.type(field, 'Read');
      await popup.waitForSelector('[data-act="add"]');
      await expect.poll(top).toBeLessThan(140);
      await popup.focus(field);
      await popup.keyboard.press('Escape');
      await popup.waitForSelector('[data-act="add"]', { hidden: true });
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(await axe(popup)).toEqual([]);
  });

  it('one field finds what is typed, says that Enter adds what is not there, and keeps it through a restart', async () => {
    await popup.keyboard.press('/');
    // How many more are drawn depends on the room there is.
    const firstRows = async () => (await ids()).slice(0, 8);
    const before = await firstRows();
    await popup.keyboard.type('Ask Ines');
    await expect.poll(firstRows).not.toEqual(before);
    await popup.keyboard.type(' to read it ~2h');
    await waitForText(popup, 'No matches. Press Enter to add it.');
    await expect
      .poll(() => readTable(popup, 'drafts'))
      .toContainEqual(expect.objectContaining({ text: 'Ask Ines to read it ~2h' }));
    await popup.close();
    popup = await openPopup(field);
    await expect.poll(() => textOf(popup, field)).toBe('Ask Ines to read it ~2h');
    // What was left there hides nothing until it is typed in again.
    await expect.poll(firstRows).toEqual(before);
    // The list is read: Enter knows with whom it adds.
    await popup.waitForSelector('[data-act="add"]');
    await popup.focus(field);
    await popup.keyboard.press('Enter');
    await expect
      .poll(() => readTable(popup, 'actionItems'))
      .toContainEqual(expect.objectContaining({ text: 'Ask Ines to read it', estimateMinutes: 120 }));
    await expect.poll(() => textOf(popup, field)).toBe('');
  });

  it('a filter shows that it is on, and one press ends it', async () => {
    // How many more are drawn depends on the room there is.
    const firstRows = async () => (await ids()).slice(0, 8);
    const before = await firstRows();
    await clickAria(popup, 'Filter and sort');
    await popup.select('select[aria-label="Whose"]', 'mine');
    await expect.poll(firstRows).not.toEqual(before);
    await clickAria(popup, 'Show all');
    await expect.poll(firstRows).toEqual(before);
  });
});

describe('An item of the list', () => {
  it('is moved by Alt and an arrow, stays under the keyboard, and goes back with the order that was', async () => {
    const before = await ids();
    const [first, second] = before;
    await popup.focus('[data-item-box]');
    await hold('Alt', ['ArrowDown']);
    await waitForText(popup, 'in your order');
    await expect
      .poll(async () => {
        const now = await ids();
        return now.indexOf(first ?? '') - now.indexOf(second ?? '');
      })
      .toBe(1);
    await expect.poll(focused).toBe(first);
    await popup.keyboard.press('z');
    await expect.poll(ids).toEqual(before);
  });

  it('is dragged by its grip to where the pointer lets go of it', async () => {
    const [first = '', , third = ''] = await ids();
    const middleOf = (selector: string) =>
      popup.$eval(selector, (one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2, low: top + height - 3 };
      });
    await popup.hover(`[data-item-id="${first}"]`);
    const grip = await middleOf(`[data-item-id="${first}"] .listed__grip`);
    const target = await middleOf(`[data-item-id="${third}"]`);
    await popup.mouse.move(grip.x, grip.y);
    await popup.mouse.down();
    await popup.mouse.move(target.x, target.low, { steps: 4 });
    await popup.waitForSelector('[data-drop="after"]');
    await popup.mouse.up();
    await expect
      .poll(async () => {
        const now = await ids();
        return now.indexOf(first) - now.indexOf(third);
      })
      .toBe(1);
  });

  it('is put off to a day in words, which is shown before Enter takes it', async () => {
    const [first] = await ids();
    await popup.focus('[data-item-box]');
    await popup.keyboard.press('s');
    await popup.waitForSelector('[data-item-id] .item-form button:focus');
    // The first letter of a day is a key of the list, too.
    await popup.keyboard.type('dunno');
    expect(await textOf(popup, '.item-form__words input')).toBe('dunno');
    expect((await item(first))?.['status']).toBe('open');
    await popup.keyboard.press('Enter');
    await waitForText(popup, 'That names no single day');
    await popup.keyboard.press('Escape');
    await popup.keyboard.type('2099-12-10');
    await waitForText(popup, 'Enter: Thu, Dec 10');
    await popup.keyboard.press('Enter');
    await expect.poll(async () => (await item(first))?.['dueOn']).toBe('2099-12-10');
  });
});

it('What was done is said in two lines at most, with its way back in sight, however long an item is', async () => {
  const [first = ''] = await ids();
  await storeRows(popup, 'actionItems', [{ ...(await item(first)), text: 'Read chapter three '.repeat(20) }]);
  await popup.reload();
  await popup.setViewport({ width: 320, height: 600 });
  await popup.waitForSelector(`[data-item-id="${first}"] .listed__text`);
  await popup.click(`[data-item-id="${first}"] .listed__text`);
  await popup.waitForSelector('[data-undo]');
  const box = (selector: string) => popup.$eval(selector, (one) => one.getBoundingClientRect().toJSON());
  const [toast, undo] = [await box('.toast'), await box('[data-undo]')];
  expect(toast.height).toBeLessThan(60);
  expect(undo.right).toBeLessThanOrEqual(toast.right);
  expect(toast.right).toBeLessThanOrEqual(320);
});

describe('Several items', () => {
  it('are selected by Shift and arrows, done at once, and back by one undo', async () => {
    const chosen = (await ids()).slice(0, 3);
    await popup.focus('[data-item-box]');
    await hold('Shift', ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']);
    await waitForText(popup, '3 selected');
    await popup.keyboard.press('d');
    await waitForText(popup, '3 items done');
    const status = async () => Promise.all(chosen.map(async (id) => (await item(id))?.['status']));
    await expect.poll(status).toEqual(['done', 'done', 'done']);
    await clickAria(popup, 'Undo');
    await expect.poll(status).toEqual(['open', 'open', 'open']);
  });

  it('are selected from one to another by Shift and the pointer, dropped with one reason, and back by one undo', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await ids();
    await clickWithShift(first);
    // The bar of the selection takes its place before the next row is pressed.
    await waitForText(popup, '1 selected');
    await clickWithShift(fourth);
    await waitForText(popup, '4 selected');
    // The end goes back to where the pointer goes; no text is marked on the way.
    await clickWithShift(third);
    await waitForText(popup, '3 selected');
    expect(await popup.evaluate(() => getSelection()?.toString())).toBe('');
    await popup.keyboard.press('x');
    await popup.waitForSelector('.selection .item-form input:focus');
    await popup.keyboard.type('Plans changed');
    await popup.keyboard.press('Enter');
    await waitForText(popup, '3 items dropped');
    const states = () =>
      Promise.all(
        [first, second, third, fourth].map(async (id) => {
          const row = await item(id);
          return [row?.['status'], row?.['dropReason']];
        }),
      );
    const dropped = ['dropped', 'Plans changed'];
    await expect.poll(states).toEqual([dropped, dropped, dropped, ['open', '']]);
    await clickAria(popup, 'Undo');
    await expect.poll(states).toEqual(Array(4).fill(['open', '']));
  });

  it('that were decided one after the other are back one after the other, by the key alone', async () => {
    const [first = '', second = ''] = await ids();
    const states = () => Promise.all([first, second].map(async (id) => (await item(id))?.['status']));
    await popup.focus(`[data-item-id="${first}"] [data-item-box]`);
    await popup.keyboard.press('d');
    await expect.poll(states).toEqual(['done', 'open']);
    await expect.poll(focused).toBe(second);
    await popup.keyboard.press('d');
    await expect.poll(states).toEqual(['done', 'done']);
    const undo = async () => {
      await popup.keyboard.down('Control');
      await popup.keyboard.press('z');
      await popup.keyboard.up('Control');
    };
    await popup.waitForSelector('[data-undo]');
    await undo();
    await expect.poll(states).toEqual(['done', 'open']);
    await waitForText(popup, 'Before that: ');
    await undo();
    await expect.poll(states).toEqual(['open', 'open']);
    await popup.waitForSelector('.toast', { hidden: true });
  });

  it('go to the day before each is met; those with nobody to meet are named and left', async () => {
    const ofPerson = (index: number) =>
      popup.$$eval(
        '.person',
        (people, at) => people[at]?.querySelector<HTMLElement>('[data-item-id]')?.dataset['itemId'] ?? '',
        index,
      );
    const [anas, bos] = [await ofPerson(0), await ofPerson(1)];
    const words = String((await item(bos))?.['text']);
    const days = async () =>
      Promise.all([anas, bos].map(async (id) => (await item(id))?.['dueDaysBefore'] as string[]));
    await clickWithShift(anas);
    await waitForText(popup, '1 selected');
    // Far down: the pointer would have to wait for the rows that scrolling draws.
    await popup.$eval(`[data-item-id="${bos}"] .listed__text`, (text) => (text as HTMLElement).click());
    await waitForText(popup, '2 selected');
    await popup.keyboard.press('s');
    await waitForText(popup, `No later day before a meeting: ${words}`);
    expect(await axe(popup)).toEqual([]);
    const day = await popup.waitForSelector('.selection [aria-describedby="postpone-left"]');
    expect(await day?.evaluate((button) => button.textContent)).toMatch(/^The day before you meet, /);
    await day?.click();
    await expect.poll(days).toEqual([[expect.any(String)], []]);
    await waitForText(popup, 'Postponed to');
    await clickAria(popup, 'Undo');
    await expect.poll(days).toEqual([[], []]);
  });

  it('are ticked in a mode of their own, put off together, and Escape gives a selection up', async () => {
    const chosen = (await ids()).slice(0, 2);
    await clickAria(popup, 'Filter and sort');
    await clickAria(popup, 'Select several');
    for (const [at, id] of chosen.entries()) {
      await popup.click(`[data-item-id="${id}"] .listed__text`);
      await waitForText(popup, `${at + 1} selected`);
    }
    expect(await axe(popup)).toEqual([]);
    await popup.keyboard.press('s');
    await popup.waitForSelector('.selection [role="group"] button:focus');
    await popup.keyboard.press('Enter');
    await waitForText(popup, '2 items postponed to');
    const moved = async () =>
      Promise.all(chosen.map(async (id) => (await item(id))?.['dueDaysBefore'] as string[]));
    await expect.poll(moved).toEqual([[expect.any(String)], [expect.any(String)]]);
    await popup.focus('[data-item-box]');
    await hold('Shift', ['ArrowDown']);
    await waitForText(popup, '2 selected');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.selection', { hidden: true });
  });
});

describe('What the partner changed', () => {
  it('is marked until it was seen, and gone the next time', async () => {
    const [first = '', second = ''] = await ids();
    const news = [
      { id: first, kind: 'added' },
      { id: second, kind: 'changed' },
    ];
    await storeRows(popup, 'device', [{ key: 'partner-news', value: news }]);
    await popup.close();
    popup = await openPopup();
    await waitForText(popup, 'new from Ana');
    await waitForText(popup, 'changed by Ana');
    await popup.focus(`[data-item-id="${first}"] [data-item-box]`);
    await expect.poll(() => popup.$$eval('.listed__news', (marks) => marks.length)).toBe(1);
    const waiting = async () =>
      (await readTable(popup, 'device')).filter((row) => row['key'] === 'partner-news');
    await expect.poll(waiting).toEqual([]);
    await popup.close();
    popup = await openPopup();
    expect(await popup.$$('.listed__news')).toEqual([]);
    expect(chromium.contextErrors).toEqual([]);
  });
});
