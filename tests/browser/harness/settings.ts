import type { Page } from 'puppeteer-core';
import type { SettingsSubject } from '../../../components/app/settings-subjects.ts';
import type { RunningChromium } from './chromium.ts';

/** Opens the settings at a subject: what stands in another one is on the page, and not shown. */
export function settingsOn(chromium: RunningChromium, subject: SettingsSubject): Promise<Page> {
  return chromium.extensionPage(`options.html#${subject}`);
}
