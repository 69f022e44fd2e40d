import type { CDPSession, Page } from 'puppeteer-core';

/** What is dropped: a text, or files by their paths. */
export type Dropped = { readonly text: string } | { readonly files: readonly string[] };

/** Drops something from outside of the browser onto the middle of what `selector` finds. */
export async function drop(page: Page, selector: string, what: Dropped): Promise<void> {
  const target = await page.waitForSelector(selector, { visible: true, timeout: 20_000 });
  await target?.scrollIntoView();
  const box = await target?.boundingBox();
  if (!box) throw new Error(`There is nothing to drop on at ${selector}.`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const items = 'text' in what ? [{ mimeType: 'text/plain', data: what.text }] : [];
  const data = { items, ...('files' in what && { files: [...what.files] }), dragOperationsMask: 1 };
  const session: CDPSession = await page.createCDPSession();
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}

/** Presses Tab until what has the keyboard is named `name`. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const named = await page.evaluate(() => {
      const { activeElement: at } = document;
      const label = (at as HTMLInputElement | null)?.labels?.[0]?.querySelector('span')?.textContent;
      return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim();
    });
    if (named === name) return;
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}
