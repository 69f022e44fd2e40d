import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, launchWithoutExtension } from './harness/chromium.ts';
import { clickAria, closePanel } from './harness/page-tools.ts';
import { setLeadMinutes, setUp, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

const meet = 'https://meet.google.com/abc-defg-hij?standin=in-call';

let server: StandInServer;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  server = await startServer();
});

afterEach(async () => {
  await close?.();
  close = undefined;
});

afterAll(async () => {
  await server.close();
});

async function panelOf(browser: Browser): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'), {
    timeout: 20_000,
  });
  return target.asPage();
}

it('a call that was open before the extension was installed, and one during its update, has one working chip', async () => {
  const browser = await launchWithoutExtension(server);
  close = () => browser.close();
  const page = await browser.newPage();
  await page.goto(meet);

  const id = await browser.installExtension(resolve('.output/chrome-mv3'));
  await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'), { timeout: 20_000 });
  const options = await browser.newPage();
  await options.goto(`chrome-extension://${id}/options.html`);
  await setLeadMinutes(options, 60);
  await page.bringToFront();
  await clickAria(page, 'This is a mentoring call');
  const panel = await panelOf(browser);
  await setUp(panel, 'Ana Silva', '45');
  await closePanel(panel, page);

  await page.evaluate(() => document.documentElement.lastElementChild?.setAttribute('data-old', ''));
  await browser.installExtension(resolve('.output/chrome-mv3'));
  await page.waitForFunction(() => !document.querySelector('[data-old]'), { timeout: 20_000 });
  // The old script takes its chip away, the new one brings its own: never two.
  const chips = async () => (await page.$$('::-p-aria([name="Wrap up"])')).length;
  await expect.poll(chips, { timeout: 15_000 }).toBe(1);
  await clickAria(page, 'Wrap up');

  await waitForText(await panelOf(browser), 'With Ana Silva');
  await expect.poll(chips).toBe(0);
});

it('in the wrap-up the badge counts the minutes, and the toolbar opens the panel at once', async () => {
  const chromium = await launchWithExtension({ server });
  close = () => chromium.close();
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  const page = await chromium.openCall(meet);
  await clickAria(page, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await closePanel(panel, page);

  const worker = await chromium.serviceWorker();
  expect(['44', '45']).toContain(await worker.evaluate(() => chrome.action.getBadgeText({})));
  await chromium.pressToolbarButton(page);

  await waitForText(await chromium.panel(), 'With Ana Silva');
});

it('a call whose tab was closed is over: the badge counts no more, and its unfinished wrap-up waits in the popup, marked until it is finished', async () => {
  const chromium = await launchWithExtension({ server });
  close = () => chromium.close();
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  const page = await chromium.openCall(meet);
  await clickAria(page, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await waitForText(panel, 'min left');

  await page.close();

  const worker = await chromium.serviceWorker();
  const badge = () => worker.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge).toBe('…');
  const popup = await chromium.extensionPage('popup.html');
  await waitForText(popup, 'Finish the wrap-up with Ana Silva');
  await clickAria(panel, 'Finish');
  await expect.poll(badge).toBe('');
});

it('a private window knows nothing of the extension: none of its pages open there', async () => {
  const chromium = await launchWithExtension({ server });
  close = () => chromium.close();
  const ordinary = await chromium.extensionPage('popup.html');
  const inPrivate = await (await chromium.browser.createBrowserContext()).newPage();

  const opening = inPrivate.goto(ordinary.url());

  await expect(opening).rejects.toThrow(/ERR_BLOCKED_BY_CLIENT|ERR_FILE_NOT_FOUND|ERR_FAILED/);
});
