import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../browser/harness/build.ts';
import { clickAria } from '../browser/harness/page-tools.ts';
import { addItems, openStep, waitForText } from '../browser/harness/ritual.ts';
import { launchSeeded } from '../browser/harness/seeded.ts';
import { startServer } from '../browser/harness/server.ts';

/** Where the pictures for the stores lie. */
const folder = 'docs/store';

/** Takes the stores' pictures, 1280 by 800, from the built extension with a made-up year in it. */
export async function takePictures(): Promise<void> {
  buildExtension();
  mkdirSync(folder, { recursive: true });
  const server = await startServer();
  const { chromium } = await launchSeeded({ server });
  const show = async (path: string): Promise<Page> => {
    const page = await chromium.extensionPage(path);
    await page.setViewport({ width: 1280, height: 800 });
    return page;
  };
  const take = async (page: Page, name: string) => {
    // The last frame drawn is the one the picture shall show.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  };

  const practice = await show('practice.html?store=practice');
  await clickAria(practice, 'Skip to ten minutes before the end');
  await clickAria(practice, 'Wrap up');
  await waitForText(practice, 'Ask Nadia for an introduction');
  await openStep(practice, 'Action items');
  await addItems(practice, [
    'Draft CV by Friday ~2h',
    'Read two papers !nice',
    'Name someone to talk to @mentor',
  ]);
  await waitForText(practice, '3 items');
  await take(practice, 'wrap-up');

  const record = await show('record.html');
  await waitForText(record, 'Must-dos kept');
  await take(record, 'record');

  const popup = await show('popup.html');
  await waitForText(popup, 'Overdue');
  await popup.evaluate(() => {
    document.body.style.cssText = 'display:grid;place-items:center;min-height:100vh;zoom:1.25';
  });
  await take(popup, 'popup');
  await chromium.close();
  await server.close();
}
