import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { setup as build } from '../browser/harness/build-once.ts';
import { launchWithExtension, type RunningChromium } from '../browser/harness/chromium.ts';
import { clickAria, waitForAria } from '../browser/harness/page-tools.ts';
import { addItems, fill, openStep, setLeadMinutes, setUp, waitForText } from '../browser/harness/ritual.ts';
import { startServer } from '../browser/harness/server.ts';
import { ensureBrowser, ensureVirtualScreen } from './install-browser.ts';

const output = resolve('demo-output');
const callUrl = 'https://meet.google.com/abc-defg-hij?standin=in-call';

/**
 * Builds the extension and opens a real browser with it on a stand-in call that nears its end. With a
 * display the person carries on by hand; without one the ritual is played and pictures are left.
 */
export async function runDemo(): Promise<void> {
  console.log('Building the extension…');
  build();
  console.log(`Browser: ${ensureBrowser()}`);
  const display = process.env['DISPLAY'] !== undefined || ['darwin', 'win32'].includes(process.platform);
  await (display ? byHand() : played());
}

async function byHand(): Promise<void> {
  const server = await startServer();
  const chromium = await launchWithExtension({ server, headless: false });
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  await chromium.openCall(callUrl);
  console.log(
    'A stand-in call is open. Say "This is a mentoring call" on the card, and carry on from there.',
  );
  console.log('The lead time is set to 60 minutes, so the wrap-up begins at once. Close the browser to end.');
  await new Promise((done) => chromium.browser.once('disconnected', done));
  await server.close();
}

async function played(): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const screen = ensureVirtualScreen() ? startScreen() : null;
  const server = await startServer();
  const chromium = await launchWithExtension({ server, headless: screen === null, width: 1280, height: 800 });
  try {
    await playRitual(chromium, { folder: output, hasScreen: screen !== null });
  } finally {
    await chromium.close();
    await server.close();
    screen?.kill();
  }
  console.log(`Pictures and the invite are in ${output}:`);
  for (const name of readdirSync(output)) console.log(`  ${join(output, name)}`);
}

const screenName = ':97';

function startScreen(): ChildProcess {
  const screen = spawn('Xvfb', [screenName, '-screen', '0', '1280x800x24'], { stdio: 'ignore' });
  process.env['DISPLAY'] = screenName;
  if (existsSync('/usr/bin/openbox')) spawn('openbox', { stdio: 'ignore' }).unref();
  return screen;
}

/** Plays a whole wrap-up, from the first card to the popup after it; leaves pictures and the invite in `folder`. */
export async function playRitual(
  chromium: RunningChromium,
  { folder, hasScreen }: { readonly folder: string; readonly hasScreen: boolean },
): Promise<void> {
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: join(folder, name) as `${string}.png` });
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  const call = await chromium.openCall(callUrl);
  await waitForAria(call, 'This is a mentoring call');
  await picture(call, '1-first-card.png');
  await clickAria(call, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await waitForAria(call, 'Open wrap-up');
  await addItems(panel, [
    'Draft CV by Friday ~2h',
    'Read chapter 3 ~30m',
    'Introduce Ana to the lab @mentor !nice',
  ]);
  await waitForText(panel, '3 items');
  await picture(call, '2-chip.png');
  await clickAria(call, 'Open wrap-up');
  await clickAria(panel, 'Mentoree commits to all');
  await clickAria(panel, 'Mentor commits to all');
  await waitForText(panel, 'both committed');
  if (hasScreen) {
    spawnSync('import', ['-display', screenName, '-window', 'root', join(folder, '3-window.png')]);
  }
  await picture(panel, '4-panel-action-items.png');
  await openStep(panel, 'Next meeting');
  await fill(panel, 'Another time, in words', 'in 2 weeks 15:00 for 45 min');
  await panel.keyboard.press('Enter');
  await clickAria(panel, 'Download invite (.ics)');
  await picture(panel, '5-panel-next-meeting.png');
  await openStep(panel, 'Agenda');
  await clickAria(panel, 'Use this agenda');
  await waitForText(panel, 'finalises it by');
  await picture(panel, '6-panel-agenda.png');
  await openStep(panel, 'Feedback');
  await clickAria(panel, '8 of 10');
  await waitForText(panel, 'Your answer is in');
  await clickAria(panel, '9 of 10');
  await clickAria(panel, 'Finish');
  await waitForText(panel, 'See you');
  await picture(panel, '7-panel-done.png');
  const popup = await chromium.extensionPage('popup.html');
  await popup.setViewport({ width: 400, height: 600 });
  await waitForText(popup, 'Draft CV');
  await picture(popup, '8-popup.png');
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
