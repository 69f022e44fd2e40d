import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { countedOf } from '../../lib/domain/programme-report/counted.ts';
import { figures } from '../../lib/domain/programme-report/figures.ts';
import { leavingOf } from '../../lib/domain/programme-report/leaving.ts';
import { formatBlock } from '../../lib/reports/report-block.ts';
import { launchFirefox } from '../browser/firefox/firefox.ts';
import { buildExtension } from '../browser/harness/build.ts';
import type { RunningChromium } from '../browser/harness/chromium.ts';
import { clickAria, waitForAria } from '../browser/harness/page-tools.ts';
import { fill, waitForText } from '../browser/harness/ritual.ts';
import { launchSeeded } from '../browser/harness/seeded.ts';
import { startServer, type StandInServer } from '../browser/harness/server.ts';
import { seededProgramme } from '../seed/programme.ts';
import { policyFolder } from '../setup/find-policies.ts';

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

const folder = 'docs/images';

/** Takes the pictures of the page for programme managers, from the built extension with a made-up year in it. */
export async function takeManagersPictures(): Promise<void> {
  buildExtension();
  buildExtension('firefox');
  const server = await startServer();
  const { chromium } = await launchSeeded({ server });
  const take = async (page: Page, name: string, selector: string) => {
    await page.setViewport({ width: 800, height: 900 });
    const part = await page.waitForSelector(selector);
    await part?.scrollIntoView();
    await part?.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  };
  await take(await showSetUp(chromium), 'managers-set-up', '.programme__seen');
  await take(await showReport(chromium), 'managers-report', '[aria-labelledby=programme-report]');
  await take(await showReports(chromium), 'managers-numbers', '.reports__pictures');
  await takePolicyInChromium(chromium);
  await chromium.close();
  await takePolicyInFirefox(server);
  await server.close();
}

const aProgramme = JSON.stringify({
  format: 'last-ten-programme',
  version: 1,
  id: '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6c01',
  name: programme,
  rhythmDays: 14,
  plannedSessions: 18,
});

const policyText = 'From your organisation’s policy';

/** With a real policy in the folder that Debian's Chromium reads; it goes again. */
async function takePolicyInChromium({ extensionId, extensionPage }: RunningChromium): Promise<void> {
  const path = join(policyFolder, `last-ten-picture-${extensionId}.json`);
  mkdirSync(policyFolder, { recursive: true });
  const managed = { extensions: { [extensionId]: { programmes: [aProgramme] } } };
  writeFileSync(path, JSON.stringify({ '3rdparty': managed }));
  const page = await extensionPage('options.html#programmes');
  await page.setViewport({ width: 800, height: 600 });
  await waitForText(page, policyText);
  await page.screenshot({ path: `${folder}/managers-policy-chromium.png` });
  rmSync(path);
}

/** Draws what the tab with the settings shows, from the browser's own window; the first run's page may have the front. */
const drawSettings = `
  return (async () => {
    const settings = gBrowser.browsers.find(({ currentURI }) => currentURI.spec.includes('options.html'));
    gBrowser.selectedTab = gBrowser.getTabForBrowser(settings);
    const { currentWindowGlobal } = settings.browsingContext;
    const drawn = await currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, innerWidth, 660), 0.65, 'white');
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
    [canvas.width, canvas.height] = [drawn.width, drawn.height];
    canvas.getContext('2d').drawImage(drawn, 0, 0);
    return canvas.toDataURL().replace(/^[^,]*,/, '');
  })();
`;

/** With a real policy in a home folder of its own. */
async function takePolicyInFirefox(server: StandInServer): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'stand-in-home-'));
  const managed = join(home, '.mozilla', 'managed-storage');
  mkdirSync(managed, { recursive: true });
  const id = 'last-ten@last-ten.example';
  const manifest = {
    name: id,
    description: 'A picture',
    type: 'storage',
    data: { programmes: [aProgramme] },
  };
  writeFileSync(join(managed, `${id}.json`), JSON.stringify(manifest));
  const firefox = await launchFirefox(server, { home });
  await firefox.page('options.html#programmes');
  await firefox.untilText(policyText);
  const png = await firefox.inBrowser<string>(drawSettings);
  writeFileSync(`${folder}/managers-policy-firefox.png`, Buffer.from(png, 'base64'));
  await firefox.close();
  rmSync(home, { recursive: true, force: true });
}
