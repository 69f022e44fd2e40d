import type { Platform } from '../domain/call';
import type { CallHost } from '../domain/settings';
import { callPageOf } from '.';
import type { CallPage } from './call-page';
import { everyCallPage } from './every-call-page';
import { publicJitsiHost } from './jitsi-key';
import type { CallKey } from './keys';
import { pageKeyOf } from './page-key';
import { parseLink } from './parse-link';
import { tabKey } from './tab-key';

/** Returns the platform whose calls are held on a host; `undefined`: nothing is known of it. */
export function platformOnHost(hostname: string, hosts: readonly CallHost[]): Platform | undefined {
  const own = callPageOf(new URL(`https://${hostname}/`))?.platform;
  const added = hosts.find(({ host }) => hostname === host || isBelow(hostname, host));
  return own ?? added?.platform ?? (hostname === publicJitsiHost ? 'jitsi' : undefined);
}

/** Only Zoom's own host for governments stands for those below it, see `patternOfHost`. */
function isBelow(hostname: string, host: string): boolean {
  return host === 'zoomgov.com' && hostname.endsWith(`.${host}`);
}

/** Returns the pages of a platform, `undefined` of one that has none of its own. */
export function everyPageBy(platform: Platform | undefined): CallPage | undefined {
  return everyCallPage.find((page) => page.platform === platform);
}

/** Returns the pages at an address: a platform's own, or those of the platform a person's host holds; `undefined`: neither. */
export function callPageAt(url: URL, hosts: readonly CallHost[]): CallPage | undefined {
  return url.protocol === 'https:' ? everyPageBy(platformOnHost(url.hostname, hosts)) : undefined;
}

/** Returns the key of the call whose page is at `address`, also on hosts the person added. Never throws. */
export function keyAtAddress(address: string, hosts: readonly CallHost[]): CallKey | undefined {
  const known = pageKeyOf(address);
  const url = known === undefined ? parseLink(address) : undefined;
  if (url?.protocol !== 'https:') return known;
  const platform = platformOnHost(url.hostname, hosts);
  return platform === 'tab' ? tabKey(url) : everyPageBy(platform)?.keyOnAnyHost(url);
}
