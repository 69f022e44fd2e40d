import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension } from './harness/chromium.ts';
import { clickAria, hasAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { setLeadMinutes, setUp, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { startWrapUp } from './harness/wrap-up.ts';

// Each of these waits half a minute for the browser, so they wait together.

const meet = 'https://meet.google.com/abc-defg-hij?standin=in-call';

let server: StandInServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

const valueOf = (page: Page, name: string): Promise<string> =>
  page.$eval(`::-p-aria([name="${name}"])`, (field) => (field as HTMLInputElement).value);

it.concurrent('the alarm wakes a stopped worker at the end minus the lead time, and the chip comes', async () => {
  const chromium = await launchWithExtension({ server });
  const options = await chromium.extensionPage('options.html');
  await setLeadMinutes(options, 29);
  const page = await chromium.openCall(meet);
  await clickAria(page, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await panel.close();
  // Browsers let no alarm fire sooner than half a minute from now.
  const [call] = await readTable(options, 'calls');
  await storeRows(options, 'calls', [
    { ...call, saidEndsAt: new Date(Date.now() + 29 * 60_000 + 32_000).toISOString() },
  ]);
  await options.evaluate(() =>
    chrome.runtime.sendMessage({ id: 1, type: 'lookAgain', timestamp: Date.now() }),
  );
  expect(await hasAria(page, 'Wrap up')).toBe(false);

  await chromium.stopWorker();
  await page.bringToFront();

  await page.waitForSelector('::-p-aria([name="Wrap up"])', { timeout: 75_000 });
  await chromium.close();
}, 120_000);

it.concurrent('with a full disk a sentence says so, typing is kept, and all is stored once when there is room', async () => {
  const { chromium, panel } = await startWrapUp({ server });
  const shows = (text: string) => panel.evaluate((wanted) => document.body.innerText.includes(wanted), text);
  const origin = `chrome-extension://${chromium.extensionId}`;
  const session = await panel.createCDPSession();
  await panel.focus('#add-action-item');

  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // Chromium asks for the room that is left once in half a minute at most.
  const typeUntilFull = async () => {
    await panel.keyboard.sendCharacter('x');
    return shows('Your disk is full');
  };
  await expect.poll(typeUntilFull, { timeout: 45_000, interval: 500 }).toBe(true);
  const typed = await valueOf(panel, 'Add an action item');
  await panel.keyboard.press('Enter');
  for (const letter of 'Read the pap') await panel.keyboard.sendCharacter(letter);
  expect(await valueOf(panel, 'Add an action item')).toBe('Read the pap');
  expect(await readTable(panel, 'actionItems')).toEqual([]);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect.poll(() => shows('Your disk is full'), { timeout: 45_000 }).toBe(false);
  await waitForText(panel, '1 item');
  const texts = async (table: string) => (await readTable(panel, table)).map(({ text }) => text);
  await expect.poll(() => texts('drafts')).toEqual(['Read the pap']);
  expect(await texts('actionItems')).toEqual([typed]);
  expect(await valueOf(panel, 'Add an action item')).toBe('Read the pap');
  await chromium.close();
}, 150_000);
