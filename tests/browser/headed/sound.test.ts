import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededYear } from '../../seed/seeded-year.ts';
import { launchWithExtension, type RunningChromium } from '../harness/chromium.ts';
import { readTable, storeRows } from '../harness/records.ts';
import { startScreen, type Screen } from '../harness/screen.ts';
import { startServer, type StandInServer } from '../harness/server.ts';

const codes = ['aaa-aaaa-aaa', 'bbb-bbbb-bbb', 'ccc-cccc-ccc', 'ddd-dddd-ddd'] as const;
const [loud, muted, silent] = codes;
const pages = new Map<string, Page>();
const longPoll = { timeout: 30_000 };

let server: StandInServer;
let screen: Screen;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
  screen = await startScreen();
  chromium = await launchWithExtension({
    server,
    headless: false,
    display: screen.display,
    args: ['--autoplay-policy=no-user-gesture-required'],
  });
});

afterAll(async () => {
  await chromium.close();
  screen.close();
  await server.close();
});

/** The phase of each call on record, by its key. */
async function phases(): Promise<Record<string, unknown>> {
  const calls = await readTable(await chromium.serviceWorker(), 'calls');
  return Object.fromEntries(calls.map(({ keys, phase }) => [String(keys), phase]));
}

const all = (first: string, second: string, third: string) => ({
  [`meet:${loud}`]: first,
  [`meet:${muted}`]: second,
  [`meet:${silent}`]: third,
});

/** A tone without end. */
async function sound(page: Page): Promise<void> {
  await page.evaluate(() => {
    const context = new AudioContext();
    const tone = new OscillatorNode(context);
    tone.connect(context.destination);
    tone.start();
  });
}

/** The page as its makers might draw it one day: nothing of it is known. */
async function drawAnew(page: Page): Promise<void> {
  await page.evaluate(() => document.body.replaceChildren(document.createElement('main')));
}

/** What the browser tells of the tab of a call. */
async function tabOf(code: string): Promise<{ audible?: boolean | undefined; muted?: boolean | undefined }> {
  const worker = await chromium.serviceWorker();
  return worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return { audible: tab?.audible, muted: tab?.mutedInfo?.muted };
  }, `https://meet.google.com/${code}*`);
}

async function mute(code: string): Promise<void> {
  const worker = await chromium.serviceWorker();
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    if (tab?.id !== undefined) await chrome.tabs.update(tab.id, { muted: true });
  }, `https://meet.google.com/${code}*`);
}

it('a call that can no longer be seen goes on while its own tab sounds, muted or not; sound begins none', async () => {
  const worker = await chromium.serviceWorker();
  const [pattern] = seededYear(Date.now()).mentorships;
  const pairs = codes.map((code, at) => ({
    ...pattern,
    id: crypto.randomUUID(),
    partnerName: `Partner ${at}`,
    callKeys: [`meet:${code}`],
  }));
  await storeRows(worker, 'mentorships', pairs);
  const music = await chromium.browser.newPage();
  await music.goto('https://music.example/');
  await sound(music);
  for (const code of codes.slice(0, 3))
    pages.set(code, await chromium.openCall(`https://meet.google.com/${code}?standin=in-call`));
  await expect.poll(phases, longPoll).toEqual(all('in-call', 'in-call', 'in-call'));

  const never = await chromium.openCall(`https://meet.google.com/${codes[3]}?standin=in-call`);
  await drawAnew(never);
  for (const page of [never, pages.get(loud), pages.get(muted)]) if (page) await sound(page);
  await mute(muted);
  await expect.poll(() => tabOf(loud), longPoll).toEqual({ audible: true, muted: false });
  await expect.poll(() => tabOf(muted), longPoll).toEqual({ audible: true, muted: true });
  for (const page of pages.values()) await drawAnew(page);

  // The silent one is drawn anew last: when it is left, the others had the same time.
  await expect.poll(phases, longPoll).toEqual(all('in-call', 'in-call', 'left'));
});
