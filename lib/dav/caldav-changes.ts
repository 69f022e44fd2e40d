import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import { hrefIn, type CalendarResource } from './caldav-read';
import { readEtag } from './etag';
import { isSameAddress, resolveHref } from './href';
import { propertyText, readMultistatus, type DavResponse } from './multistatus';
import { document, propfind, xmlType } from './propfind';
import { davRequest } from './request';
import { childOf } from './xml';
import { escapeXml } from './xml-text';

/** What is in a collection, or what changed in it since a token was given. */
export interface CalendarChanges {
  /** All there is was listed: what is not named is not there. */
  readonly isWhole: boolean;
  readonly changed: readonly Pick<CalendarResource, 'href' | 'etag'>[];
  /** Paths of what was removed; empty where all was listed. */
  readonly removed: readonly string[];
  /** What to ask with the next time; null: the server has no such thing. */
  readonly token: string | null;
}

/** A server may give its answer in parts (RFC 6578 §3.6). */
const mostParts = 50;

/**
 * Lists what changed in a collection since a token, by `sync-collection` (RFC 6578); without a token, all there is.
 * Servers answer a token they no longer know with 403 as they should, with 500 (Xandikos) or 418 (Nextcloud): whatever
 * is not a listing means that all is listed, by a token's report or, where there is no such thing, by PROPFIND.
 */
export async function changesIn(
  access: DavAccess,
  collection: URL,
  token: string | null,
): Promise<CalendarChanges> {
  const tokens = token === null ? [''] : [token, ''];
  for (const each of tokens) {
    const changes = await changesSince(access, collection, each).catch(unlessUnknown);
    if (changes) return changes;
  }
  return listWhole(access, collection);
}

async function changesSince(
  access: DavAccess,
  collection: URL,
  since: string,
): Promise<CalendarChanges | undefined> {
  const isWhole = since === '';
  const changed = new Map<string, string | null>();
  const removed = new Set<string>();
  let token = since;
  for (let part = 0; part < mostParts; part += 1) {
    const answer = await syncReport(access, collection, token);
    let isPart = false;
    for (const response of answer.responses) {
      const href = hrefIn(collection, response.href);
      if (href !== undefined) note({ changed, removed }, href, response);
      else if (response.status === 507) isPart = true;
      else if (response.status >= 400 && isOf(collection, response)) return undefined;
    }
    const next = answer.syncToken;
    if (next === '' || next.length > 2000 || (isPart && next === token)) return undefined;
    token = next;
    if (isPart) continue;
    const list = [...changed].map(([href, etag]) => ({ href, etag }));
    return { isWhole, changed: list, removed: isWhole ? [] : [...removed], token };
  }
  return undefined;
}

function note(
  { changed, removed }: { readonly changed: Map<string, string | null>; readonly removed: Set<string> },
  href: string,
  response: DavResponse,
): void {
  if (response.status === 404 || response.status === 410) {
    changed.delete(href);
    removed.add(href);
  } else if (response.status === 200 && !isFolder(response)) {
    removed.delete(href);
    changed.set(href, readEtag(propertyText(response, '{DAV:}getetag')));
  }
}

async function syncReport(access: DavAccess, url: URL, token: string) {
  const content = `<sync-token>${escapeXml(token)}</sync-token><sync-level>1</sync-level><prop><getetag/><resourcetype/></prop>`;
  const body = document('sync-collection', content);
  // RFC 6578 §3.2: the depth is 0, and how deep is said within.
  const headers = { ...xmlType, depth: '0' };
  return readMultistatus(await davRequest(access, { method: 'REPORT', url, headers, body }));
}

/** Lists all there is in a collection. The collection itself has to be in the list: an error is no empty collection. */
async function listWhole(access: DavAccess, collection: URL): Promise<CalendarChanges> {
  const { responses } = await propfind(access, collection, 1, ['getetag', 'resourcetype']);
  const isThere = responses.some((response) => response.status === 200 && isOf(collection, response));
  if (!isThere) throw new CarrierError('missing', `PROPFIND ${collection.host}: the collection is not there`);
  const changed = new Map<string, string | null>();
  for (const response of responses) {
    const href = hrefIn(collection, response.href);
    if (href !== undefined) note({ changed, removed: new Set() }, href, response);
  }
  const list = [...changed].map(([href, etag]) => ({ href, etag }));
  return { isWhole: true, changed: list, removed: [], token: null };
}

function isOf(collection: URL, { href }: DavResponse): boolean {
  const url = resolveHref(href, collection);
  return url !== undefined && isSameAddress(url, collection);
}

function isFolder({ properties }: DavResponse): boolean {
  return childOf(properties.get('{DAV:}resourcetype'), '{DAV:}collection') !== undefined;
}

/** Failures of the way, the password or the server's patience are those of any other question as well. */
function unlessUnknown(error: unknown): undefined {
  const isUnknown =
    error instanceof CarrierError &&
    ['forbidden', 'missing', 'unsupported', 'changed', 'failed', 'full'].includes(error.trouble);
  if (!isUnknown) throw error;
}
