import { browser } from 'wxt/browser';
import { toReach } from '../../lib/browser/data-consent';
import { patternOfHost } from '../../lib/calls/added-host';
import { permissionOf, reachOf } from '../../lib/dav/reach';
import type { Place, LinkPlace, SyncFolder } from '../../lib/domain/sync';
import { hostPattern } from '../../lib/feeds/calendar-address';
import { forgetAskedHost } from '../../lib/storage/actions/asked-hosts';
import { readAskedHosts } from '../../lib/storage/queries/asked-hosts';
import { findCalendarAccount } from '../../lib/storage/queries/calendar-account';
import { listCalendars } from '../../lib/storage/queries/calendars';
import { readSettings } from '../../lib/storage/queries/settings';
import { listFolders } from '../../lib/sync/folders';

/** Returns the permission to ask for before an address is reached. */
export function patternOf(address: string): string {
  return permissionOf(reachOf(address));
}

/** Asks for the permission to reach a server. The browser asks only within a click, so nothing is awaited before. */
export function askForServer(address: string): Promise<boolean> {
  return askForHosts([patternOf(address)]);
}

/** Asks for permissions within a click, see `patternOf`; none need no question. */
export function askForHosts(origins: string[]): Promise<boolean> {
  return origins.length === 0 ? Promise.resolve(true) : browser.permissions.request(toReach(origins));
}

/** Returns the permissions a folder needs: for where it is written, and for where the partner's file is read. */
export function hostsOf({ place, readPlace }: Pick<SyncFolder, 'place' | 'readPlace'>): string[] {
  return [...new Set([place, readPlace].flatMap((one) => patternsOf(one)))];
}

/** Returns the permissions that folders and a connected calendar need and nothing else does. */
export async function hostsOfSyncOnly(): Promise<string[]> {
  const others = await hostsOfOthers();
  return [...new Set(await hostsOfSync())].filter((host) => !others.includes(host));
}

async function hostsOfSync(): Promise<string[]> {
  const account = await findCalendarAccount();
  const server = account ? [patternOf(account.place.address)] : [];
  return [...(await listFolders()).flatMap(hostsOf), ...server];
}

/** The permissions of calendars and call pages. */
async function hostsOfOthers(): Promise<string[]> {
  const calendars = (await listCalendars()).flatMap(({ address }) => (address ? [hostPattern(address)] : []));
  const { callHosts } = await readSettings();
  return [...calendars, ...callHosts.map(({ host }) => patternOfHost(host))];
}

/** Returns whether a calendar, a folder or a call page still needs a permission, or a part of what it covers. */
async function isInUse(pattern: string): Promise<boolean> {
  const used = [...(await hostsOfOthers()), ...(await hostsOfSync())];
  return used.some((one) => one === pattern || isWithin(one, pattern));
}

/** Of `https://*.icloud.com/*` every host of that site is a part. */
function isWithin(one: string, pattern: string): boolean {
  const [, site] = /^https:\/\/\*\.([^/]+\/\*)$/.exec(pattern) ?? [];
  return site !== undefined && (one === `https://${site}` || one.endsWith(`.${site}`));
}

function patternsOf(place: Place | LinkPlace | null): string[] {
  return place === null || place.kind === 'local' ? [] : [patternOf(place.address)];
}

function hostLock(pattern: string): string {
  return `last-ten-host ${pattern}`;
}

/** Says that this page is about to need a permission; returns what lets it go. A page that dies holds nothing. */
export function holdHost(pattern: string): () => Promise<void> {
  let letGo: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => (letGo = resolve));
  const held = navigator.locks.request(hostLock(pattern), { mode: 'shared' }, () => isOver);
  return () => {
    letGo();
    return held;
  };
}

/** Gives a permission back, unless something else here needs it, or a page is about to. */
export async function giveBackHost(pattern: string): Promise<void> {
  await navigator.locks.request(hostLock(pattern), { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    if (!(await isInUse(pattern))) await remove(pattern);
    await forgetAskedHost(pattern);
  });
}

/** Gives back what was asked for in pages that were closed before anything was connected. */
export async function giveBackForgotten(): Promise<void> {
  for (const pattern of await readAskedHosts()) await giveBackHost(pattern);
}

async function remove(pattern: string): Promise<void> {
  const isLast = import.meta.env.FIREFOX && (await hostsOfSync()).length === 0;
  // A call site's own host is needed for its calls, and browsers refuse to give it back.
  await browser.permissions
    .remove(isLast ? toReach([pattern]) : { origins: [pattern] })
    .catch((error: unknown) => {
      if (!/required/i.test(String(error))) throw error;
    });
}
