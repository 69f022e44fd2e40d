import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { knowAna } from './harness/calendars.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { go } from './harness/stand-in.ts';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

beforeEach(async () => {
  chromium = await launchWithExtension({ server });
});

afterEach(async () => {
  await chromium.close();
});

/** The one call on record, read through the worker, so that no tab comes to the front. */
async function onlyCall(): Promise<Record<string, unknown> | undefined> {
  const [call] = await readTable(await chromium.serviceWorker(), 'calls');
  return call;
}

/** What the call page shows, and whether for longer than a page that shows nothing may keep a call. */
async function shownFor(): Promise<unknown> {
  const worker = await chromium.serviceWorker();
  return worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({ url: ['https://meet.google.com/*', 'https://*.zoom.us/*'] });
    const message = { id: 1, type: 'whatPage', timestamp: 0 };
    const reply = await chrome.tabs.sendMessage(tabs[0]?.id ?? 0, message, { frameId: 0 });
    return [reply.res.facts.sight, reply.res.facts.forMs > 11_000];
  });
}

const longPoll = { timeout: 30_000 };

const phase = async () => (await onlyCall())?.['phase'];

async function joinAs(link: string): Promise<Page> {
  await knowAna(chromium, link.replace(/\?.*/, ''));
  const page = await chromium.openCall(link);
  await expect.poll(phase, { timeout: 20_000 }).toBe('in-call');
  return page;
}

/** The popup closes itself while the button of the mouse is still down. */
function unlessClosed(error: unknown): void {
  if (!/target closed/i.test(String(error))) throw error;
}

/** The page as its makers might draw it one day: nothing of it is known. */
async function drawAnew(page: Page): Promise<void> {
  await page.evaluate(() => document.body.replaceChildren(document.createElement('main')));
}

it('a call whose page has changed is said in the popup, and goes on by hand with its pair and its end', async () => {
  const page = await joinAs('https://meet.google.com/abc-defg-hij?standin=in-call');
  const before = await onlyCall();
  await drawAnew(page);
  await expect.poll(phase, longPoll).toBe('left');
  await expect.poll(shownFor, longPoll).toEqual(['unclear', true]);
  await page.bringToFront();
  const popup = await chromium.popup();
  await waitForText(popup, 'Copy a report of this page');
  await clickAria(popup, 'Continue without the page').catch(unlessClosed);
  await expect.poll(onlyCall).toMatchObject({
    platform: 'manual',
    phase: 'in-call',
    mentorshipId: before?.['mentorshipId'],
    sessionId: before?.['sessionId'],
  });
});

it("the clock of a free Zoom meeting is the call's end", async () => {
  await joinAs('https://us02web.zoom.us/wc/81234567890/join?standin=free-meeting');
  await expect
    .poll(async () => (await onlyCall())?.['scheduledEnd'], { timeout: 20_000 })
    .toMatchObject({ source: 'page-countdown', guess: false });
});

it('a Zoom call goes on in its small window and in the waiting room, and is left by the dialog of its end', async () => {
  const page = await joinAs('https://us02web.zoom.us/wc/81234567890/join?standin=in-call');
  for (const state of ['minimised', 'waiting-room', 'in-call']) {
    await go(page, state);
    await expect.poll(shownFor, longPoll).toEqual([state, true]);
    expect(await phase()).toBe('in-call');
  }
  await go(page, 'ended-dialog');
  await expect.poll(phase, { timeout: 15_000 }).toBe('left');
});
