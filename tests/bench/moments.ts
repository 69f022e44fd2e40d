import type { Page } from 'puppeteer-core';
import { launchWithExtension, type RunningChromium } from '../browser/harness/chromium';
import { clickAria, waitForAria } from '../browser/harness/page-tools';
import { readTable, storeRows } from '../browser/harness/records';
import { setLeadMinutes, setUp } from '../browser/harness/ritual';
import { startServer } from '../browser/harness/server';
import { storeYear } from './extension-copy';
import { middle, rounded, type BenchPart } from './measure';

/**
 * Measures the moments a person waits for: from the alarm to the chip, from the click on it to the panel's first
 * control (worker running and stopped, store empty and full), from a keystroke until it is on record.
 */

const times = 5;

/** Joins a call as Ana Silva's mentor; its wrap-up begins `leadMinutes` before an end 45 minutes away. */
async function join(chromium: RunningChromium, leadMinutes: number): Promise<{ call: Page; options: Page }> {
  const options = await chromium.extensionPage('options.html');
  await setLeadMinutes(options, leadMinutes);
  const call = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');
  await clickAria(call, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await panel.close();
  await call.bringToFront();
  return { call, options };
}

/** From the instant the alarm was set for to the card's element in the page. */
async function alarmToChip(chromium: RunningChromium): Promise<number> {
  const { call, options } = await join(chromium, 29);
  const [row] = await readTable(options, 'calls');
  const saidEndsAt = new Date(Date.now() + 29 * 60_000 + 32_000).toISOString();
  await storeRows(options, 'calls', [{ ...row, saidEndsAt }]);
  await options.evaluate(() =>
    chrome.runtime.sendMessage({ id: 1, type: 'lookAgain', timestamp: Date.now() }),
  );
  await call.bringToFront();
  const appeared = call.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector('html > div')) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(Date.now()));
        }).observe(document.documentElement, { childList: true });
      }),
  );
  return (await appeared) - (Date.parse(saidEndsAt) - 29 * 60_000);
}

/** From just before the click on the chip to the panel's first control, by the machine's clock. */
async function clickToPanel(chromium: RunningChromium, call: Page, stopped: boolean): Promise<number> {
  await call.bringToFront();
  await waitForAria(call, 'Wrap up');
  if (stopped) await chromium.stopWorker();
  const clickedAt = Date.now();
  await clickAria(call, 'Wrap up');
  const panel = await chromium.panel();
  const usableAt = await panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector('.step--open input, .step--open button')
            ? resolve(Date.now())
            : requestAnimationFrame(look);
        look();
      }),
  );
  await panel.close();
  return usableAt - clickedAt;
}

/** From a key to a row that another connection to the store can read. */
async function keyToStore(chromium: RunningChromium): Promise<number> {
  const page = await chromium.extensionPage('sidepanel.html');
  await page.bringToFront();
  await page.waitForSelector('#add-action-item');
  const all: number[] = [];
  for (let run = 0; run < times; run += 1)
    all.push(
      await page.evaluate(async (letter) => {
        const opening = indexedDB.open('last-ten');
        const store = await new Promise<IDBDatabase>((resolve) => {
          opening.onsuccess = () => resolve(opening.result);
        });
        const field = document.querySelector<HTMLInputElement>('#add-action-item');
        if (!field) throw new Error('There is no field to type into.');
        const wanted = field.value + letter;
        const started = performance.now();
        field.value = wanted;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        for (;;) {
          const rows = await new Promise<{ text: string }[]>((resolve) => {
            const request = store.transaction('drafts').objectStore('drafts').getAll();
            request.onsuccess = () => resolve(request.result as { text: string }[]);
          });
          if (rows.some(({ text }) => text === wanted)) break;
        }
        store.close();
        return performance.now() - started;
      }, 'abcde'[run] ?? 'x'),
    );
  await page.close();
  return middle(all);
}

/** Measures all moments. */
export async function benchMoments(dir: string): Promise<BenchPart> {
  const server = await startServer();
  const rows: BenchPart['rows'][number][] = [];
  const first = await launchWithExtension({ server, dir });
  rows.push({
    moment: 'alarm to chip, alarm late by the browser included',
    store: 'empty',
    ms: await alarmToChip(first),
  });
  await first.close();
  for (const full of [false, true]) {
    const chromium = await launchWithExtension({ server, dir });
    const { call, options } = await join(chromium, 60);
    if (full) await storeYear(options, 10_000, 500);
    const store = full ? '500 sessions, 10,000 items' : 'empty';
    for (const stopped of [false, true]) {
      const all: number[] = [];
      for (let run = 0; run < times; run += 1) all.push(await clickToPanel(chromium, call, stopped));
      rows.push({
        moment: `click to panel, worker ${stopped ? 'stopped' : 'running'}`,
        store,
        ms: rounded(middle(all)),
      });
    }
    rows.push({ moment: 'keystroke to store', store, ms: rounded(await keyToStore(chromium), 1) });
    await chromium.close();
  }
  await server.close();
  return { bench: 'moments', rows };
}
