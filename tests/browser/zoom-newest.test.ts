import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { knowAna } from './harness/calendars.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { readTable, type StoredRecord } from './harness/records.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { go } from './harness/stand-in.ts';

const link = 'https://us02web.zoom.us/wc/81234567890/join';

let server: StandInServer;
let chromium: RunningChromium;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
  await knowAna(chromium, link);
  page = await chromium.openCall(`${link}?build=newest&standin=waiting-room&lang=ja&variant=left-900`);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

async function onlyCall(): Promise<StoredRecord | undefined> {
  const [call] = await readTable(await chromium.serviceWorker(), 'calls');
  return call;
}

const phase = async () => (await onlyCall())?.['phase'];

/** What the script in the page takes the page for. */
async function sight(): Promise<unknown> {
  const worker = await chromium.serviceWorker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://*.zoom.us/*' });
    const message = { id: 1, type: 'whatPage', timestamp: 0 };
    const reply = await chrome.tabs.sendMessage(tab?.id ?? 0, message, { frameId: 0 });
    return reply.res.facts.sight;
  });
}

const longPoll = { timeout: 20_000 };

it('nobody is in a call in the waiting room, and whoever is let in is, until the clock of the page says', async () => {
  await expect.poll(sight, longPoll).toBe('waiting-room');
  expect(await phase()).not.toBe('in-call');
  await go(page, 'in-call');
  await expect.poll(phase, longPoll).toBe('in-call');
  await expect
    .poll(async () => (await onlyCall())?.['scheduledEnd'], longPoll)
    .toMatchObject({ source: 'page-countdown' });
});

it.each([
  ['in-call', 'host', 'in-call'],
  ['in-call', 'share', 'in-call'],
  ['in-call', 'assistant,share', 'in-call'],
  ['look-alikes', 'locked', 'in-call'],
  ['update-needed', '', 'in-call'],
  ['minimised', '', 'minimised'],
  ['waiting-room-minimised', '', 'waiting-room'],
  ['disconnected-over-call', '', 'interrupted'],
])('the call goes on through %s (%s)', async (state, variants, seen) => {
  await go(page, state, variants);
  await expect.poll(sight, longPoll).toBe(seen);
  expect(await phase()).toBe('in-call');
});

it('the dialog of its end is its end', async () => {
  await go(page, 'ended-over-call');
  await expect.poll(phase, longPoll).toBe('left');
});
