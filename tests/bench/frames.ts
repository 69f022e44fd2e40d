import type { Page } from 'puppeteer-core';
import { launchWithExtension } from '../browser/harness/chromium';
import { startServer } from '../browser/harness/server';
import { storeYear } from './extension-copy';
import { middle, rounded, type BenchPart } from './measure';

/**
 * Counts, in a real Chromium, what holds the page up for more than 50 ms while a list of 10,000 items is scrolled to its
 * end and searched letter by letter; beside it, in turns, a page of the same length without anything to do.
 */

const items = 10_000;
const rounds = 3;
/** Scrolled each frame, in pixels: as fast as a wheel is turned. */
const step = 400;
const searched = 'abstract 77';

interface Held {
  readonly tasks: number;
  readonly longest: number;
  readonly frames: number;
}

/** Watches tasks above 50 ms from now on; returns how to read what there was. */
async function watch(page: Page): Promise<() => Promise<{ tasks: number; longest: number }>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    (globalThis as { seen?: number[] }).seen = seen;
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  return () =>
    page.evaluate(() => {
      const seen = (globalThis as { seen?: number[] }).seen ?? [];
      return { tasks: seen.length, longest: Math.max(0, ...seen) };
    });
}

/** Scrolls until nothing more comes; returns the number of frames. */
async function scrollToEnd(page: Page): Promise<number> {
  return page.evaluate(async (by) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let frames = 0;
    for (let still = 0; still < 20; frames += 1) {
      const before = scrollY;
      scrollBy(0, by);
      await frame();
      still = scrollY === before ? still + 1 : 0;
    }
    return frames;
  }, step);
}

async function search(page: Page, text: string): Promise<number> {
  return page.evaluate(async (letters) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) return 0;
    let frames = 0;
    for (let length = 1; length <= letters.length * 2; length += 1) {
      // To the last letter, and back to none.
      field.value = letters.slice(0, length <= letters.length ? length : 2 * letters.length - length);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let wait = 0; wait < 6; wait += 1, frames += 1) await frame();
    }
    return frames;
  }, text);
}

/** Lets what the page does after it has opened come to its end. */
const settle = (page: Page) => new Promise<void>((done) => setTimeout(done, 1500)).then(() => page.title());

/** Measures both, in turns. */
export async function benchFrames(dir: string): Promise<BenchPart> {
  const server = await startServer();
  const chromium = await launchWithExtension({ server, dir, width: 400, height: 640 });
  const first = await chromium.extensionPage('options.html');
  await storeYear(first, items, 500);
  await first.close();
  const held: Record<string, Held[]> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const path of ['long.html', 'popup.html']) {
      const page = await chromium.extensionPage(path);
      await page.waitForSelector('[data-item-box]');
      await settle(page);
      for (const [what, act] of [
        ['scrolled', () => scrollToEnd(page)],
        ['searched', () => search(page, searched)],
      ] as const) {
        const read = await watch(page);
        const frames = await act();
        (held[`${path} ${what}`] ??= []).push({ frames, ...(await read()) });
      }
      await page.close();
    }
  await chromium.close();
  await server.close();
  const rows = Object.entries(held).map(([page, all]) => ({
    page,
    items,
    frames: middle(all.map(({ frames }) => frames)),
    tasksOver50Ms: middle(all.map(({ tasks }) => tasks)),
    longestMs: rounded(middle(all.map(({ longest }) => longest))),
  }));
  return { bench: 'frames', rows };
}
