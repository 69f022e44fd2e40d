import type { Page } from 'puppeteer-core';
import { countedOf } from '../../lib/domain/programme-report/counted.ts';
import { figures } from '../../lib/domain/programme-report/figures.ts';
import { leavingOf } from '../../lib/domain/programme-report/leaving.ts';
import { formatBlock } from '../../lib/reports/report-block.ts';
import type { RunningChromium } from '../browser/harness/chromium.ts';
import { clickAria, waitForAria } from '../browser/harness/page-tools.ts';
import { fill, waitForText } from '../browser/harness/ritual.ts';
import { seededProgramme } from '../seed/programme.ts';

const programme = 'Women in Physics';

/** What thirty drawn pairs of a programme hand over, as one text. */
export function seededReports(now = Date.now()): string {
  const at = new Date(now).toISOString();
  return seededProgramme({ seed: 18, pairs: 30, now })
    .map((history, index) =>
      formatBlock({
        month: at.slice(0, 7),
        programme,
        code: index.toString(16).padStart(32, 'd'),
        told: leavingOf(countedOf(history, at), { figures, hear: false, signed: false }),
        hear: false,
        names: null,
      }),
    )
    .join('\n\n');
}

/** Opens *Set up a programme* with a programme in it. Names of fields are English. */
export async function showSetUp(chromium: RunningChromium): Promise<Page> {
  const page = await chromium.extensionPage('programme.html');
  await page.bringToFront();
  await fill(page, 'Name of the programme', programme);
  await fill(page, 'Programme manager', 'Noor Haddad');
  await fill(page, 'Their e-mail', 'noor@physics.example');
  await fill(page, 'Days between meetings', '14');
  await fill(page, 'Planned number of sessions', '18');
  await fill(page, 'Usual length in minutes', '60');
  await fill(page, 'Words of welcome', 'Welcome! The mentee leads, and you decide together.');
  await waitForAria(page, 'Save the file');
  return page;
}

/** Opens *Read reports* with those of thirty pairs read. */
export async function showReports(chromium: RunningChromium): Promise<Page> {
  const page = await chromium.extensionPage('reports.html');
  await page.bringToFront();
  const field = await page.waitForSelector('.reports__paste');
  await field?.evaluate((element, text) => {
    (element as HTMLTextAreaElement).value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, seededReports());
  await page.waitForSelector('.button--primary:not([disabled])');
  await page.click('.button--primary');
  await page.waitForSelector('.picture');
  return page;
}

/** Opens the preview of a pair's report in their record. */
export async function showReport(chromium: RunningChromium): Promise<Page> {
  const page = await chromium.extensionPage('record.html');
  await page.bringToFront();
  await waitForText(page, 'Report to the programme');
  await clickAria(page, 'Prepare a report');
  await page.waitForSelector('.programme-report__text');
  return page;
}

/** Takes the pictures of the page for programme managers. The browser has a seeded year. */
export async function takeProgrammePictures(chromium: RunningChromium, folder: string): Promise<void> {
  const take = async (page: Page, name: string, selector: string) => {
    await page.setViewport({ width: 800, height: 900 });
    const part = await page.waitForSelector(selector);
    await part?.scrollIntoView();
    await part?.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  };
  await take(await showSetUp(chromium), 'programme-seen', '.programme__seen');
  await take(await showReport(chromium), 'programme-report', '[aria-labelledby=programme-report]');
  await take(await showReports(chromium), 'programme-numbers', '.reports__pictures');
}
