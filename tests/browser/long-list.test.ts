import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium';
import { storeRows } from './harness/records';
import { launchSeeded } from './harness/seeded';
import { startServer, type StandInServer } from './harness/server';

/** A list of four hundred items: few of its rows are there at one time, and every one can be come to. */

let server: StandInServer;
let chromium: RunningChromium;
let popup: Page;
const many = 400;

beforeAll(async () => {
  server = await startServer();
  const started = await launchSeeded({ server, width: 400, height: 640 });
  ({ chromium } = started);
  const [pattern] = started.year.actionItems.filter(({ status }) => status === 'open');
  const page = await chromium.extensionPage('readback.html');
  const rows = Array.from({ length: many }, (_, index) => ({
    ...pattern,
    id: crypto.randomUUID(),
    text: `Promise number ${index}`,
    dueOn: '2035-01-01',
    position: 10_000 + index,
  }));
  await storeRows(page, 'actionItems', rows as never);
  await page.close();
  popup = await chromium.extensionPage('popup.html');
  await popup.waitForSelector('[data-item-box]');
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

const drawn = () => popup.$$eval('[data-item-id]', (rows) => rows.length);

/** Scrolls by steps of a wheel until a row says `text`, and returns the most rows there were meanwhile. */
function scrollTo(text: string, by: number): Promise<number> {
  return popup.evaluate(
    async (wanted, step) => {
      let most = 0;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const seen = () =>
        [...document.querySelectorAll('[data-item-id]')].some((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return row.textContent?.includes(wanted) && bottom > 0 && top < innerHeight;
        });
      for (let frames = 0; frames < 3000 && !seen(); frames += 1) {
        scrollBy(0, step);
        await frame();
        most = Math.max(most, document.querySelectorAll('[data-item-id]').length);
      }
      return seen() ? most : Number.NaN;
    },
    text,
    by,
  );
}

it('is scrolled to its last item and back to its first with few rows at a time', async () => {
  const first = await popup.$eval('[data-item-id] .listed__text', (row) => row.textContent ?? '');
  expect(await scrollTo(`Promise number ${many - 1}`, 400)).toBeLessThan(120);
  expect(await scrollTo(first, -400)).toBeLessThan(120);
  await expect.poll(() => popup.evaluate(() => scrollY)).toBeLessThan(640);
});

it('what is on the screen stays where it is while rows above it leave and come back', async () => {
  await scrollTo('Promise number 150', 300);
  const moved = await popup.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let worst = 0;
    for (let step = 0; step < 60; step += 1) {
      const by = step < 30 ? 120 : -120;
      const row = [...document.querySelectorAll('[data-item-id]')].find(
        (one) => one.getBoundingClientRect().top > 200,
      );
      const before = { top: row?.getBoundingClientRect().top ?? 0, y: scrollY };
      scrollBy(0, by);
      const went = scrollY - before.y;
      await frame();
      await frame();
      if (row?.isConnected)
        worst = Math.max(worst, Math.abs(row.getBoundingClientRect().top - (before.top - went)));
    }
    return worst;
  });
  expect(moved).toBeLessThan(4);
});

it('a jump to the top of the page shows the first items at once, and the end of a search its findings', async () => {
  await scrollTo('Promise number 350', 400);
  await popup.evaluate(() => window.scrollTo({ top: 0 }));
  await popup.waitForFunction(() => {
    const row = document.querySelector('[data-item-id]');
    return row !== null && row.getBoundingClientRect().top < innerHeight && scrollY < 640;
  });
  await popup.type('[data-line]', 'number 399');
  await expect.poll(drawn).toBe(1);
});

it('the row the keyboard is on stays, however far is scrolled', async () => {
  await popup.$eval('[data-line]', (field) => ((field as HTMLInputElement).value = ''));
  await popup.focus('[data-line]');
  await popup.keyboard.press('Escape');
  await expect.poll(drawn).toBeGreaterThan(5);
  await popup.focus('[data-item-box]');
  const id = await popup.evaluate(() => document.activeElement?.id);
  await scrollTo('Promise number 200', 400);
  expect(await popup.evaluate(() => document.activeElement?.id)).toBe(id);
});
