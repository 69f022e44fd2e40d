import { browser } from 'wxt/browser';
import { patternOfHost } from '../calls/added-host';
import { readSettings } from '../storage/settings';
import { contentScript, resumeCallPages } from './open-tabs';

const scriptId = 'added-call-hosts';

/**
 * Lets the content script into the call hosts the person added, those the browser has granted: into pages loaded
 * from now on, and those open already. A host taken off the list is left alone from its next page on.
 */
export async function watchAddedHosts(): Promise<void> {
  const matches = await grantedPatterns();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const known: readonly string[] = registered?.matches ?? [];
  if (matches.length === known.length && matches.every((pattern) => known.includes(pattern))) return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: scriptId, matches, js: [contentScript], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
  await resumeCallPages(matches.filter((pattern) => !known.includes(pattern)));
}

async function grantedPatterns(): Promise<string[]> {
  const { callHosts } = await readSettings();
  const patterns = callHosts.map(patternOfHost);
  const granted = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return patterns.filter((_, index) => granted[index]);
}
