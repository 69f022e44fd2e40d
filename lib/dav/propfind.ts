import type { DavAccess } from './access';
import { readMultistatus, type Multistatus } from './multistatus';
import { davRequest } from './request';

/** The namespaces of WebDAV, CalDAV, the old calendar server's and Apple's properties, and their prefixes in requests. */
export const namespaces =
  'xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:S="http://calendarserver.org/ns/" xmlns:A="http://apple.com/ns/ical/"';

/** Writes an XML document for a request. */
export function document(root: string, content: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><${root} ${namespaces}>${content}</${root}>`;
}

export const xmlType = { 'content-type': 'application/xml; charset=utf-8' } as const;

/**
 * Asks for properties (RFC 4918 §9.1), of an address itself (depth 0) or of what is directly within as well (depth 1),
 * and looks where a redirect leads. Returns the address that answered, too.
 */
export async function propfind(
  access: DavAccess,
  url: URL,
  depth: 0 | 1,
  properties: readonly string[],
): Promise<Multistatus & { readonly url: URL }> {
  const body = document('propfind', `<prop>${properties.map((name) => `<${name}/>`).join('')}</prop>`);
  const headers = { ...xmlType, depth: `${depth}` };
  const answer = await davRequest(access, { method: 'PROPFIND', url, headers, body, follow: true });
  return { ...readMultistatus(answer), url: answer.url };
}
