import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, hasAria, closePanel } from './harness/page-tools.ts';
import { addItems, clockIn, fill, openStep, setLeadMinutes, setUp, waitForText } from './harness/ritual.ts';
import { requestsBeyond, startServer, type StandInServer } from './harness/server.ts';
import { go, heard } from './harness/stand-in.ts';

const platforms = [
  {
    name: 'Google Meet',
    url: 'https://meet.google.com/abc-defg-hij?standin=in-call',
    leave: 'exit-hall',
  },
  {
    name: 'Zoom in the top document',
    url: 'https://app.zoom.us/wc/81234567890/start?standin=in-call&variant=guest',
    leave: 'ended-by-host',
  },
  {
    name: 'Zoom in the shell',
    url: 'https://app.zoom.us/wc/91234567890/join?fromPWA=1&standin=in-call',
    leave: 'ended-by-host',
  },
  {
    name: 'Microsoft Teams',
    url: 'https://teams.microsoft.com/v2/?meetingjoin=true&standin=pre-join#/meet/2345678901234?p=AbC',
    leave: 'left',
    enter: 'in-call',
  },
] as const;

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

async function downloaded(match: (name: string) => boolean): Promise<string> {
  const find = () =>
    (existsSync(chromium.downloadsDir) ? readdirSync(chromium.downloadsDir) : []).find(match);
  await expect.poll(find, { timeout: 10_000 }).toBeDefined();
  return readFileSync(join(chromium.downloadsDir, find() ?? ''), 'utf8');
}

/** Plays the five minutes, by pointer, on an open wrap-up. Returns the invite that was downloaded. */
async function playRitual(panel: Page, next: { date: string; time: string }): Promise<string> {
  await addItems(panel, ['Draft CV by tomorrow ~2h', 'Read the paper @mentor !nice']);
  await waitForText(panel, '2 items');
  await clickAria(panel, 'Ana commits to all');
  await clickAria(panel, 'Me: I commit to all');
  await waitForText(panel, 'both committed');
  await openStep(panel, 'Next meeting');
  await fill(panel, 'Length', '30');
  await fill(panel, 'Date', next.date);
  await fill(panel, 'Start time', next.time);
  await clickAria(panel, 'Download invite (.ics)');
  await openStep(panel, 'Agenda');
  await clickAria(panel, 'Use this agenda');
  await waitForText(panel, 'marks it as final by');
  await openStep(panel, 'Feedback');
  await clickAria(panel, '8 of 10');
  await waitForText(panel, 'Your answer is in');
  await clickAria(panel, '9 of 10');
  await waitForText(panel, 'said aloud');
  await clickAria(panel, 'Finish');
  await waitForText(panel, 'See you');
  return downloaded((name) => name.endsWith(`${next.date}.ics`));
}

describe.each(platforms)('on $name', (platform) => {
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    server.forgetRequests();
    chromium = await launchWithExtension({ server });
    await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  });

  afterAll(async () => {
    await chromium.close();
  });

  async function join(): Promise<void> {
    page = await chromium.openCall(platform.url);
    if ('enter' in platform) {
      await page.waitForFunction(() => document.readyState === 'complete');
      await new Promise((resolve) => setTimeout(resolve, 0));
      await waitUntilWatched();
      await go(page, platform.enter);
    }
  }

  /** The pre-join page has been looked at once its join link is remembered. */
  async function waitUntilWatched(): Promise<void> {
    const worker = await chromium.serviceWorker();
    const remembered = () =>
      worker.evaluate(async () => Object.keys(await chrome.storage.session.get()).length > 0);
    await expect.poll(remembered, { timeout: 10_000 }).toBe(true);
  }

  it('a person says yes to the card, answers the set-up form, and the chip leads to the wrap-up and an invite', async () => {
    await join();
    await clickAria(page, 'This is a mentoring call');
    panel = await chromium.panel();
    await setUp(panel, 'Ana Silva', '45', 'Kim Berg');
    await waitForText(panel, 'you set this');
    await closePanel(panel, page);
    await clickAria(page, 'Wrap up');
    panel = await chromium.panel();

    const invite = await playRitual(panel, clockIn(3));

    expect(invite).toContain('SUMMARY:Mentoring: Ana Silva and Kim Berg');
    expect(invite).toContain('Draft CV');
    expect(invite).not.toContain('ORGANIZER');
    await expect.poll(() => hasAria(page, 'Wrap up')).toBe(false);
  }, 60_000);

  it('at the next session, joined by the same link, the pair and the end are known with no set-up', async () => {
    await go(page, platform.leave);
    await waitForText(panel, 'See you');
    await page.close();
    await join();
    await waitForText(panel, 'as planned');
    await closePanel(panel, page);
    await clickAria(page, 'Wrap up');
    panel = await chromium.panel();

    await waitForText(panel, 'as planned');
    await waitForText(panel, 'Draft CV');
    expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe('With Ana Silva');
  }, 60_000);

  it('nothing was typed into the page, and the extension asked no server for anything', async () => {
    expect(await heard(page, 'keys')).toEqual([]);
    const hosts = [new URL(platform.url).hostname];
    expect(requestsBeyond(server, hosts)).toEqual([]);
    expect(server.requests.filter(({ origin }) => origin?.startsWith('chrome-extension'))).toEqual([]);
    expect(chromium.contextErrors).toEqual([]);
  });
});

it('a Teams call joined from its calendar shows no id: it is known by the time of the booked meeting', async () => {
  chromium = await launchWithExtension({ server });
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  const teams = platforms[3];
  const page = await chromium.openCall(teams.url);
  const worker = await chromium.serviceWorker();
  const remembered = () =>
    worker.evaluate(async () => Object.keys(await chrome.storage.session.get()).length > 0);
  await expect.poll(remembered).toBe(true);
  await go(page, 'in-call');
  await clickAria(page, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await playRitual(panel, clockIn(3));
  await page.close();

  const bare = await chromium.openCall('https://teams.cloud.microsoft/v2/?standin=in-call');

  await waitForText(panel, 'as planned');
  await closePanel(panel, bare);
  await chromium.close();
}, 60_000);
