import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { clickAria, closePanel, hasAria, waitForAria } from './harness/page-tools.ts';
import { setUp } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { startWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;
let chromium: RunningChromium;
let call: Page;

const mark = 'Last Ten: move with the arrow keys';
const drawn = ['Wrap up', 'More', mark];

beforeAll(async () => {
  server = await startServer();
  const wrapUp = await startWrapUp({ server });
  ({ chromium, call } = wrapUp);
  await closePanel(wrapUp.panel, call);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

async function named(page: Page, name: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"])`, { timeout: 20_000 });
  if (!found) throw new Error(`Nothing is named "${name}".`);
  return found;
}

async function boxOf(page: Page, name: string) {
  const box = await (await named(page, name)).boundingBox();
  if (!box) throw new Error(`"${name}" is not drawn.`);
  return box;
}

/** The box of the whole pill. */
async function pillBox(page: Page) {
  return (await named(page, 'Wrap up')).evaluate((button) => {
    const { x, y, width, height } = (button.parentElement ?? button).getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** The page's controls that lie under the pill. */
async function coveredBy(page: Page, pill: { x: number; y: number; width: number; height: number }) {
  return page.evaluate(
    (box) =>
      [...document.querySelectorAll('button, [role=button], input, textarea')]
        .filter((control) => {
          const { left, right, top, bottom } = control.getBoundingClientRect();
          return left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y;
        })
        .map((control) => control.ariaLabel ?? control.textContent),
    pill,
  );
}

describe('The pill', () => {
  it('is 200 by 40 at most, its targets 24 at least, and goes while its panel is open', async () => {
    const { width, height } = await pillBox(call);
    expect([width, height]).toEqual([200, 40]);
    for (const name of drawn) {
      const box = await boxOf(call, name);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
    await clickAria(call, 'Wrap up');
    const panel = await chromium.panel();
    await expect.poll(() => hasAria(call, 'Wrap up')).toBe(false);
    await closePanel(panel, call);
  });

  it('covers no control where it stands, on none of the call pages', async () => {
    expect(await coveredBy(call, await pillBox(call))).toEqual([]);
  });

  it('stands over the video, not over what people write to each other', async () => {
    const { x, width } = await pillBox(call);
    expect(x + width).toBeLessThan((await call.evaluate(() => innerWidth)) / 2);
  });

  it('is moved by keys and by dragging, remembers its place, and never lies on the way out of the call', async () => {
    const before = await pillBox(call);
    await (await named(call, mark)).focus();
    await call.keyboard.press('ArrowRight');
    await call.keyboard.press('ArrowDown');
    const moved = await pillBox(call);
    expect([moved.x - before.x, moved.y - before.y]).toEqual([16, 16]);

    const from = await boxOf(call, mark);
    const leave = await call.$eval('[jsname="CQylAd"]', (element) => {
      const { left, top } = element.getBoundingClientRect();
      return { x: left, y: top };
    });
    await call.mouse.move(from.x + 10, from.y + 10);
    await call.mouse.down();
    await call.mouse.move(leave.x, leave.y, { steps: 4 });
    await call.mouse.up();
    const dragged = await pillBox(call);
    expect(dragged.y).toBeGreaterThan(300);
    const red = await call.$eval('[jsname="CQylAd"]', (element) => element.getBoundingClientRect().top);
    expect(dragged.y + dragged.height).toBeLessThanOrEqual(red);

    await call.reload();
    await waitForAria(call, 'Wrap up');
    await expect.poll(async () => Math.abs((await pillBox(call)).y - dragged.y)).toBeLessThan(2);
  });
});

it('the menu is gone through by keys, and closed by Escape', async () => {
  await (await named(call, 'More')).focus();
  await call.keyboard.press('Enter');
  await waitForAria(call, 'Remind me in 5 min');
  await call.keyboard.press('ArrowUp');
  const focused = await (
    await named(call, "Don't remind me for this call")
  ).evaluate((item) => item.matches(':focus'));
  expect(focused).toBe(true);
  await call.keyboard.press('Escape');
  await expect.poll(() => hasAria(call, 'Remind me in 5 min')).toBe(false);
});

it('folds to its mark while Zoom shows a screen, and unfolds for who asks for it', async () => {
  const zoom = await chromium.openCall(
    'https://app.zoom.us/wc/81234567890/join?standin=in-call&variant=share',
  );
  await clickAria(zoom, 'Yes');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await panel.close();
  await zoom.bringToFront();
  await waitForAria(zoom, mark);
  await expect.poll(() => hasAria(zoom, 'Wrap up')).toBe(false);
  const { width, height } = await (
    await named(zoom, mark)
  ).evaluate((element) => (element.parentElement ?? element).getBoundingClientRect().toJSON() as DOMRect);
  expect([width, height]).toEqual([40, 40]);
  await clickAria(zoom, mark);
  await waitForAria(zoom, 'Wrap up');
});
