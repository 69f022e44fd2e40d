import { browser } from 'wxt/browser';
import { callSitePatterns } from '../calls/call-sites';
import type { CallReport } from '../messaging/protocol';
import { sendMessage } from '../messaging/protocol';
import { isUnreachable } from './browser-desk';

/** The script that watches call pages, as it lies in the package. */
export const contentScript = '/content-scripts/call.js';

/**
 * Starts the content script in call pages that were open before the extension was installed or updated:
 * browsers start it by themselves only in pages loaded later.
 */
export function resumeOpenCallPages(): Promise<void> {
  return resumeCallPages([...callSitePatterns]);
}

/** The same for the pages that match `patterns`. */
export async function resumeCallPages(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      await browser.scripting
        .executeScript({ target: { tabId: id }, files: [contentScript] })
        .catch(isUnreachablePage);
    }),
  );
}

/** Asks a tab which call it shows; `null`: none, or no content script there. */
export async function askTab(tabId: number): Promise<CallReport | null> {
  try {
    return (await sendMessage('whatCall', undefined, tabId)) ?? null;
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
