import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { RunningChromium } from '../browser/harness/chromium.ts';
import { clickAria, waitForAria } from '../browser/harness/page-tools.ts';
import { addItems, clockIn, fill, openStep, waitForText } from '../browser/harness/ritual.ts';
import { takeScreen } from './screen.ts';
import { stillPicture } from './still-picture.ts';

const callUrl = 'https://meet.google.com/abc-defg-hij?standin=in-call';

/** Joins the stand-in call, says yes to the card, and answers that it is with Ana and ends in ten minutes. */
export async function joinCall(
  chromium: RunningChromium,
  onCard: (call: Page) => Promise<void> = async () => {},
): Promise<{ readonly call: Page; readonly panel: Page }> {
  const [blank] = await chromium.browser.pages();
  const call = await chromium.openCall(callUrl);
  await blank?.close();
  await waitForAria(call, 'This is a mentoring call');
  await onCard(call);
  await clickAria(call, 'This is a mentoring call');
  const panel = await chromium.panel();
  await fill(panel, 'Who are you meeting?', 'Ana Silva');
  await clickAria(panel, 'Another time…');
  await fill(panel, 'Clock time', clockIn(10).time);
  await clickAria(panel, 'Start');
  return { call, panel };
}

interface Played {
  readonly folder: string;
  readonly hasScreen: boolean;
  /** Told of each picture of a page before anything more happens in it. */
  readonly onPicture?: (page: Page, name: string) => Promise<void>;
}

/** Plays a whole wrap-up, from the first card to the popup after it; leaves pictures and the invite in `folder`. */
export async function playRitual(
  chromium: RunningChromium,
  { folder, hasScreen, onPicture = async () => {} }: Played,
): Promise<void> {
  const picture = async (page: Page, name: string) => {
    // No button is to look as if the pointer were on it.
    await page.mouse.move(0, 0);
    writeFileSync(join(folder, `${name}.png`), await stillPicture(() => page.screenshot()));
    await onPicture(page, name);
  };
  const joined = await joinCall(chromium, (page) => picture(page, '1-first-card'));
  const { call } = joined;
  let { panel } = joined;
  await addItems(panel, [
    'Draft CV by next Friday ~2h',
    'Read chapter 3 ~30m',
    'Introduce Ana to the lab @mentor !nice',
  ]);
  await waitForText(panel, '3 items');
  await panel.close();
  await call.bringToFront();
  await waitForAria(call, 'Wrap up');
  await picture(call, '2-chip');
  await clickAria(call, 'Wrap up');
  panel = await chromium.panel();
  await clickAria(panel, 'Ana commits to all');
  await clickAria(panel, 'Me: I commit to all');
  await waitForText(panel, 'both committed');
  await picture(panel, '4-panel-action-items');
  if (hasScreen) writeFileSync(join(folder, '3-window.png'), await stillPicture(takeScreen));
  await openStep(panel, 'Next meeting');
  await fill(panel, 'Another time, in words', 'in 2 weeks 15:00 for 45 min');
  await panel.keyboard.press('Enter');
  await clickAria(panel, 'Download invite (.ics)');
  await picture(panel, '5-panel-next-meeting');
  await openStep(panel, 'Agenda');
  await clickAria(panel, 'Use this agenda');
  await waitForText(panel, 'marks it as final by');
  await picture(panel, '6-panel-agenda');
  await openStep(panel, 'Feedback');
  await clickAria(panel, '8 of 10');
  await waitForText(panel, 'Your answer is in');
  await clickAria(panel, '9 of 10');
  await clickAria(panel, 'Finish');
  await waitForText(panel, 'See you');
  await picture(panel, '7-panel-done');
  const popup = await chromium.extensionPage('popup.html');
  await popup.setViewport({ width: 400, height: 600 });
  await waitForText(popup, 'Draft CV');
  await picture(popup, '8-popup');
  for (const name of await invites(chromium))
    copyFileSync(join(chromium.downloadsDir, name), join(folder, name));
}

/** Waits for the download to be whole. */
async function invites(chromium: RunningChromium): Promise<string[]> {
  for (let tries = 0; tries < 50; tries += 1) {
    const found = readdirSync(chromium.downloadsDir).filter((name) => name.endsWith('.ics'));
    if (found.length > 0) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Expected an invite in ${chromium.downloadsDir}, found none.`);
}
