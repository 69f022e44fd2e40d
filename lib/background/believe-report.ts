import { keyAtAddress, platformOnHost } from '../calls/added-hosts';
import type { Platform } from '../domain/call';
import type { CallHost } from '../domain/settings';
import type { CallReport } from '../messaging/protocol';

/** Who says what a page shows, as the browser itself tells it. */
export interface Witness {
  /** The addresses of the page, where the browser tells several that lie a moment apart. */
  readonly addresses: readonly string[];
  /** Keys that the tab's address has shown before. */
  readonly passedKeys: readonly string[];
  /** The hosts the person added. */
  readonly hosts: readonly CallHost[];
}

/** Returns the platform whose page lies at an address, and the key the address shows; `undefined`: no call page. */
export function callAt(
  address: string,
  hosts: readonly CallHost[],
): { platform: Platform; key: string | undefined } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const platform = url.protocol === 'https:' ? platformOnHost(url.hostname, hosts) : undefined;
  return platform && { platform, key: keyAtAddress(address, hosts) };
}

/** Returns the keys that addresses of a tab show. */
export function keysAt(addresses: readonly string[], hosts: readonly CallHost[]): string[] {
  return [...new Set(addresses.flatMap((address) => callAt(address, hosts)?.key ?? []))];
}

/**
 * Returns what may be believed of a report: a content script shares its process with the page, so its platform and
 * its keys count as far as the browser bears them out. Keys are those the tab's address shows or has shown. Where it
 * never showed any (Teams inside a call, Zoom in its frame), keys of the platform's own kind are taken as they are.
 * `undefined`: the report is not of the page it came from.
 */
export function believeReport(report: CallReport, witness: Witness): CallReport | undefined {
  const places = witness.addresses.flatMap((address) => callAt(address, witness.hosts) ?? []);
  if (!places.some(({ platform }) => platform === report.platform)) return undefined;
  const shown = keysAt(witness.addresses, witness.hosts);
  const known = [...shown, ...witness.passedKeys];
  const ofPlatform = report.keys.filter((key) => kindOf(key) === report.platform);
  if (known.length === 0) return { ...report, keys: ofPlatform };
  const borneOut = report.keys.filter((key) => known.includes(key));
  // A page on its way to another address may only say which call it left.
  if (shown.length === 0 || report.phase === 'left') return { ...report, keys: borneOut };
  // A call may be known by two kinds of key, as its link and the number behind it; two of a kind are two calls.
  const others = borneOut.filter((key) => shown.every((each) => schemeOf(each) !== schemeOf(key)));
  return { ...report, keys: [...shown, ...others] };
}

function schemeOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

/** The platform a key is of: `meet-lookup:team` is Meet's. */
function kindOf(key: string): string {
  return /^[a-z]+/.exec(key)?.[0] ?? '';
}
