import type { Page } from 'puppeteer-core';
import { settingsSubjects } from '../../../components/app/settings-subjects.ts';
import type { RunningChromium } from './chromium.ts';
import { openMissing } from './missing-record.ts';

/** The settings show a subject at a time. */
const settingsPages = settingsSubjects.map(
  (subject) => ({ path: `options.html#${subject}`, width: 480, zoomed: 500, narrow: 320 }) as const,
);

/**
 * Every page a person opens, with the width it is made for, the width it has at 200 per cent, when zoom halves the room
 * there is, and the narrowest it is held to. The read-back is no page by itself: it needs a session.
 */
export const everyPage = [
  { path: 'sidepanel.html', width: 320, zoomed: 200, narrow: 320 },
  { path: 'popup.html', width: 380, zoomed: 400, narrow: 320 },
  ...settingsPages,
  { path: 'record.html', width: 480, zoomed: 500, narrow: 320 },
  { path: 'data.html', width: 480, zoomed: 500, narrow: 320 },
  { path: 'exchange.html', width: 480, zoomed: 500, narrow: 320 },
  { path: 'programme.html', width: 480, zoomed: 500, narrow: 320 },
  { path: 'reports.html', width: 480, zoomed: 500, narrow: 320 },
  { path: 'welcome.html', width: 480, zoomed: 500, narrow: 320 },
  { path: 'practice.html?store=practice', width: 480, zoomed: 500, narrow: 320 },
  { path: 'missing.html', width: 480, zoomed: 500, narrow: 320 },
] as const;

/** Opens a page as a person finds it when they need it; `leavePage` closes it. */
export async function openPage(chromium: RunningChromium, path: string): Promise<Page> {
  if (path === 'missing.html') return openMissing(chromium);
  return isSettings(path) ? openSettings(chromium, path) : chromium.extensionPage(path);
}

/** Closes a page; the settings stay for the next subject. */
export async function leavePage(page: Page): Promise<void> {
  if (!isSettings(page.url())) await page.close();
}

const isSettings = (path: string) => path.includes('options.html#');

const settingsTabs = new WeakMap<RunningChromium, Page>();

/** The settings are one page, opened once, that goes from subject to subject as a person does: opening takes longest. */
async function openSettings(chromium: RunningChromium, path: string): Promise<Page> {
  const open = settingsTabs.get(chromium);
  if (open && !open.isClosed()) {
    await open.bringToFront();
    await open.evaluate(
      (hash) => {
        location.hash = hash;
      },
      path.slice(path.indexOf('#')),
    );
    return open;
  }
  const page = await chromium.extensionPage(path);
  settingsTabs.set(chromium, page);
  return page;
}

/** Opens a page at a width and waits until it has drawn what it reads. */
export async function openAt(
  chromium: RunningChromium,
  path: string,
  width: number,
  height = 800,
): Promise<Page> {
  const page = await openPage(chromium, path);
  await page.setViewport({ width, height });
  await page.waitForFunction(() => document.body.innerText.trim().length > 20);
  await drawn(page);
  return page;
}

/** Waits until the page has drawn what it reads: nothing has changed in it for a while. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 250);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 250);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
}

/** What sticks out of the page sideways, or of a button or a choice it is written on. */
export async function doesNotFit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? [`page ${location.pathname}`] : [];
    const clipped = [...document.querySelectorAll<HTMLElement>('button, select, h1, h2, label')]
      .filter((element) => element.offsetParent !== null && element.scrollWidth > element.clientWidth + 1)
      // A name that is cut on purpose says so by its dots.
      .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
      .filter((element) => getComputedStyle(element).overflowX !== 'visible' || element.tagName === 'SELECT')
      .map((element) => `${element.tagName} ${element.innerText}`);
    return [...wide, ...clipped];
  });
}

/** What sticks out sideways: the page or the open step where they scroll that way, and what lies beyond the edge. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const all = [root, ...document.querySelectorAll('main, .ritual, .ritual__foot, .call-bar, .step__body')];
    const wide = all.filter((element) => element.scrollWidth > element.clientWidth);
    const beyond = [...document.querySelectorAll('main *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > innerWidth + 1;
    });
    return [...wide, ...beyond].map((element) => `${element.tagName}.${element.className}`);
  });
}

/** Labels that have so little room that words break into letters. */
export async function squeezedLabels(page: Page): Promise<string[]> {
  return page.$$eval('.field__label', (labels) =>
    labels
      .filter((label) => {
        const { width, height } = label.getBoundingClientRect();
        return width > 0 && width < 48 && height > 40;
      })
      .map((label) => label.textContent),
  );
}

/** How many pixels the body of the open step is higher than the room it has; 0: it does not scroll. */
export async function heightBeyond(panel: Page): Promise<number> {
  return panel.$eval('[data-open-step="true"]', (body) => Math.max(0, body.scrollHeight - body.clientHeight));
}

/** Pairs of controls of the line below the items that lie on each other, and those without a word to be seen. */
export async function tangledYeses(panel: Page): Promise<string[]> {
  return panel.$$eval('.action-items__all > *', (parts) => {
    const seen = parts.map((part) => ({ part: part as HTMLElement, box: part.getBoundingClientRect() }));
    const drawn = seen.filter(({ box }) => box.width > 0).toSorted((a, b) => a.box.left - b.box.left);
    const over = drawn.filter(({ box }, index) => (drawn[index - 1]?.box.right ?? 0) > box.left + 1);
    const high = drawn.filter(({ box }) => box.height > 30);
    const mute = drawn.filter(({ part, box }) => box.width < 24 || part.innerText.trim() === '');
    return [...over, ...high, ...mute].map(({ part }) => part.innerText);
  });
}

/** Due dates of items that are cut. */
export async function cutDueDates(panel: Page): Promise<string[]> {
  return panel.$$eval('.item__fact--due', (dues) =>
    dues
      .filter((due) => {
        const room = due.closest('.item__facts')?.getBoundingClientRect();
        const box = due.getBoundingClientRect();
        const isOut = !room || box.bottom > room.bottom + 1 || box.right > room.right + 1;
        return isOut || due.scrollWidth > due.clientWidth + 1;
      })
      .map((due) => due.textContent),
  );
}

/** Fields of a day or an hour that are narrower than their figures and their picture, by their label. */
export async function cutFigures(page: Page): Promise<string[]> {
  return page.$$eval('input[type="date"], input[type="time"]', (fields) =>
    fields
      .filter((field) => field.getBoundingClientRect().width > 0)
      .filter((field) => {
        const whole = field.cloneNode() as HTMLInputElement;
        whole.style.cssText = 'position: absolute; width: max-content; visibility: hidden';
        field.after(whole);
        const wanted = whole.getBoundingClientRect().width;
        whole.remove();
        return wanted > field.getBoundingClientRect().width + 1;
      })
      .map((field) => field.closest('label')?.innerText ?? field.outerHTML),
  );
}

/** Controls that reach beyond the right edge, and the page where it scrolls sideways. */
export async function controlsBeyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? [`page ${location.pathname}`] : [];
    const out = [...document.querySelectorAll('button, input, select')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 80));
    return [...wide, ...out];
  });
}
