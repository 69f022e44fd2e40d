import type { Page } from 'puppeteer-core';
import { launchWithExtension, type RunningChromium } from '../browser/harness/chromium';
import { storeRunningCall } from '../browser/harness/seeded';
import { startServer, type StandInServer } from '../browser/harness/server';
import { storeYear } from './extension-copy';
import { middle, middleHalf, rounded, type BenchPart } from './measure';

/**
 * Measures popup and panel in a real Chromium: from navigation to the first usable control and, of the popup, to the
 * first item, and from a letter typed into the search to the list drawn anew. In turns with them, in the same browser,
 * an empty page of an extension, one that opens the same database with nothing but the browser's own means, and one
 * that opens it through the same library and reads the same rows. A ratio is that of one round; told are the median of
 * all rounds and between which two values the middle half of them lies.
 */

const sizes = [
  { items: 0, sessions: 0 },
  { items: 100, sessions: 0 },
  { items: 1000, sessions: 100 },
  { items: 10_000, sessions: 500 },
];

/** Counted rounds; one more before them brings everything into the caches. */
const rounds = Number(process.env['LAST_TEN_ROUNDS'] ?? 15);

type Timed = { readonly usable: number; readonly opened: number; readonly filtered: number | null };

/** Times what the page does from its first moment: when the first control is there, and when the first item or open step. */
async function open(
  chromium: RunningChromium,
  path: string,
): Promise<{ page: Page } & Omit<Timed, 'filtered'>> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const times: { usable?: number; opened?: number } = {};
    (globalThis as { times?: typeof times }).times = times;
    const look = new MutationObserver(() => {
      const controls = document.querySelector('input:not([disabled]), [data-item-box], .popup__steps');
      if (controls && !times.usable) requestAnimationFrame(() => (times.usable ??= performance.now()));
      if (
        !document.querySelector('[data-item-box], .popup__steps, .step--open .step__body :is(input, button)')
      )
        return;
      look.disconnect();
      requestAnimationFrame(() => {
        times.opened = performance.now();
      });
    });
    look.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
  const read = () => (globalThis as { times?: { usable?: number; opened?: number } }).times;
  await page.waitForFunction(() => (globalThis as { times?: { opened?: number } }).times?.opened, {
    timeout: 60_000,
  });
  const { usable = Number.NaN, opened = Number.NaN } = (await page.evaluate(read)) ?? {};
  return { page, usable, opened };
}

/** Types six letters at once and waits until two frames have been drawn with what they find. */
async function filter(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) return null;
    const started = performance.now();
    field.value = 'abstra';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    return performance.now() - started;
  });
}

async function time(chromium: RunningChromium, path: string): Promise<Timed> {
  const { page, usable, opened } = await open(chromium, path);
  const filtered = await filter(page);
  await page.close();
  return { usable, opened, filtered };
}

type Round<Name extends string> = Readonly<Record<Name, Timed>>;

/** Opens pages in turns; each round begins with the next of them, so that none always follows the same other. */
async function inTurns<Name extends string>(
  chromium: RunningChromium,
  paths: Readonly<Record<Name, string>>,
): Promise<Round<Name>[]> {
  const names = Object.keys(paths) as Name[];
  const all: Round<Name>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const at = round % names.length;
    const timed: Partial<Record<Name, Timed>> = {};
    for (const name of [...names.slice(at), ...names.slice(0, at)])
      timed[name] = await time(chromium, paths[name]);
    if (round > 0) all.push(timed as Round<Name>);
  }
  return all;
}

/** The median of what `of` gives of each round, and of its ratio to the page that only opens the database. */
function told<Name extends string>(
  all: readonly Round<Name | 'database'>[],
  of: (round: Round<Name | 'database'>) => number,
): { readonly ms: number; readonly times: number; readonly half: string } {
  const ratios = all.map((round) => of(round) / round.database.opened);
  const [from, to] = middleHalf(ratios);
  return {
    ms: rounded(middle(all.map(of))),
    times: rounded(middle(ratios), 2),
    half: `${from.toFixed(2)} to ${to.toFixed(2)}`,
  };
}

function filterMs(all: readonly (number | null)[]): number | null {
  const filtered = all.flatMap((one) => one ?? []);
  return filtered.length > 0 ? rounded(middle(filtered)) : null;
}

/** Open items of the pair whose panel is opened; the rest are done. */
const openInPanel = 20;

/** Measures all sizes: the popup with every item open, the panel in a call with twenty open and the rest done. */
export async function benchPages(dir: string): Promise<BenchPart> {
  const server = await startServer();
  const rows: BenchPart['rows'][number][] = [];
  for (const { items, sessions } of sizes) {
    const popup = await inBrowser(server, dir, async (chromium) => {
      const page = await chromium.extensionPage('options.html');
      if (items > 0) await storeYear(page, items, sessions);
      await page.close();
      return inTurns(chromium, {
        empty: 'empty.html',
        bare: 'bare.html',
        database: 'database.html',
        popup: 'popup.html',
      });
    });
    const panel = await inBrowser(server, dir, async (chromium) => {
      const page = await chromium.extensionPage('options.html');
      const year = await storeYear(page, items, sessions, openInPanel);
      await page.close();
      await storeRunningCall(chromium, year);
      return inTurns(chromium, { database: 'database.html?panel', panel: 'sidepanel.html' });
    });
    const usable = told(popup, (round) => round.popup.usable);
    const listed = told(popup, (round) => round.popup.opened);
    const step = told(panel, (round) => round.panel.opened);
    rows.push({
      items,
      sessions,
      emptyMs: told(popup, (round) => round.empty.opened).ms,
      bareMs: told(popup, (round) => round.bare.opened).ms,
      databaseMs: told(popup, (round) => round.database.opened).ms,
      popupUsableMs: usable.ms,
      popupUsableTimes: usable.times,
      popupUsableHalf: usable.half,
      popupItemsMs: listed.ms,
      popupItemsTimes: listed.times,
      popupItemsHalf: listed.half,
      panelDatabaseMs: told(panel, (round) => round.database.opened).ms,
      panelMs: step.ms,
      panelTimes: step.times,
      panelHalf: step.half,
      emptyFilterMs: filterMs(popup.map((round) => round.empty.filtered)),
      popupFilterMs: filterMs(popup.map((round) => round.popup.filtered)),
    });
  }
  await server.close();
  return { bench: 'pages', rows };
}

async function inBrowser<Result>(
  server: StandInServer,
  dir: string,
  measure: (chromium: RunningChromium) => Promise<Result>,
): Promise<Result> {
  const chromium = await launchWithTexts(server, dir);
  const result = await measure(chromium);
  await chromium.close();
  return result;
}

/**
 * Starts a browser whose extension pages have their texts: a renderer that began while the extension was being installed
 * has none for as long as it lives, and shows no field before they were fetched. People meet that once, right after installing.
 */
async function launchWithTexts(server: StandInServer, dir: string): Promise<RunningChromium> {
  const chromium = await launchWithExtension({ server, dir });
  const page = await chromium.extensionPage('options.html');
  const hasTexts = await page.evaluate(() => chrome.i18n.getMessage('extensionName') !== '');
  await page.close();
  if (hasTexts) return chromium;
  await chromium.close();
  return launchWithTexts(server, dir);
}
