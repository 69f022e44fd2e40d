import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { addItems, clockIn, fill, openStep, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { startWrapUp } from './harness/wrap-up.ts';

const steps = ['Last time', 'Action items', 'Next meeting', 'Agenda', 'Feedback'];
const schemes = ['light', 'dark'] as const;

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

const dayMs = 86_400_000;

/** Puts `texts` on record as promises of an earlier session. */
async function seedLastTime(page: Page, texts: readonly string[]): Promise<void> {
  const [pattern] = await readTable(page, 'actionItems');
  const rows = texts.map((text, index) => ({
    ...pattern,
    id: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    createdAt: new Date(Date.now() - 30 * dayMs).toISOString(),
    position: index - 100,
    priority: 'nice',
    text,
  }));
  await storeRows(page, 'actionItems', rows);
}

/** Opens the panel's page in a tab of the given size, drawn in light or dark. */
async function panelAt(width: number, height: number): Promise<Page> {
  const page = await chromium.extensionPage('sidepanel.html');
  await page.setViewport({ width, height });
  await waitForText(page, 'Feedback');
  return page;
}

async function bookMeeting(panel: Page): Promise<void> {
  await openStep(panel, 'Next meeting');
  const next = clockIn(7 * 24 * 60);
  await fill(panel, 'Date', next.date);
  await fill(panel, 'Start time', next.time);
  await waitForAria(panel, 'Download invite (.ics)');
}

/** Nothing sticks out sideways: neither the page nor the open step scrolls that way. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const all = [root, ...document.querySelectorAll('main, .ritual, .ritual__foot, .call-bar, .step__body')];
    const wide = all.filter((element) => element.scrollWidth > element.clientWidth);
    const beyond = [...document.querySelectorAll('main *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > innerWidth + 1;
    });
    return [...wide, ...beyond].map((element) => `${element.tagName}.${element.className}`);
  });
}

describe('the panel with three items of this time and three of last time', () => {
  let panel: Page;

  beforeAll(async () => {
    const started = await startWrapUp({ server });
    ({ chromium } = started);
    await addItems(started.panel, [
      'Draft CV ~2h',
      'Read the paper by tomorrow',
      'Call the lab !nice @mentor',
    ]);
    await waitForText(started.panel, '3 items');
    await seedLastTime(started.panel, ['Write to the editor', 'Book the room', 'Send the slides']);
    await started.panel.close();
    panel = await panelAt(360, 640);
  });

  afterAll(async () => {
    await chromium.close();
  });

  const fits = () =>
    panel.$eval('[data-open-step="true"]', (body) => ({
      open: body.getAttribute('aria-labelledby'),
      over: Math.max(0, body.scrollHeight - body.clientHeight),
    }));

  it.each(steps)('%s fits at 360 by 640 without scrolling, before a date is agreed', async (step) => {
    await openStep(panel, step);

    expect(await fits()).toMatchObject({ over: 0 });
    expect(await sticksOut(panel)).toEqual([]);
  });

  it('fits with the agenda accepted, the meeting booked and both numbers in', async () => {
    await bookMeeting(panel);
    const found = [await fits()];
    await openStep(panel, 'Agenda');
    await clickAria(panel, 'Use this agenda');
    await waitForText(panel, 'finalises it by');
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

    expect(found.filter(({ over }) => over > 0)).toEqual([]);
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
      if (step === 'Action items') await clickAria(panel, 'Edit');
      expect(await axe(panel)).toEqual([]);
    });

    it('the keys and the end of the ritual have nothing serious for axe', async () => {
      await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await openStep(panel, 'Last time');
      await clickAria(panel, 'Keys');
      expect(await axe(panel)).toEqual([]);
      await clickAria(panel, 'Close');
      if (await hasAria(panel, 'Finish')) await clickAria(panel, 'Finish');
      await waitForText(panel, 'Saved on this machine');
      expect(await axe(panel)).toEqual([]);
      await clickAria(panel, 'Open again');
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

describe('long unbroken text', () => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

  beforeAll(async () => {
    const started = await startWrapUp({ server });
    ({ chromium } = started);
    await addItems(started.panel, [long, `${long} !nice @mentor ~2h by tomorrow`]);
    await waitForText(started.panel, '2 items');
    await seedLastTime(started.panel, [long]);
    const [mentorship] = await readTable(started.panel, 'mentorships');
    await storeRows(started.panel, 'mentorships', [{ ...mentorship, partnerName: long.slice(0, 200) }]);
    await started.panel.close();
  });

  afterAll(async () => {
    await chromium.close();
  });

  it('does not widen the panel at 320 pixels, in any step', async () => {
    const panel = await panelAt(320, 640);
    await bookMeeting(panel);
    const found: Record<string, string[]> = {};
    for (const step of steps) {
      await openStep(panel, step);
      if (step === 'Agenda') {
        found['Agenda, drafted'] = await sticksOut(panel);
        await clickAria(panel, 'Use this agenda');
        await panel.waitForSelector('.agenda__text');
      }
      if (step === 'Feedback') {
        await clickAria(panel, '8 of 10');
        await waitForText(panel, 'Your answer is in');
        await clickAria(panel, '9 of 10');
        await waitForText(panel, 'said aloud');
        found['Feedback, both'] = await sticksOut(panel);
        await clickAria(panel, 'More questions');
      }
      if (step === 'Next meeting')
        await clickAria(panel, 'More: link, contact, time zone, calendars, cancel');
      if (step === 'Action items') await clickAria(panel, 'Edit');
      found[step] = await sticksOut(panel);
    }
    await clickAria(panel, 'Finish');
    await waitForText(panel, 'Saved on this machine');
    found['Finish'] = await sticksOut(panel);
    await panel.close();

    expect(Object.entries(found).filter(([, wide]) => wide.length > 0)).toEqual([]);
  });

  it.each([
    ['popup.html', 380],
    ['options.html', 320],
    ['welcome.html', 320],
    ['record.html', 320],
    ['data.html', 320],
    ['exchange.html', 320],
  ])('does not widen %s at %i pixels', async (path, width) => {
    const page = await chromium.extensionPage(path);
    await page.setViewport({ width, height: 600 });
    await waitForText(page, path === 'record.html' ? 'Mentoring with' : 'Last Ten');
    expect(await sticksOut(page)).toEqual([]);
    await page.close();
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
    const panel = await panelAt(360, 640);
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
    await clickAria(panel, 'Mentoree commits to all');
    await panel.waitForFunction(
      () => document.querySelectorAll('[aria-label="Mentoree commits"]:checked').length === 60,
      { timeout: 10_000 },
    );
    await addItems(panel, ['One more']);
    await waitForText(panel, '61 items');
    expect(await axe(panel)).toEqual([]);
  });
});
