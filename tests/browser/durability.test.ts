import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWithExtension } from './harness/chromium.ts';
import { long } from './harness/long.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { addItems, clockIn, fill, openStep, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { go } from './harness/stand-in.ts';
import { startWrapUp, type OpenWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;
let wrapUp: OpenWrapUp;
let close: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

beforeEach(async () => {
  wrapUp = await startWrapUp({ server });
  close = () => wrapUp.chromium.close();
});

afterEach(async () => {
  await close();
});

const sentence = 'Ask the graduate school about the travel grant and write down what they say about it';

const valueOf = (page: Page, name: string): Promise<string> =>
  page.$eval(`::-p-aria([name="${name}"])`, (field) => (field as HTMLInputElement).value);

/** Takes the caret into a field and types; returns when each key was pressed, in ms. */
async function typeSlowly(page: Page, field: string, text: string): Promise<number[]> {
  await clickAria(page, field);
  const pressedAt: number[] = [];
  for (const letter of text) {
    await page.keyboard.sendCharacter(letter);
    pressedAt.push(Date.now());
  }
  return pressedAt;
}

/** Kills the browser, starts it again on the same profile, and opens the panel's page. */
async function crashAndReturn(): Promise<{ panel: Page; killedAt: number }> {
  const killedAt = Date.now();
  await wrapUp.chromium.kill();
  const chromium = await launchWithExtension({ server, userDataDir: wrapUp.chromium.userDataDir });
  close = () => chromium.close();
  const panel = await chromium.extensionPage('sidepanel.html');
  // Chromium installs an unpacked extension anew at each start, so the first run's page opens in front.
  await chromium.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await panel.bringToFront();
  return { panel, killedAt };
}

describe('a browser killed in the middle of typing', () => {
  const fields = [
    { field: 'Add an action item', lead: async () => undefined, back: async () => undefined },
    {
      field: 'One thing I take away',
      lead: async (panel: Page) => {
        await openStep(panel, 'Feedback');
        await clickAria(panel, 'More questions');
      },
      back: async (panel: Page) => {
        await openStep(panel, 'Feedback');
        await clickAria(panel, 'More questions');
      },
    },
    {
      field: 'Add a topic',
      lead: async (panel: Page) => {
        await openStep(panel, 'Next meeting');
        const next = clockIn(3 * 24 * 60);
        await fill(panel, 'Date', next.date);
        await fill(panel, 'Start time', next.time);
        await waitForAria(panel, 'Download invite (.ics)');
        await openStep(panel, 'Agenda');
        await clickAria(panel, 'Use this agenda');
      },
      back: async (panel: Page) => openStep(panel, 'Agenda'),
    },
  ];
  it.each(long ? fields : fields.slice(-1))(
    'keeps $field but for its last half second',
    async ({ field, lead, back }) => {
      await lead(wrapUp.panel);
      const pressedAt = await typeSlowly(wrapUp.panel, field, sentence);

      const { panel, killedAt } = await crashAndReturn();

      await waitForText(panel, 'With Ana Silva');
      await back(panel);
      await waitForAria(panel, field);
      await expect.poll(() => valueOf(panel, field)).not.toBe('');
      const kept = await valueOf(panel, field);
      expect(sentence.startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThanOrEqual(pressedAt.filter((at) => at < killedAt - 500).length);
    },
  );
});

it('two panels on one wrap-up show the same without a reload, also while a text is being typed', async () => {
  const { chromium, panel } = wrapUp;
  const second = await chromium.extensionPage('sidepanel.html');
  await waitForText(second, 'With Ana Silva');

  await addItems(panel, ['Draft CV by tomorrow ~2h']);
  await waitForText(second, 'Draft CV');
  await clickAria(second, 'Ana commits');
  await clickAria(panel, 'Me: I commit');
  await waitForText(panel, 'both committed');
  await waitForText(second, 'both committed');
  await typeSlowly(panel, 'Add an action item', 'Half a thou');
  await expect.poll(() => valueOf(second, 'Add an action item')).toBe('Half a thou');
  await typeSlowly(second, 'Add an action item', 'ght');
  await expect.poll(() => valueOf(panel, 'Add an action item')).toBe('Half a thought');

  await openStep(panel, 'Feedback');
  await openStep(second, 'Feedback');
  await clickAria(panel, '8 of 10');
  await waitForText(second, 'Your answer is in');
  expect(chromium.contextErrors).toEqual([]);
});

describe('a wrap-up that is not finished', () => {
  it('waits in the panel and the popup after the call is left, and can be finished then', async () => {
    const { chromium, call, panel } = wrapUp;
    await addItems(panel, ['Draft CV by tomorrow']);

    await go(call, 'exit-hall');

    await waitForText(panel, 'This wrap-up isn’t finished');
    const popup = await chromium.extensionPage('popup.html');
    await waitForText(popup, 'Finish the wrap-up with Ana Silva');
    await waitForText(popup, 'Draft CV');
    await clickAria(panel, 'Finish');
    await waitForText(panel, 'Saved on this computer');
    await expect.poll(() => hasAria(panel, 'Finish')).toBe(false);
    await expect
      .poll(() => popup.evaluate(() => document.body.innerText))
      .not.toContain('Finish the wrap-up');
    expect(await readTable(panel, 'actionItems')).toMatchObject([{ text: 'Draft CV', status: 'open' }]);
  });

  it('finished early, opened again, added to and finished a second time keeps everything', async () => {
    const { panel } = wrapUp;
    await addItems(panel, ['Draft CV by tomorrow']);
    await typeSlowly(panel, 'Add an action item', 'Half a thought');
    await clickAria(panel, 'Finish');
    await waitForText(panel, 'No next meeting yet');
    const [first] = (await readTable(panel, 'sessions')).map(({ wrapUpFinishedAt }) => wrapUpFinishedAt);
    expect(first).toEqual(expect.any(String));

    await clickAria(panel, 'Reopen');
    await waitForText(panel, 'Draft CV');
    await expect.poll(() => valueOf(panel, 'Add an action item')).toBe('Half a thought');
    await panel.focus('#add-action-item');
    await panel.keyboard.press('Enter');
    await waitForText(panel, '2 items');
    await clickAria(panel, 'Finish');
    await waitForText(panel, 'Half a thought');

    const texts = (await readTable(panel, 'actionItems')).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(new Set(texts)).toEqual(new Set(['Draft CV', 'Half a thought']));
    expect(await readTable(panel, 'sessions')).toMatchObject([{ wrapUpFinishedAt: expect.any(String) }]);
  });
});
