import axeCore from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';

/** A rule of axe-core that a page breaks, and where. */
export interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

/** Judges a page with axe-core once its colours have settled. Returns the serious and critical violations only. */
export async function axe(page: Page): Promise<Violation[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const judge = (globalThis as unknown as { axe: typeof axeCore }).axe;
    const { violations } = await judge.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, help, nodes }) => ({
        id,
        impact: String(impact),
        help,
        nodes: nodes.map((node) => node.html),
      }));
  });
}

export function ariaSelector(name: string): string {
  return `::-p-aria([name="${name.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`)}"])`;
}

/** What a browser says of a page that is just being left. */
const isLeft = /context was destroyed|cannot find context|detached/i;

/**
 * Finds what has this accessible name, also inside a closed shadow root, within 20 s. It looks again and again by itself:
 * Puppeteer does so where the document changes, and what changes in a closed shadow root is no change of the document.
 */
async function findAria(page: Page, name: string): Promise<ElementHandle> {
  const limit = Date.now() + 20_000;
  for (;;) {
    const found = await page.$(ariaSelector(name)).catch((error: unknown) => {
      if (!isLeft.test(String(error))) throw error;
      return null;
    });
    if (found) return found;
    if (Date.now() > limit)
      throw new Error(`Nothing is named "${name}" after 20 s, but: ${await namesOn(page)}`);
    await new Promise((looked) => setTimeout(looked, 50));
  }
}

/** Returns what a page says of itself to who cannot see it, for a person who reads of a test that failed. */
async function namesOn(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot().catch((error: unknown) => String(error));
  const names = JSON.stringify(tree, (key, value: unknown) => (key === 'backendNodeId' ? undefined : value));
  return `${page.url()} ${names.slice(0, 3000)}`;
}

/** Waits for what has this accessible name, see `findAria`. */
export async function waitForAria(page: Page, name: string): Promise<void> {
  await findAria(page, name);
}

/** What a browser says of an element that was drawn anew while it was aimed at. */
const drawnAnew = /detached|not clickable|could not find (?:object|node)|no node/i;

/**
 * Clicks what has this accessible name as a person does, also inside a closed shadow root: where the page moved it away
 * under the pointer, drew it anew or has something over it, once more. Waits up to 20 s; throws where nothing took it.
 */
export async function clickAria(page: Page, name: string): Promise<void> {
  const limit = Date.now() + 20_000;
  let trouble: unknown = new Error(`What is named "${name}" took no click for 20 s.`);
  do {
    const found = await findAria(page, name);
    try {
      await standsStill(found);
      if (await takesClick(found)) return;
    } catch (error) {
      if (!drawnAnew.test(String(error))) throw error;
      trouble = error;
    }
  } while (Date.now() < limit);
  throw trouble;
}

/** Clicks, once and whatever becomes of it, what has this accessible name, as a person does who does not see a cover. */
export async function clickBlindly(page: Page, name: string): Promise<void> {
  const found = await findAria(page, name);
  await standsStill(found);
  await found.click();
}

/** Clicks an element; returns whether it took the click, or is gone with its page. */
async function takesClick(element: ElementHandle): Promise<boolean> {
  const click = await element.evaluateHandle((node) => {
    const state = { isTaken: false };
    node.addEventListener('click', () => (state.isTaken = true), { once: true, capture: true });
    return state;
  });
  await element.click();
  return click.evaluate(({ isTaken }) => isTaken).catch(() => true);
}

/**
 * A person waits until a page has stopped moving before they click; up to half a second. What the extension draws in a
 * page takes no click before it has been seen for a moment, and no person gives one.
 */
export async function standsStill(element: ElementHandle): Promise<void> {
  await element.evaluate(async (node) => {
    if (node.getRootNode() instanceof ShadowRoot) await new Promise((seen) => setTimeout(seen, 400));
  });
  let before = '';
  for (let looks = 0; looks < 20; looks += 1) {
    const box = JSON.stringify(await element.boundingBox());
    if (box === before) return;
    before = box;
    await element.evaluate(() => new Promise((resolve) => setTimeout(resolve, 16)));
  }
}

/** Waits until a list has drawn as many rows as there is room for: it begins with a few, and goes on frame by frame. */
export async function rowsAreDrawn(page: Page): Promise<void> {
  await page.waitForSelector('[data-item-id]');
  await page.evaluate(async () => {
    let [rows, same] = [0, 0];
    while (same < 4) {
      await new Promise((seen) => requestAnimationFrame(seen));
      const now = document.querySelectorAll('[data-item-id]').length;
      same = now === rows ? same + 1 : 0;
      rows = now;
    }
  });
}

/** Whether something with this accessible name is there now. */
export async function hasAria(page: Page, name: string): Promise<boolean> {
  return (await page.$(ariaSelector(name))) !== null;
}

/** Closes the panel; the pill that went with it comes back to the page of its call. */
export async function closePanel(panel: Page, call: Page): Promise<void> {
  // Nobody closes what they have not seen; a page closed while it starts has told nobody that it closes.
  await panel.waitForSelector('main, .ritual, form');
  await panel.close();
  await call.bringToFront();
  await waitForAria(call, 'Wrap up');
}

/** Chooses something in the menu of the pill. */
export async function choose(call: Page, name: string): Promise<void> {
  // A pill that is drawn anew, because something of its call has changed, has its menu closed.
  for (let tries = 0; tries < 5 && !(await hasAria(call, name)); tries += 1) {
    await clickAria(call, 'More');
    await call.waitForSelector(ariaSelector(name), { timeout: 1000 }).catch(() => null);
  }
  await clickAria(call, name);
}
