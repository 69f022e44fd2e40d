import type { Page } from 'puppeteer-core';
import type { SettingsSubject } from '../../../components/app/settings-subjects.ts';
import type { RunningChromium } from './chromium.ts';

/** Opens the settings at a subject: what stands in another one is on the page, and not shown. */
export function settingsOn(chromium: RunningChromium, subject: SettingsSubject): Promise<Page> {
  return chromium.extensionPage(`options.html#${subject}`);
}

/** Returns what was moved on a page while it could be seen, as the browser counts it, two frames after it was read. */
export function movedOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    // https://wicg.github.io/layout-instability
    interface Shift extends PerformanceEntry {
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const entries = await new Promise<PerformanceEntryList>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({
        type: 'layout-shift',
        buffered: true,
      });
      setTimeout(() => resolve([]), 300);
    });
    const moved = (entries as Shift[]).flatMap(({ sources }) => sources.map(({ node }) => node));
    // Of pictures, Chromium counts those that are out of sight, too.
    return moved.filter((node) => !(node instanceof SVGElement)).map((node) => node?.textContent ?? '');
  });
}
