import { browser, type Browser } from 'wxt/browser';
import { meetPatterns, teamsPatterns, zoomPatterns } from '../calls/call-sites';
import type { CallReport } from '../messaging/protocol';
import { sendMessage } from '../messaging/protocol';
import { answeredInTime } from './answered-in-time';
import { isUnreachable } from './browser-desk';

/** The scripts that watch the call pages of a platform, as they lie in the package: each carries its own adapter only. */
export const watchingScripts = {
  meet: '/content-scripts/meet.js',
  zoom: '/content-scripts/zoom.js',
  teams: '/content-scripts/teams.js',
  jitsi: '/content-scripts/jitsi.js',
} as const;

/** A platform whose pages are watched. */
export type WatchedPlatform = keyof typeof watchingScripts;

/** What shows the chip in a page nothing is known of. */
export const tabCallScript = '/content-scripts/tab-call.js' as const;

/** A script of the package that is started in pages. */
export type PageScript = (typeof watchingScripts)[WatchedPlatform] | typeof tabCallScript;

/**
 * Starts the content scripts in call pages that were open before the extension was installed or updated:
 * browsers start it by themselves only in pages loaded later.
 */
export async function resumeOpenCallPages(): Promise<void> {
  await Promise.all([
    resumeCallPages(meetPatterns, watchingScripts.meet),
    resumeCallPages(zoomPatterns, watchingScripts.zoom),
    resumeCallPages(teamsPatterns, watchingScripts.teams),
  ]);
}

/** The same for the pages that match `patterns`. */
export async function resumeCallPages(patterns: string[], script: PageScript): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      await startScript(id, script);
    }),
  );
}

/** Starts a script of the package in a tab's page; returns whether the browser let it in. */
export async function startScript(tabId: number, script: PageScript): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script] });
    return true;
  } catch (error) {
    isUnreachablePage(error);
    return false;
  }
}

/** Asks a tab which call it shows; `null`: none, or no content script there; `silent`: its page hangs and did not say. */
export async function askTab(tabId: number): Promise<CallReport | null | 'silent'> {
  try {
    return (await answeredInTime(sendMessage('whatCall', undefined, tabId), 'silent')) ?? null;
  } catch (error) {
    isUnreachable(error);
    return null;
  }
}

/** Error pages, and pages an administrator has closed to extensions, cannot be scripted. */
function isUnreachablePage(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  if (
    /cannot access|cannot be scripted|error page|no tab with id|was removed|missing host permission/i.test(
      text,
    )
  )
    return;
  throw error;
}

/** Returns what the browser tells of a tab; nothing of one that was closed meanwhile. */
export async function lookAtTab(tabId: number): Promise<Partial<Browser.tabs.Tab>> {
  try {
    return await browser.tabs.get(tabId);
  } catch (error) {
    isUnreachable(error);
    return {};
  }
}
