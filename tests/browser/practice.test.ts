import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { axe, clickAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { addItems, openStep, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** What a test that failed left open would be the next one's practice call. */
afterEach(async () => {
  const pages = await chromium.browser.pages();
  await Promise.all(
    pages.filter((page) => page.url().startsWith('chrome-extension:')).map((page) => page.close()),
  );
});

/** The stores of the extension that are on the disk. */
async function stores(): Promise<string[]> {
  const worker = await chromium.serviceWorker();
  return worker.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
}

it('teaches the wrap-up in a practice call, from the welcome page to the keys in force', async () => {
  const welcome = await chromium.extensionPage('welcome.html');
  const opened = chromium.browser.waitForTarget((target) => target.url().includes('/practice.html'));
  await clickAria(welcome, 'Try a practice call');
  const page = await (await opened).asPage();
  await page.bringToFront();
  await clickAria(page, 'Skip to ten minutes before the end');
  await clickAria(page, 'Wrap up');
  await waitForText(page, 'Ask Nadia for an introduction');
  await openStep(page, 'Action items');
  await addItems(page, ['Draft CV by Friday ~2h']);
  await waitForText(page, 'Draft CV');
  expect(await axe(page)).toEqual([]);

  await clickAria(page, 'End practice');
  await waitForText(page, 'That’s all there is to it.');
  await waitForText(page, 'Alt+Shift+L');
  const keys = chromium.browser.waitForTarget((target) =>
    target.url().startsWith('chrome://extensions/shortcuts'),
  );
  await clickAria(page, 'Set shortcuts');
  await (await (await keys).asPage()).close();
  await expect.poll(stores).toEqual(['last-ten']);
  for (const table of ['mentorships', 'sessions', 'actionItems', 'calls', 'drafts'])
    expect(await readTable(page, table)).toEqual([]);
  await page.close();
  await welcome.close();
});

it('waits for what deletes the practice call before, and has a store of its own then', async () => {
  const worker = await chromium.serviceWorker();
  await worker.evaluate(() => {
    void navigator.locks.request(
      'last-ten-practice-undo',
      () => new Promise<void>((resolve) => Object.assign(globalThis, { endDeleting: resolve })),
    );
  });
  const page = await chromium.extensionPage('practice.html?store=practice');
  await expect
    .poll(() => page.evaluate(async () => (await navigator.locks.query()).pending?.map(({ name }) => name)))
    .toContain('last-ten-practice-undo');
  expect(await stores()).not.toContain('last-ten-practice');
  await worker.evaluate(() => (globalThis as unknown as { endDeleting(): void }).endDeleting());
  await clickAria(page, 'Skip to ten minutes before the end');
  await clickAria(page, 'Wrap up');
  await page.close();
});

it('deletes what was typed in a practice call whose tab was just closed', async () => {
  const page = await chromium.extensionPage('practice.html');
  await clickAria(page, 'Skip to ten minutes before the end');
  await clickAria(page, 'Wrap up');
  await waitForText(page, 'Ask Nadia for an introduction');
  expect(await stores()).toContain('last-ten-practice');
  await page.close();
  await expect.poll(stores).toEqual(['last-ten']);
});
