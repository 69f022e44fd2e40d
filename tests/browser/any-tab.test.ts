import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { copyWithHost } from './harness/calendar-copy.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, waitForAria, closePanel } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { setLeadMinutes, setUp } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

// A call on a site nothing is known of: no platform, no permission, a page of the project's own making.

let server: StandInServer;
let chromium: RunningChromium;

const room = 'https://rooms.example.org/weekly-ana';

beforeAll(async () => {
  server = await startServer();
  for (const host of ['rooms.example.org', 'elsewhere.example.org']) {
    for (const path of ['/weekly-ana', '/other-room', '/lobby']) {
      server.addRoute(host, path, (url, _request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(`<!doctype html><title>Room ${url.pathname}</title><h1>A call of ${url.host}</h1>`);
      });
    }
  }
  server.addRoute('broken.example.org', '/', (_url, request) => request.destroy());
});

afterAll(async () => {
  await server.close();
});

afterEach(async () => {
  await chromium.close();
});

/** Presses the toolbar button while `page` is in front, which opens the popup and lets the extension into the page. */
async function popupOver(page: Page): Promise<Page> {
  await page.bringToFront();
  await chromium.pressToolbarButton(page);
  const target = await chromium.browser.waitForTarget((one) => one.url().endsWith('/popup.html'));
  return target.asPage();
}

/** Starts a browser in which every wrap-up begins at once. */
async function launch(): Promise<Page> {
  chromium = await launchWithExtension({ server });
  const options = await chromium.extensionPage('options.html');
  await setLeadMinutes(options, 60);
  return options;
}

/** How many elements the extension has put on a page. */
const drawnOn = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.querySelectorAll(':scope > div').length);

const phases = async (page: Page): Promise<unknown[]> =>
  (await readTable(page, 'calls')).map(({ platform, phase }) => `${String(platform)} ${String(phase)}`);

describe('A page of a site nothing is known of', () => {
  it('becomes the call by one click in the popup: chip, end and badge, until the tab leaves the site', async () => {
    const options = await launch();
    const page = await chromium.openCall(room);
    expect(await drawnOn(page)).toBe(0);

    const popup = await popupOver(page);
    expect(await drawnOn(page)).toBe(0);
    await clickAria(popup, 'This tab is my call');
    const panel = await chromium.panel();
    await setUp(panel, 'Ana Silva', '45');

    await closePanel(panel, page);
    expect(await drawnOn(page)).toBe(1);
    const worker = await chromium.serviceWorker();
    await expect.poll(() => worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('45');
    expect(await readTable(options, 'calls')).toMatchObject([
      { platform: 'tab', phase: 'in-call', keys: ['tab:rooms.example.org/weekly-ana'] },
    ]);

    await page.reload();
    await waitForAria(page, 'Wrap up');
    await page.goto('https://rooms.example.org/lobby');
    await waitForAria(page, 'Wrap up');
    expect(await phases(options)).toEqual(['tab in-call']);

    await page.goto('https://elsewhere.example.org/weekly-ana');
    await expect.poll(() => phases(options)).toEqual(['tab left']);
    expect(await drawnOn(page)).toBe(0);
  }, 90_000);

  it('is over when its tab is closed, and known by its link at the next click', async () => {
    const options = await launch();
    const page = await chromium.openCall(room);
    await clickAria(await popupOver(page), 'This tab is my call');
    const panel = await chromium.panel();
    await setUp(panel, 'Ana Silva', '45');
    await closePanel(panel, page);
    await page.close();
    await expect.poll(() => phases(options)).toEqual(['tab left']);

    const again = await chromium.openCall(room);
    await clickAria(await popupOver(again), 'This tab is my call');
    await closePanel(await chromium.panel(), again);
    const calls = await readTable(options, 'calls');
    expect(new Set(calls.map(({ mentorshipId }) => mentorshipId)).size).toBe(1);
    expect(await readTable(options, 'mentorships')).toHaveLength(1);
  }, 90_000);

  it('becomes no call on a page of the browser itself, such as one that says what failed to load', async () => {
    chromium = await launchWithExtension({ server });
    const page = await chromium.browser.newPage();
    await expect(page.goto('https://broken.example.org/')).rejects.toThrow('net::ERR');
    const popup = await popupOver(page);
    await waitForAria(popup, 'Start a wrap-up without a call tab');
    // Until the failure is shown Chromium may still tell the address; what is asked for then, it refuses.
    const worker = await chromium.serviceWorker();
    const [tab] = await worker.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
    const letIn = worker.evaluate(
      (tabId) => chrome.scripting.executeScript({ target: { tabId }, func: () => 1 }),
      tab?.id ?? -1,
    );
    await expect(letIn).rejects.toThrow();
    expect(await readTable(worker, 'calls')).toEqual([]);
  }, 60_000);
});

describe('A site the person has allowed', () => {
  const dir = copyWithHost('rooms.example.org');
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is asked about where a known link is opened, and left alone everywhere else', async () => {
    chromium = await launchWithExtension({ server, dir });
    const options = await chromium.extensionPage('options.html');
    const page = await chromium.openCall(room);
    await clickAria(await popupOver(page), 'This tab is my call');
    await setUp(await chromium.panel(), 'Ana Silva', '45');
    await clickAria(await popupOver(page), 'Recognise this site next time');
    const hosts = () => readTable(options, 'device').then((rows) => JSON.stringify(rows));
    await expect.poll(hosts).toContain('"host":"rooms.example.org"');
    await page.close();
    await expect.poll(() => phases(options)).toEqual(['tab left']);
    const worker = await chromium.serviceWorker();
    expect(await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
    // The call was left a while ago: whoever opens its link now may mean the next meeting.
    const [call] = await readTable(options, 'calls');
    const longAgo = new Date(Date.now() - 24 * 3_600_000).toISOString();
    const ended = { endsAt: longAgo, source: 'said', guess: false };
    await storeRows(options, 'calls', [{ ...call, joinedAt: longAgo, leftAt: longAgo, scheduledEnd: ended }]);

    const again = await chromium.openCall(room);
    await clickAria(again, 'This is a mentoring call');
    await expect
      .poll(async () => new Set(await phases(options)))
      .toEqual(new Set(['tab in-call', 'tab left']));

    const other = await chromium.openCall('https://rooms.example.org/other-room');
    await other.bringToFront();
    await clickAria(await popupOver(again), 'Wrap up');
    expect(await drawnOn(other)).toBe(0);
  }, 90_000);
});
