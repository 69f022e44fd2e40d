import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { heightBeyond, sticksOut } from './harness/layout.ts';
import { readTable, storeRows } from './harness/records.ts';
import { addItems, openStep, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { bookMeeting, panelAt, startSmallPanel, startWrapUp, steps } from './harness/wrap-up.ts';

const schemes = ['light', 'dark'] as const;

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

describe('the panel with three items of this time and three of last time', () => {
  let panel: Page;

  beforeAll(async () => {
    ({ chromium, panel } = await startSmallPanel({ server }));
  });

  afterAll(async () => {
    await chromium.close();
  });

  const fits = () => heightBeyond(panel);

  it('fits with the agenda accepted, the meeting booked and both numbers in', async () => {
    await bookMeeting(panel);
    const found = [await fits()];
    await openStep(panel, 'Agenda');
    await clickAria(panel, 'Use this agenda');
    await waitForText(panel, 'marks it as final by');
    found.push(await fits());
    await openStep(panel, 'Feedback');
    await clickAria(panel, '8 of 10');
    await waitForText(panel, 'Your answer is in');
    found.push(await fits());
    await clickAria(panel, '9 of 10');
    await waitForText(panel, 'said aloud');
    found.push(await fits());
    await openStep(panel, 'Last time');
    found.push(await fits());

    expect(found.filter((over) => over > 0)).toEqual([]);
  });

  describe.each(schemes)('in %s', (scheme) => {
    beforeAll(async () => {
      await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    });

    it.each(steps)('%s has nothing serious for axe', async (step) => {
      await openStep(panel, step);
      const more = {
        'Next meeting': 'More: link, contact, time zone, calendars, cancel',
        Feedback: 'More questions',
      };
      expect(await axe(panel)).toEqual([]);
      const unfolds = more[step as keyof typeof more];
      if (unfolds && (await hasAria(panel, unfolds))) await clickAria(panel, unfolds);
      if (step === 'Action items') await panel.click('.item__text');
      expect(await axe(panel)).toEqual([]);
    });

    it('the keys and the end of the ritual have nothing serious for axe', async () => {
      await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await openStep(panel, 'Last time');
      await clickAria(panel, 'Keyboard shortcuts');
      expect(await axe(panel)).toEqual([]);
      await clickAria(panel, 'Close');
      if (await hasAria(panel, 'Finish')) await clickAria(panel, 'Finish');
      await waitForText(panel, 'Saved on this computer');
      await waitForAria(panel, 'Reopen');
      expect(await axe(panel)).toEqual([]);
      await clickAria(panel, 'Reopen');
    });

    it.each(['popup.html', 'options.html', 'welcome.html'])(
      '%s has nothing serious for axe',
      async (path) => {
        const page = await chromium.extensionPage(path);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await waitForText(page, 'Last Ten');
        if (path === 'popup.html') await waitForText(page, 'Draft CV');
        expect(await axe(page)).toEqual([]);
        await page.close();
        await panel.bringToFront();
      },
    );

    it('the read-back has nothing serious for axe, and nothing in it is too wide', async () => {
      const [{ sessionId } = {}] = (await readTable(panel, 'actionItems')).filter(
        ({ text }) => text === 'Draft CV',
      );
      const page = await chromium.extensionPage(`readback.html?session=${String(sessionId)}`);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await waitForText(page, 'Draft CV');
      expect(await axe(page)).toEqual([]);
      await page.setViewport({ width: 320, height: 600 });
      expect(await sticksOut(page)).toEqual([]);
      await page.close();
      await panel.bringToFront();
    });
  });
});

describe('sixty items', () => {
  afterEach(async () => {
    await chromium.close();
  });

  it('scroll inside the panel, which stays usable', async () => {
    const started = await startWrapUp({ server });
    ({ chromium } = started);
    await addItems(started.panel, ['Draft CV']);
    await waitForText(started.panel, '1 item');
    const [pattern] = await readTable(started.panel, 'actionItems');
    const rows = Array.from({ length: 59 }, (_, index) => ({
      ...pattern,
      id: crypto.randomUUID(),
      text: `Promise number ${index + 2}`,
      position: index + 2,
    }));
    await storeRows(started.panel, 'actionItems', rows);
    await started.panel.close();
    const panel = await panelAt(chromium, 360, 640);
    await waitForText(panel, '60 items');

    const layout = await panel.evaluate(() => {
      const root = document.scrollingElement ?? document.documentElement;
      const body = document.querySelector('[data-open-step="true"]');
      const foot = document.querySelector('.ritual__foot')?.getBoundingClientRect();
      const feedback = document.querySelector('#step-feedback')?.getBoundingClientRect();
      return {
        page: root.scrollHeight - innerHeight,
        inside: (body?.scrollHeight ?? 0) > (body?.clientHeight ?? 0),
        footBelow: (foot?.bottom ?? Infinity) > innerHeight,
        headingBelow: (feedback?.bottom ?? Infinity) > innerHeight,
      };
    });
    expect(layout).toEqual({ page: 0, inside: true, footBelow: false, headingBelow: false });
    await clickAria(panel, 'Ana commits to all');
    await panel.waitForFunction(
      () => document.querySelectorAll('[aria-label="Ana commits"][aria-pressed=true]').length === 60,
      { timeout: 10_000 },
    );
    await addItems(panel, ['One more']);
    await waitForText(panel, '61 items');
    expect(await axe(panel)).toEqual([]);
  });
});
