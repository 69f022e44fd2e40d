import { browser } from 'wxt/browser';
import { patternOfHost } from '../calls/added-host';
import { platformOnHost } from '../calls/added-hosts';
import { readSettings } from '../storage/queries/settings';
import { resumeCallPages, watchingScripts, type WatchedPlatform } from './open-tabs';

/**
 * Lets the content scripts into the call hosts the person added, those the browser has granted: into pages loaded
 * from now on, and those open already. A host taken off the list is left alone from its next page on. A site of which
 * no platform is known is not watched at all.
 */
export async function watchAddedHosts(): Promise<void> {
  const { callHosts } = await readSettings();
  for (const platform of Object.keys(watchingScripts) as WatchedPlatform[]) {
    const held = callHosts.filter(({ host }) => platformOnHost(host, callHosts) === platform);
    await watch(platform, await grantedPatterns(held.map(({ host }) => host)));
  }
}

async function watch(platform: WatchedPlatform, matches: string[]): Promise<void> {
  const id = `added-${platform}-hosts`;
  const script = watchingScripts[platform];
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const known: readonly string[] = registered?.matches ?? [];
  if (matches.length === known.length && matches.every((pattern) => known.includes(pattern))) return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id, matches, js: [script], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
  await resumeCallPages(
    matches.filter((pattern) => !known.includes(pattern)),
    script,
  );
}

async function grantedPatterns(hosts: readonly string[]): Promise<string[]> {
  const patterns = hosts.map(patternOfHost);
  const granted = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return patterns.filter((_, index) => granted[index]);
}
