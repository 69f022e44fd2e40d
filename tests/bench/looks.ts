import type { Page } from 'puppeteer-core';
import { launchWithExtension } from '../browser/harness/chromium';
import { startServer } from '../browser/harness/server';
import type { Platform } from '../../lib/domain/call';
import { everyCallPage } from '../../lib/calls/every-call-page';
import { signalLists } from '../../lib/calls/page-facts';
import { fillPage, startChanges, stopChanges } from './busy-page';
import { rounded, type BenchPart } from './measure';

/** Each selector is asked so often; between two times the page has changed, so nothing is remembered by the browser. */
const times = 60;

const addresses: Readonly<Partial<Record<Platform, string>>> = {
  meet: 'https://meet.google.com/abc-defg-hij?standin=in-call',
  jitsi: 'https://meet.jit.si/WeeklyAna?standin=in-call',
  zoom: 'https://us02web.zoom.us/wc/81234567890/join?standin=in-call',
  teams: 'https://teams.microsoft.com/v2/?standin=in-call',
};

/** Returns how long one search takes in the page, in microseconds, and how many elements it finds. */
function search(page: Page, selector: string, all: boolean): Promise<{ micros: number; found: number }> {
  return page.evaluate(
    (wanted, every, rounds) => {
      const find = () =>
        every ? document.querySelectorAll(wanted).length : Number(document.querySelector(wanted) !== null);
      const somewhere = document.body.lastElementChild?.lastElementChild;
      let spent = 0;
      let found = 0;
      for (let round = 0; round < rounds; round += 1) {
        somewhere?.setAttribute('data-speaking', String(round));
        somewhere?.replaceChildren(String(round));
        const from = performance.now();
        found = find();
        spent += performance.now() - from;
      }
      return { micros: (spent * 1000) / rounds, found };
    },
    selector,
    all,
    times,
  );
}

/** Measures what each selector of each platform's page costs by itself in a call page of 30,000 nodes. */
export async function benchLooks(): Promise<BenchPart> {
  const server = await startServer();
  const chromium = await launchWithExtension({ server, dir: null });
  const rows: BenchPart['rows'][number][] = [];
  for (const callPage of everyCallPage) {
    const page = await chromium.openCall(addresses[callPage.platform] ?? '');
    await fillPage(page, true);
    await startChanges(page);
    for (const [list, signals] of signalLists(callPage))
      for (const { name, anyOf } of signals)
        for (const { selector, text } of anyOf) {
          const { micros, found } = await search(page, selector, text !== undefined);
          rows.push({
            platform: callPage.platform,
            list,
            signal: name,
            selector,
            found,
            micros: rounded(micros),
          });
        }
    await stopChanges(page);
    await page.close();
  }
  await chromium.close();
  await server.close();
  return { bench: 'looks', rows };
}
