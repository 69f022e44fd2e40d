import axeCore from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';

/** A rule of axe-core that a page breaks, and where. */
export interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

/** Judges a page with axe-core. Returns the serious and critical violations only. */
export async function axe(page: Page): Promise<Violation[]> {
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

function ariaSelector(name: string): string {
  return `::-p-aria([name="${name.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`)}"])`;
}

/** Waits for what has this accessible name, also inside a closed shadow root, up to 20 s. */
export async function waitForAria(page: Page, name: string): Promise<void> {
  await page.waitForSelector(ariaSelector(name), { timeout: 20_000 });
}

/** Clicks what has this accessible name as a person does, also inside a closed shadow root. Waits up to 20 s. */
export async function clickAria(page: Page, name: string): Promise<void> {
  const found = await page.waitForSelector(ariaSelector(name), { timeout: 20_000 });
  if (!found) throw new Error(`Nothing is named "${name}".`);
  await standsStill(found);
  await found.click();
}

/** A person waits until a page has stopped moving before they click; up to half a second. */
async function standsStill(element: ElementHandle): Promise<void> {
  let before = '';
  for (let looks = 0; looks < 20; looks += 1) {
    const box = JSON.stringify(await element.boundingBox());
    if (box === before) return;
    before = box;
    await element.evaluate(() => new Promise((resolve) => setTimeout(resolve, 16)));
  }
}

/** Whether something with this accessible name is there now. */
export async function hasAria(page: Page, name: string): Promise<boolean> {
  return (await page.$(ariaSelector(name))) !== null;
}
