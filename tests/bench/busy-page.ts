import type { Page } from 'puppeteer-core';

interface Busy {
  start(): void;
  /** Stops, and returns how many changes were made since the start. */
  stop(): number;
}

/** Changes a second. */
export const rate = 400;

type BusyWindow = typeof globalThis & { busy: Busy };

/**
 * Gives a page as many nodes as a real call page has: 30,000, in tiles that lay themselves out. It keeps still yet. What
 * is not painted is there for whoever looks for selectors or watches changes, and costs the page itself next to nothing.
 */
export async function fillPage(page: Page, isPainted: boolean): Promise<void> {
  const fill = (changesPerSecond: number, painted: boolean): void => {
    const tiles = Array.from({ length: 300 }, () => {
      const tile = document.createElement('div');
      tile.style.cssText = 'contain:strict;position:fixed;inset:auto 0 0 0;height:20px;font-size:6px';
      if (!painted) tile.style.contentVisibility = 'hidden';
      for (let count = 0; count < 99; count += 1) tile.append(document.createElement('i'));
      document.body.append(tile);
      return tile;
    });
    let turn = 0;
    let turnAtStart = 0;
    let startedAt = 0;
    /** Catches up with the clock, so that a busy machine makes no fewer changes. */
    function change(): void {
      const due = turnAtStart + Math.floor(((performance.now() - startedAt) * changesPerSecond) / 1000);
      while (turn < due) {
        turn += 1;
        const tile = tiles[turn % tiles.length];
        const node = tile?.children[turn % 99] as HTMLElement | undefined;
        if (turn % 3 === 0) node?.replaceChildren(String(turn));
        else if (turn % 3 === 1) node?.setAttribute('data-speaking', String(turn % 7));
        else if (node) tile?.append(node);
      }
    }
    let timer = 0;
    (globalThis as BusyWindow).busy = {
      start() {
        turnAtStart = turn;
        startedAt = performance.now();
        timer = setInterval(change, 50) as unknown as number;
      },
      stop() {
        clearInterval(timer);
        return turn - turnAtStart;
      },
    };
  };
  await page.evaluate(fill, rate, isPainted);
}

/** Lets the page change 400 times a second. */
export async function startChanges(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as BusyWindow).busy.start());
}

/** Lets the page keep still again; returns how many changes it made. */
export async function stopChanges(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as BusyWindow).busy.stop());
}
