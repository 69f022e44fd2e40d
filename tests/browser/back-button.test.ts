import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, waitForAria, closePanel } from './harness/page-tools.ts';
import { setLeadMinutes, setUp } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

const meet = 'https://meet.google.com/abc-defg-hij?standin=in-call';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
});

afterAll(async () => {
  await chromium?.close();
  await server.close();
});

it('a call that the back button brings back whole is known at once, and has its chip', async () => {
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  const page = await chromium.openCall(meet);
  await clickAria(page, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await closePanel(panel, page);
  const worker = await chromium.serviceWorker();
  const badge = () => worker.evaluate(() => chrome.action.getBadgeText({}));
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) =>
      document.documentElement.toggleAttribute('data-kept', persisted),
    );
  });

  await page.goto('https://meet.google.com/landing');
  // Its wrap-up had begun: that it waits for its end stays on the toolbar.
  await expect.poll(badge, { timeout: 15_000 }).toBe('…');
  await page.evaluate(() => history.back());
  await page.waitForSelector('html[data-kept]', { timeout: 15_000 });

  // The report that comes once a minute would be too late for this.
  await expect.poll(badge, { timeout: 10_000 }).toMatch(/^4[45]$/);
  await waitForAria(page, 'Wrap up');
});
