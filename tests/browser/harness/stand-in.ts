import type { Page } from 'puppeteer-core';

/** An event the page's own capture listeners on `window` heard. */
export interface HeardEvent {
  readonly type: string;
  /** The key, or the text of an input event; clicks have none. */
  readonly key?: string;
  readonly target: string;
  readonly trusted: boolean;
}

interface StandInWindow {
  readonly standIn: {
    go(state: string, variants?: string): void;
    readonly keys: HeardEvent[];
    readonly clicks: HeardEvent[];
    readonly state: string;
  };
}

/** Changes a stand-in page's state without a reload; `variants` are comma-separated and stay in force. */
export async function go(page: Page, state: string, variants?: string): Promise<void> {
  await page.evaluate(
    (wanted, how) => (globalThis as unknown as StandInWindow).standIn.go(wanted, how),
    state,
    variants,
  );
}

/** Reads what the page itself heard: the keys and clicks that reached its listeners, oldest first. */
export async function heard(page: Page, what: 'keys' | 'clicks'): Promise<HeardEvent[]> {
  return page.evaluate((list) => (globalThis as unknown as StandInWindow).standIn[list], what);
}
