import type { Page } from 'puppeteer-core';
import { launchWithExtension, type LaunchOptions, type RunningChromium } from './chromium.ts';
import { clickAria } from './page-tools.ts';
import { setLeadMinutes, setUp } from './ritual.ts';

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
