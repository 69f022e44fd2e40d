import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { sticksOut } from './harness/layout.ts';
import { clickAria, waitForAria } from './harness/page-tools.ts';
import { addItems, openStep, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { bookMeeting, seedLastTime, startWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;
let chromium: RunningChromium;
let panel: Page;

const widths = [200, 220, 240, 260, 279, 280, 300, 319, 320, 340, 360, 400, 420, 440];

beforeAll(async () => {
  server = await startServer();
  ({ chromium, panel } = await startWrapUp({ server }));
  await addItems(panel, ['Draft the CV', 'Read chapter three']);
  await waitForText(panel, '2 items');
  await seedLastTime(panel, ['Ask the library about the archive', 'Send the slides before Thursday']);
  // An open page does not notice what is stored past it.
  await panel.reload();
  await waitForText(panel, '2 open');
  await bookMeeting(panel);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** Writes the foot's words as long as the longest language has them. */
function lengthen(): Promise<void> {
  return panel.evaluate(() => {
    const write = (selector: string, text: string) => {
      const found = document.querySelector(selector)?.firstChild;
      if (found) found.nodeValue = text;
    };
    write('.toast__undo-word', 'Rückgängig');
    write('.ritual__finish-word', 'Abschließen');
    write('.ritual__foot > .button--primary', 'Siguiente ');
  });
}

/** What is drawn in the foot, from left to right. */
function drawn(): Promise<{ name: string; left: number; right: number; width: number; height: number }[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('.ritual__keys, .toast__text, .toast__undo, .ritual__foot .button')]
      .filter((element, index, all) => all.indexOf(element) === index)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .map(({ element, box: { left, right, width, height } }) => ({
        name: element.textContent?.trim() ?? '',
        left,
        right,
        width,
        height,
      }))
      .toSorted((a, b) => a.left - b.left),
  );
}

it('what was done and its way back are read at every width, beside Finish and Next and never over them', async () => {
  await openStep(panel, 'Last time');
  for (const width of widths) {
    await panel.setViewport({ width, height: 640 });
    await panel.focus('[data-open-step="true"] li[data-item-id]');
    await panel.keyboard.press('d');
    await waitForText(panel, 'Done: ');
    await lengthen();
    const foot = await drawn();
    const overlapping = foot.filter((one, place) => place > 0 && one.left < (foot[place - 1]?.right ?? 0));
    expect([width, overlapping]).toEqual([width, []]);
    const names = foot.map(({ name }) => name);
    expect([width, names]).toEqual([
      width,
      expect.arrayContaining([expect.stringMatching(/^Done: /), 'Rückgängig', 'Siguiente']),
    ]);
    expect([width, names.includes('Abschließen')]).toEqual([width, width >= 240]);
    // Two lines of at least a word each say which one it was.
    const [text] = foot.filter(({ name }) => name.startsWith('Done: '));
    expect([width, (text?.width ?? 0) >= (width < 280 ? 24 : 44)]).toEqual([width, true]);
    expect(foot.filter((one) => one.width < 24 && !one.name.startsWith('Done: '))).toEqual([]);
    expect(await sticksOut(panel)).toEqual([]);
    await panel.$eval('[data-undo]', (undo) => (undo as HTMLElement).click());
    await panel.waitForSelector('.toast', { hidden: true });
  }
}, 60_000);

it('a key hint that does not fit whole is left out', async () => {
  for (const step of ['Last time', 'Action items', 'Agenda', 'Feedback']) {
    await openStep(panel, step);
    for (const width of [340, 345, 350, 360, 380, 420]) {
      await panel.setViewport({ width, height: 640 });
      const cut = await panel.$eval('.ritual__hints', (hints) => {
        const room = hints.getBoundingClientRect();
        return [...hints.children]
          .map((hint) => hint.getBoundingClientRect())
          .filter(({ top, bottom, left, right }) => {
            const isSeen = top < room.bottom - 4 && bottom > room.top + 4;
            return isSeen && (left < room.left - 1 || right > room.right + 1);
          }).length;
      });
      expect([step, width, cut]).toEqual([step, width, 0]);
    }
  }
});

it('at 240 pixels Finish is an icon, and names what was passed over, with the way back to it', async () => {
  await panel.reload();
  await panel.setViewport({ width: 240, height: 640 });
  await clickAria(panel, 'Finish');
  await waitForText(panel, 'Still open:');
  await clickAria(panel, '2 to commit');
  await panel.waitForSelector('#add-action-item');
  const finish = await panel.$eval('.ritual__finish', (button) => button.getBoundingClientRect().toJSON());
  expect(Math.min(finish.width, finish.height)).toBeGreaterThanOrEqual(24);
  await clickAria(panel, 'Finish');
});

it('a calendar that was opened is not called sent, and can be opened again', async () => {
  await clickAria(panel, 'Send with Google Calendar');
  await waitForText(panel, 'Opened in Google Calendar: press Save and Send there.');
  await waitForAria(panel, 'Open again');
  const state = await panel.$eval('[aria-labelledby="step-finish"] .step__state', (line) => line.textContent);
  expect(state).toBe('opened');
});

it('the end closes the panel', async () => {
  const panels = () =>
    chromium.browser.targets().filter((target) => target.url().endsWith('/sidepanel.html')).length;
  expect(panels()).toBe(1);
  await clickAria(panel, 'Close').catch((error: unknown) => {
    if (panels() > 0) throw error;
  });
  await expect.poll(panels).toBe(0);
});
