/** Where a server may be asked, and its password sent. */
export interface DavReach {
  /** The origin of the address a person gave. */
  readonly origin: string;
  /** A site whose every host belongs to the same account; null for all but those named here. */
  readonly site: string | null;
}

/**
 * Sites that spread one account over hosts of their own: iCloud answers on caldav.icloud.com and keeps the calendars on
 * pNN-caldav.icloud.com. A list, never a rule over names: below `github.io` or `co.uk` every host is somebody else's.
 */
const spreadSites = ['icloud.com'] as const;

/** Returns where a person's consent to an address reaches. */
export function reachOf(address: string | URL): DavReach {
  const url = new URL(address);
  const isPlain = url.protocol === 'https:' && url.port === '';
  const site = spreadSites.find((name) => isPlain && isOfSite(url.hostname, name));
  return { origin: url.origin, site: site ?? null };
}

function isOfSite(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** Returns whether an address lies within reach: the same origin, or a host of the same site over https. */
export function isWithinReach({ origin, site }: DavReach, url: URL): boolean {
  if (url.origin === origin) return true;
  return site !== null && url.protocol === 'https:' && url.port === '' && isOfSite(url.hostname, site);
}

/** Returns the match pattern of the permission to ask for; it knows no ports, in Firefox as in the standard. */
export function permissionOf({ origin, site }: DavReach): string {
  return `https://${site === null ? new URL(origin).hostname : `*.${site}`}/*`;
}
