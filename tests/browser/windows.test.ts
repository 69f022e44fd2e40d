import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { knowAna } from './harness/calendars.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { setLeadMinutes } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';

const anasRoom = 'https://meet.google.com/abc-defg-hij';
const bosRoom = 'https://meet.google.com/xyz-wxyz-xyz';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  await knowAna(chromium, anasRoom);
  const worker = await chromium.serviceWorker();
  const [ana] = await readTable(worker, 'mentorships');
  await storeRows(worker, 'mentorships', [
    { ...ana, usualLengthMinutes: 45 },
    {
      ...ana,
      id: crypto.randomUUID(),
      partnerName: 'Bo Lind',
      callLink: bosRoom,
      callKeys: ['meet:xyz-wxyz-xyz'],
      usualLengthMinutes: 45,
    },
  ]);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

const calls = async () => readTable(await chromium.serviceWorker(), 'calls');
const phases = async () => (await calls()).map(({ phase }) => phase);
const panels = () => chromium.browser.targets().filter((target) => target.url().endsWith('/sidepanel.html'));

beforeEach(async () => {
  for (const page of await chromium.browser.pages())
    if (page.url().includes('meet.google')) await page.close();
  await expect.poll(async () => (await phases()).includes('in-call')).toBe(false);
});

/** Moves the tab of a page to a window of its own, as dragging it out does. */
async function dragOut(page: Page): Promise<void> {
  const worker = await chromium.serviceWorker();
  await worker.evaluate(
    async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      await chrome.windows.create({ tabId: tab?.id ?? -1 });
    },
    new URL(page.url()).origin + new URL(page.url()).pathname,
  );
}

async function closePanels(): Promise<void> {
  for (const target of panels()) await (await target.asPage()).close();
}

describe('Tabs that move and windows beside each other', () => {
  it('a call dragged to a window of its own is the same call, and opens its wrap-up', async () => {
    const page = await chromium.openCall(`${anasRoom}?standin=in-call`);
    await waitForAria(page, 'Wrap up');
    const before = await calls();
    await dragOut(page);
    await page.bringToFront();
    await waitForAria(page, 'Wrap up');
    await clickAria(page, 'Wrap up');
    const panel = await chromium.panel();
    await expect.poll(() => shownText(panel)).toContain('With Ana Silva');
    expect((await calls()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await closePanels();
  });

  it('calls in two windows are two calls: each opens the wrap-up of its own pair', async () => {
    const ana = await chromium.openCall(`${anasRoom}?standin=in-call`);
    await waitForAria(ana, 'Wrap up');
    await dragOut(ana);
    const bo = await chromium.openCall(`${bosRoom}?standin=in-call`);
    await waitForAria(bo, 'Wrap up');
    await clickAria(bo, 'Wrap up');
    const panel = await chromium.panel();
    await expect.poll(() => shownText(panel)).toContain('With Bo Lind');
    await closePanels();
    await ana.bringToFront();
    await clickAria(ana, 'Wrap up');
    const other = await chromium.panel();
    await expect.poll(() => shownText(other)).toContain('With Ana Silva');
    await closePanels();
  });

  it('a tab that was frozen and comes back is the same call', async () => {
    const page = await chromium.openCall(`${anasRoom}?standin=in-call`);
    await waitForAria(page, 'Wrap up');
    const before = (await calls()).map(({ id }) => id);
    const session = await page.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    const worker = await chromium.serviceWorker();
    const badge = async () => worker.evaluate(() => chrome.action.getBadgeText({}));
    await expect.poll(badge).toMatch(/^\d+$/);
    expect((await calls()).map(({ id }) => id)).toEqual(before);
    expect(await phases()).toContain('in-call');
  });

  it('a call page that is loaded ahead of a click is no call before the person goes there', async () => {
    const page = await chromium.openCall('https://meet.google.com/landing');
    const ahead = `${bosRoom}?standin=in-call`;
    const before = (await calls()).length;
    await page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ urls: [url] }] });
      document.head.append(rules);
    }, ahead);
    const loaded = () => server.requests.some(({ path }) => path.startsWith('/xyz-wxyz-xyz'));
    await expect.poll(loaded).toBe(true);
    expect(await calls()).toHaveLength(before);
    await page.goto(ahead);
    await waitForAria(page, 'Wrap up');
    expect((await calls()).filter(({ phase }) => phase === 'in-call')).toHaveLength(1);
  });
});

describe('The window of an installed app', () => {
  it('has no side panel: the wrap-up opens in a window of its own, and there is one', async () => {
    const worker = await chromium.serviceWorker();
    await worker.evaluate(
      (url) => chrome.windows.create({ url, type: 'popup', width: 900, height: 700 }),
      `${anasRoom}?standin=in-call`,
    );
    const target = await chromium.browser.waitForTarget((one) => one.url().startsWith(anasRoom));
    const page = await target.page();
    if (!page) throw new Error('The window has no page.');
    await page.bringToFront();
    await clickAria(page, 'Wrap up');
    const panel = await chromium.panel();
    await expect.poll(() => shownText(panel)).toContain('With Ana Silva');
    const types = await worker.evaluate(async () =>
      (await chrome.windows.getAll({ populate: true }))
        .filter(({ tabs }) => tabs?.some(({ url }) => url?.endsWith('/sidepanel.html')))
        .map(({ type }) => type),
    );
    expect(types).toEqual(['popup']);
    await expect.poll(() => hasAria(page, 'Wrap up')).toBe(false);
  });
});
