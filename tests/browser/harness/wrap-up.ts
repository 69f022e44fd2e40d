import type { Page } from 'puppeteer-core';
import { launchWithExtension, type LaunchOptions, type RunningChromium } from './chromium.ts';
import { clickAria, waitForAria } from './page-tools.ts';
import { readTable, storeRows } from './records.ts';
import { addItems, clockIn, fill, openStep, setLeadMinutes, setUp, waitForText } from './ritual.ts';

/** The headings of the panel's steps, in order. */
export const steps = ['Last time', 'Action items', 'Next meeting', 'Agenda', 'Feedback'] as const;

/** A wrap-up with Ana Silva in full swing: the call, its panel, and the browser both are in. */
export interface OpenWrapUp {
  readonly chromium: RunningChromium;
  readonly call: Page;
  readonly panel: Page;
}

/** Starts a browser, joins a Meet call as Ana Silva's mentor with 45 minutes to go, and its wrap-up begun. */
export async function startWrapUp(options: LaunchOptions): Promise<OpenWrapUp> {
  const chromium = await launchWithExtension(options);
  const settings = await chromium.extensionPage('options.html');
  await setLeadMinutes(settings, 60);
  const call = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');
  await clickAria(call, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await settings.close();
  return { chromium, call, panel };
}

const dayMs = 86_400_000;

/** Puts `texts` on record as promises of an earlier session, a month ago. */
export async function seedLastTime(page: Page, texts: readonly string[]): Promise<void> {
  const [pattern] = await readTable(page, 'actionItems');
  const rows = texts.map((text, index) => ({
    ...pattern,
    id: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    createdAt: new Date(Date.now() - 30 * dayMs).toISOString(),
    position: index - 100,
    priority: 'nice',
    text,
  }));
  await storeRows(page, 'actionItems', rows);
}

/** Opens the panel's page in a tab of the given size. */
export async function panelAt(chromium: RunningChromium, width: number, height: number): Promise<Page> {
  const page = await chromium.extensionPage('sidepanel.html');
  await page.setViewport({ width, height });
  await waitForText(page, 'Feedback');
  return page;
}

/** Agrees on a meeting in a week. */
export async function bookMeeting(panel: Page): Promise<void> {
  await openStep(panel, 'Next meeting');
  const next = clockIn(7 * 24 * 60);
  await fill(panel, 'Date', next.date);
  await fill(panel, 'Start time', next.time);
  await waitForAria(panel, 'Download invite (.ics)');
}

/** Starts a wrap-up with three items of this time and three of last time, its panel at 360 by 640. */
export async function startSmallPanel(options: LaunchOptions): Promise<Omit<OpenWrapUp, 'call'>> {
  const { chromium, panel } = await startWrapUp(options);
  await panel.close();
  return { chromium, panel: await fillSmallPanel(chromium) };
}

/** Opens the panel of the wrap-up that is on at 360 by 640, with three items of this time and three of last time. */
export async function fillSmallPanel(chromium: RunningChromium): Promise<Page> {
  const panel = await panelAt(chromium, 360, 640);
  await addItems(panel, ['Draft CV ~2h', 'Read the paper by tomorrow', 'Call the lab !nice @mentor']);
  await waitForText(panel, '3 items');
  await seedLastTime(panel, ['Write to the editor', 'Book the room', 'Send the slides']);
  await panel.reload();
  await waitForText(panel, 'Feedback');
  return panel;
}
