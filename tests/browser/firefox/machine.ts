import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { RunningChromium } from '../harness/chromium.ts';
import { clickAria } from '../harness/page-tools.ts';
import { fill } from '../harness/ritual.ts';
import { rows } from '../harness/sync-machines.ts';
import type { StoredRecord } from '../harness/records.ts';
import type { RunningFirefox } from './firefox.ts';

/** The Enter key, as WebDriver writes it. */
const enter = '\uE007';

/** A machine of a person's, whichever browser it has: one page of the extension in front, and hands. */
export interface Machine {
  readonly name: string;
  /** Opens a page of the extension. */
  open(path: string): Promise<void>;
  click(name: string): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  type(text: string): Promise<void>;
  enter(): Promise<void>;
  /** Focuses, or clicks, what a selector finds whose text holds `text`; of several the one at `index`. */
  point(how: 'focus' | 'click', selector: string, text: string, index?: number): Promise<void>;
  /** Begins a wrap-up without a call, and goes to its panel. */
  wrapUp(): Promise<void>;
  /** Reads all rows of a table, by their ids. */
  table(name: string): Promise<readonly StoredRecord[]>;
  /** Stops the background, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
}

/** Points at an element in a page; returns whether it was there. */
const point = `(how, selector, text, index) => {
  const found = [...document.querySelectorAll(selector)].filter((one) => one.innerText.includes(text))[index];
  const at = how === 'focus' ? found?.querySelector('[data-item-box]') ?? found : found;
  at?.[how]();
  return at !== undefined;
}`;

/** A machine with Chromium. */
export function chromiumMachine(name: string, chromium: RunningChromium): Machine {
  let page: Page | null = null;
  const at = () => page ?? expect.fail('No page was opened.');
  const open = async (path: string) => {
    await page?.close();
    page = await chromium.extensionPage(path);
    await page.bringToFront();
  };
  return {
    name,
    open,
    click: (label) => clickAria(at(), label),
    fill: (label, value) => fill(at(), label, value),
    type: (text) => at().keyboard.type(text),
    enter: () => at().keyboard.press('Enter'),
    point: async (how, selector, text, index = 0) =>
      await expect
        .poll(() => at().evaluate(`(${point})(...${JSON.stringify([how, selector, text, index])})`))
        .toBe(true),
    async wrapUp() {
      await open('popup.html');
      await clickAria(at(), 'Start a wrap-up without a call tab');
      // The popup closes itself.
      page = await chromium.panel();
    },
    table: (table) => rows(chromium, table),
    stopBackground: () => chromium.stopWorker(),
  };
}

/** A machine with Firefox. */
export async function firefoxMachine(name: string, firefox: RunningFirefox): Promise<Machine> {
  const [home = ''] = await firefox.handles();
  const open = async (path: string) => {
    await firefox.switchTo(home);
    // Of one page, another part is opened without the page being read anew.
    await firefox.go('about:blank');
    await firefox.page(path);
  };
  return {
    name,
    open,
    click: firefox.click,
    fill: firefox.fill,
    type: firefox.type,
    enter: () => firefox.type(enter),
    point: async (how, selector, text, index = 0) =>
      void (await firefox.until(`return (${point})(...arguments)`, how, selector, text, index)),
    async wrapUp() {
      // Its sidebar is out of a test's reach; the panel is the same page in a tab.
      await open('sidepanel.html');
      await firefox.click('Start a wrap-up without a call tab');
    },
    async table(table) {
      const all = await firefox.table(table);
      return all.toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));
    },
    stopBackground: firefox.stopBackground,
  };
}
