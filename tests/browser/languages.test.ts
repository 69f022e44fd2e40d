import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { copyInPseudoLocale } from './harness/pseudo-locale.ts';
import { readTable } from './harness/records.ts';
import { long } from './harness/long.ts';
import { launchSeeded, storeRunningCall } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

const pages: readonly (readonly [path: string, width: number])[] = [
  ['sidepanel.html', 320],
  ['popup.html', 380],
  ['options.html', 480],
  ['record.html', 480],
  ['data.html', 480],
  ['exchange.html', 480],
  ['welcome.html', 480],
  ['practice.html?store=practice', 480],
];

async function open(chromium: RunningChromium, path: string, width: number): Promise<Page> {
  const page = await chromium.extensionPage(path);
  await page.setViewport({ width, height: 800 });
  await page.waitForFunction(() => document.body.innerText.trim().length > 20);
  await drawn(page);
  return page;
}

/** Waits until the page has drawn what it reads: nothing has changed in it for a while. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 400);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 400);
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
}

/** What sticks out of the page sideways, or of a button or a choice it is written on. */
async function doesNotFit(page: Page): Promise<string[]> {
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

describe('In a language with longer words', () => {
  const dir = copyInPseudoLocale();
  let chromium: RunningChromium;
  let data: Set<string>;

  beforeAll(async () => {
    const started = await launchSeeded({ server, dir });
    chromium = started.chromium;
    await storeRunningCall(chromium, started.year);
    data = new Set(JSON.stringify(started.year).match(/(?<=")[^"]+(?=")/g));
  });
  afterAll(async () => {
    await chromium.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each(pages)(
    '%s shows no text but the catalogue’s and the person’s, and all of it fits',
    async (path, width) => {
      const page = await open(chromium, path, width);
      const texts = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          if (parent && !parent.closest('kbd, code, pre, script, style')) found.push(node.textContent ?? '');
        }
        const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap(
          (element) => ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
        );
        return [...found, ...named];
      });
      expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(5);
      expect([...new Set(texts)].filter((text) => isForeign(text.trim(), data))).toEqual([]);
      expect(await doesNotFit(page)).toEqual([]);
      await page.close();
    },
  );
});

/** What Intl writes, numbers, and addresses that are the same in every language. */
const byIntl =
  /^(?:[\d\s.,:%+–/‐-]|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|AM|PM|min|hr|day|days|week|weeks|month|months|in|ago|today|tomorrow|yesterday|MB|kB|byte)*$/;
const byNature =
  /^(?:https?:\/\/\S*|\S+\.(?:com|us|ms|html)|[A-Z][a-z]+\/[A-Za-z_/]+|mentoree|mentee|protégé)/;

function isForeign(text: string, data: ReadonlySet<string>): boolean {
  if (text === '' || !/\p{L}/u.test(text) || text.includes('⟦')) return false;
  if (byIntl.test(text) || byNature.test(text)) return false;
  return ![...data].some(
    (value) => value.includes(text) || text.split(/[ ,:]+/).every((word) => value.includes(word)),
  );
}

const browsers: readonly (readonly [language: string, direction: string, overdue: string])[] = [
  ['ar', 'rtl', 'متأخرة'],
  ['de', 'ltr', 'Überfällig'],
  ['ja', 'ltr', '期限切れ'],
  ['fr', 'ltr', 'En retard'],
  ['es', 'ltr', 'Vencidas'],
  ['pt-BR', 'ltr', 'Atrasadas'],
];
const shortPages = new Set(['sidepanel.html', 'popup.html', 'record.html']);

it('A German types German, and is understood', async () => {
  const { chromium } = await launchSeeded({ server, language: 'de' });
  const popup = await open(chromium, 'popup.html', 380);
  await popup.type('::-p-aria([name="Aufgabe hinzufügen"])', 'Lebenslauf bis Freitag ~2h !kann @du');
  await popup.keyboard.press('Enter');
  await expect
    .poll(() => readTable(popup, 'actionItems'))
    .toContainEqual(
      expect.objectContaining({
        text: 'Lebenslauf',
        priority: 'nice',
        estimateMinutes: 120,
        owner: 'mentoree',
      }),
    );
  await chromium.close();
});

describe.each(long ? browsers : browsers.slice(0, 1))(
  'In a browser set to %s',
  (language, direction, overdue) => {
    it(`pages are in that language, read ${direction}, and fit`, async () => {
      const { chromium, year } = await launchSeeded({ server, language });
      await storeRunningCall(chromium, year);
      for (const [path, width] of pages.filter(([name]) => long || shortPages.has(name))) {
        const page = await open(chromium, path, width);
        const { lang, dir } = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
        }));
        expect({ path, lang: lang.split('-')[0], dir, doesNotFit: await doesNotFit(page) }).toEqual({
          path,
          lang: language.split('-')[0],
          dir: direction,
          doesNotFit: [],
        });
        if (path === 'popup.html')
          expect(await page.evaluate(() => document.body.innerText)).toContain(overdue);
        await page.close();
      }
      await chromium.close();
    });
  },
);
