import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import { readEtag } from './etag';
import { childName, within } from './href';
import { propertyText, readMultistatus, type DavResponse } from './multistatus';
import { document, xmlType } from './propfind';
import { davRequest } from './request';
import { escapeXml } from './xml-text';

/** A resource (RFC 4791 §4.1). */
export interface CalendarResource {
  /** Its path, written the same way whatever way the server writes it. */
  readonly href: string;
  /** Null where the server gives none; one that begins with `W/` never holds as a condition. */
  readonly etag: string | null;
  /** iCalendar; lines may end in LF alone, as XML has them. */
  readonly text: string;
}

/** So many resources are asked for at once. */
const chunk = 50;

/** What is asked of resources that are read whole. */
export const wholeResource = '<prop><getetag/><C:calendar-data/></prop>';

/** Returns the path of a thing in a collection, as everything here calls it; `undefined` for what is not directly in it. */
export function hrefIn(collection: URL, href: string): string | undefined {
  const name = childName(href, collection);
  return name === undefined ? undefined : within(collection, name).pathname;
}

/** Reads resources of a collection (`calendar-multiget`, RFC 4791 §7.9); those that are not there are left out. */
export async function resourcesIn(
  access: DavAccess,
  collection: URL,
  hrefs: readonly string[],
): Promise<CalendarResource[]> {
  const found: CalendarResource[] = [];
  for (let at = 0; at < hrefs.length; at += chunk)
    found.push(...(await readSome(access, collection, hrefs.slice(at, at + chunk))));
  return found;
}

async function readSome(
  access: DavAccess,
  collection: URL,
  hrefs: readonly string[],
): Promise<CalendarResource[]> {
  const wanted = hrefs.map((href) => `<href>${escapeXml(href)}</href>`).join('');
  const body = document('C:calendar-multiget', wholeResource + wanted);
  try {
    const found = await report(access, collection, body);
    const asked = new Set(hrefs);
    return found.filter(({ href }) => asked.has(href));
  } catch (error) {
    // Together they may be too large where each by itself is not.
    if (!(error instanceof CarrierError) || error.trouble !== 'tooLarge' || hrefs.length === 1) throw error;
    const half = Math.ceil(hrefs.length / 2);
    return [
      ...(await readSome(access, collection, hrefs.slice(0, half))),
      ...(await readSome(access, collection, hrefs.slice(half))),
    ];
  }
}

/** Asks for a report of whole resources (RFC 3253 §3.6), and returns each that is there, once. */
export async function report(access: DavAccess, collection: URL, body: string): Promise<CalendarResource[]> {
  const headers = { ...xmlType, depth: '1' };
  const answer = await davRequest(access, { method: 'REPORT', url: collection, headers, body });
  const found = new Map<string, CalendarResource>();
  for (const response of readMultistatus(answer).responses) {
    const resource = resourceOf(response, collection);
    if (resource) found.set(resource.href, resource);
  }
  return [...found.values()];
}

function resourceOf(response: DavResponse, collection: URL): CalendarResource | undefined {
  const href = hrefIn(collection, response.href);
  const data = response.properties.get('{urn:ietf:params:xml:ns:caldav}calendar-data');
  if (href === undefined || response.status !== 200 || data === undefined) return undefined;
  return { href, etag: readEtag(propertyText(response, '{DAV:}getetag')), text: data.text.trim() };
}
