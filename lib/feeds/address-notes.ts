/** What a person should know of a calendar's address before they add it. */
export type AddressNote = 'private-network' | 'other-letters';

/** Names that public name servers never answer for (RFC 6761, 6762, 8375, 9476), and those that routers and companies use. */
const localNames =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa|alt|test)$/;

/** IPv4 addresses that no public host has (RFC 6890), as the URL standard writes them, whatever way they were typed. */
const localIpv4 =
  /^(?:0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^198\.1[89]\.|^(?:22[4-9]|2[3-5]\d)\./;

/** IPv6 addresses beyond 2000::/3 are none of a public host (RFC 4291); those that hold an IPv4 address are not worth telling apart. */
const publicIpv6 = /^\[[23][0-9a-f]{3}:/;
const holdsIpv4 = /^\[(?:2002:|64:ff9b:|2001:0?:)/;

/**
 * Returns what is unusual about the host of an address: it lies on this machine or in a private network, where
 * somebody's backup or message could have another device asked; or it has letters beyond a to z, which can look like
 * another host's. The browser writes such letters in Punycode (RFC 3492), which is what is shown.
 */
export function addressNotes(address: string): AddressNote[] {
  const host = new URL(address).hostname.replace(/\.$/, '');
  return [
    ...(isPrivate(host) ? ['private-network' as const] : []),
    ...(/(?:^|\.)xn--/.test(host) ? ['other-letters' as const] : []),
  ];
}

function isPrivate(host: string): boolean {
  if (host.startsWith('[')) return !publicIpv6.test(host) || holdsIpv4.test(host);
  if (/^[\d.]+$/.test(host)) return localIpv4.test(host);
  return !host.includes('.') || localNames.test(host);
}
