import { browser } from 'wxt/browser';
import { toReach } from '../../lib/browser/data-consent';
import { patternOfHost } from '../../lib/calls/added-host';
import { permissionOf, reachOf } from '../../lib/dav/reach';
import type { Place, LinkPlace, SyncFolder } from '../../lib/domain/sync';
import { hostPattern } from '../../lib/feeds/calendar-address';
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

/** Returns whether a calendar, a folder or a call page still needs a permission. */
async function isInUse(pattern: string): Promise<boolean> {
  return [...(await hostsOfOthers()), ...(await hostsOfSync())].includes(pattern);
}

function patternsOf(place: Place | LinkPlace | null): string[] {
  return place === null || place.kind === 'local' ? [] : [patternOf(place.address)];
}

/** Gives a permission back, unless something else here needs it. */
export async function giveBackHost(pattern: string): Promise<void> {
  if (await isInUse(pattern)) return;
  const isLast = import.meta.env.FIREFOX && (await hostsOfSync()).length === 0;
  // A call site's own host is needed for its calls, and browsers refuse to give it back.
  await browser.permissions
    .remove(isLast ? toReach([pattern]) : { origins: [pattern] })
    .catch((error: unknown) => {
      if (!/required/i.test(String(error))) throw error;
    });
}
