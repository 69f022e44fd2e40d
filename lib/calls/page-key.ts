import type { CallKey } from './keys';
import { meetKey } from './meet-key';
import { parseLink } from './parse-link';
import { teamsHosts, teamsKey } from './teams-key';
import { zoomBase, zoomKey } from './zoom-key';

/** Returns the key of the call whose own page is at `address`, or `undefined` where there is none. Never throws. */
export function pageKeyOf(address: string): CallKey | undefined {
  const url = parseLink(address);
  if (url?.protocol !== 'https:') return undefined;
  if (url.host === 'meet.google.com') return meetKey(url);
  if (zoomBase(url.host)) return zoomKey(url);
  if (teamsHosts.includes(url.host)) return teamsKey(url);
  return undefined;
}

/**
 * Returns whether `link` is on a host where calls are held: those of the three platforms, and `addedHosts`; by https,
 * and with nothing in it that hides where it leads. Never throws.
 */
export function isCallLink(link: string, addedHosts: readonly string[] = []): boolean {
  const url = parseLink(link);
  if (url?.protocol !== 'https:') return false;
  const { host } = url;
  const isKnown = host === 'meet.google.com' || zoomBase(host) !== undefined || teamsHosts.includes(host);
  return isKnown || addedHosts.includes(host);
}
