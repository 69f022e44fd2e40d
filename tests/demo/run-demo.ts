import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../browser/harness/build.ts';
import { launchWithExtension } from '../browser/harness/chromium.ts';
import { startServer } from '../browser/harness/server.ts';
import { findChromium } from '../setup/find-chromium.ts';
import { chromium as browserNeed, virtualScreen } from '../setup/needs.ts';
import { provide, sentenceOf } from '../setup/provide.ts';
import { joinCall, playRitual } from './demo.ts';
import { makeMovingPicture } from './moving-picture.ts';
import { screenSize, startScreen, takeScreen } from './screen.ts';
import { stillPicture } from './still-picture.ts';

const output = resolve('demo-output');

/**
 * Builds the extension and opens a real browser with it on a stand-in call that nears its end. With a
 * display the person carries on by hand; without one the ritual is played and pictures are left. Returns whether
 * there was a browser to do it in.
 */
export async function runDemo(): Promise<boolean> {
  const [missing] = provide([browserNeed]);
  if (missing) {
    console.error(sentenceOf(missing));
    return false;
  }
  console.log(`Browser: ${findChromium()}`);
  console.log('Building the extension…');
  buildExtension();
  const display = process.env['DISPLAY'] !== undefined || ['darwin', 'win32'].includes(process.platform);
  await (display ? byHand() : played());
  return true;
}

async function byHand(): Promise<void> {
  const server = await startServer();
  const chromium = await launchWithExtension({ server, headless: false, asAPerson: true });
  await joinCall(chromium);
  console.log('A stand-in call with Ana Silva is open; it ends in ten minutes, and its wrap-up is due.');
  console.log('Choose "Wrap up" on the pill, and carry on from there. Close the browser to end.');
  await new Promise((done) => chromium.browser.once('disconnected', done));
  await server.close();
}

async function played(): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const hasScreen = provide([virtualScreen]).length === 0;
  const screen = hasScreen ? startScreen() : null;
  const server = await startServer();
  const chromium = await launchWithExtension({
    server,
    headless: !hasScreen,
    asAPerson: true,
    ...screenSize,
  });
  const frames = mkdtempSync(join(tmpdir(), 'last-ten-demo-'));
  const takeFrame = async (_: Page, name: string) =>
    writeFileSync(join(frames, `${name}.png`), await stillPicture(takeScreen));
  try {
    await playRitual(chromium, { folder: output, hasScreen, ...(hasScreen && { onPicture: takeFrame }) });
    if (hasScreen)
      makeMovingPicture(
        readdirSync(frames)
          .toSorted()
          .map((name) => join(frames, name)),
        join(output, 'wrap-up.gif'),
      );
  } finally {
    rmSync(frames, { recursive: true });
    await chromium.close();
    await server.close();
    screen?.kill();
  }
  console.log(`Pictures and the invite are in ${output}:`);
  for (const name of readdirSync(output)) console.log(`  ${join(output, name)}`);
}
