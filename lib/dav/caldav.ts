import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import type { CalendarComponent } from './caldav-lists';
import { changesIn, type CalendarChanges } from './caldav-changes';
import { resourcesIn, type CalendarResource } from './caldav-read';
import { queryBetween, queryByUid } from './caldav-query';
import { readEtag } from './etag';
import { asFolder, within } from './href';
import { davRequest, type DavAnswer } from './request';
import { storedStatuses } from './webdav';

/** When a resource may be written: only in the version that is known, only if there is none, or in any case. */
export type PutCondition = { readonly ifMatch: string } | 'if-none-match' | 'any';

/** A calendar or list of tasks on a server. All throw `CarrierError`; `changed` is a condition that does not hold. */
export interface CalendarCollection {
  readonly url: string;
  /** Returns the path of a resource in it; the same path is what everything else here calls it. */
  hrefOf(name: string): string;
  /** Lists what changed since `token`, or all there is where there is none or the server no longer knows it. */
  changes(token: string | null): Promise<CalendarChanges>;
  /** Reads resources; those that are not there are left out. */
  getMany(hrefs: readonly string[]): Promise<CalendarResource[]>;
  /** Returns the resources of a component that hold a UID; a server that cannot look for one may return more, or none. */
  find(uid: string): Promise<CalendarResource[]>;
  /** Returns the meetings between two times, UTC; a server may return more. */
  within(from: string, to: string): Promise<CalendarResource[]>;
  /** Writes a resource whole. Returns its new ETag; null where the server gives none, or a weak one. */
  put(href: string, text: string, condition: PutCondition): Promise<string | null>;
  /** Removes a resource in the version that is known, or in any; one that is not there is no error. */
  remove(href: string, ifMatch: string | null): Promise<void>;
}

/** Opens a calendar or list of tasks; `component` is what `find` looks for. */
export function openCollection(
  access: DavAccess,
  address: string,
  component: CalendarComponent,
): CalendarCollection {
  const collection = asFolder(address);
  const addressOf = (href: string) => new URL(href, collection);
  return {
    url: collection.href,
    hrefOf: (name) => within(collection, name).pathname,
    changes: async (token) => changesIn(access, collection, token),
    getMany: async (hrefs) => resourcesIn(access, collection, hrefs),
    find: async (uid) => queryByUid(access, collection, component, uid),
    within: async (from, to) => queryBetween(access, collection, from, to),
    put: async (href, text, condition) => putResource(access, addressOf(href), text, condition),
    async remove(href, ifMatch) {
      const headers = ifMatch === null ? {} : { 'if-match': ifMatch };
      const request = { method: 'DELETE', url: addressOf(href), headers, expect: [404, 410] };
      const { status, what } = await davRequest(access, request);
      if (status === 207) throw new CarrierError('failed', `${what}: 207`);
    },
  };
}

/** Measured on Radicale and Xandikos: of eight that write at once under a condition, one wins. */
async function putResource(
  access: DavAccess,
  url: URL,
  body: string,
  condition: PutCondition,
): Promise<string | null> {
  const headers = { 'content-type': 'text/calendar; charset=utf-8', ...headersOf(condition) };
  const answer = await davRequest(access, { method: 'PUT', url, headers, body, expect: [403, 409] });
  if (hasUidElsewhere(answer)) throw new CarrierError('changed', `${answer.what}: its UID is there already`);
  const { status, what } = answer;
  if (!storedStatuses.includes(status))
    throw new CarrierError(status === 403 ? 'forbidden' : 'failed', `${what}: ${status}`);
  const etag = readEtag(answer.headers.get('etag'));
  return etag?.startsWith('W/') ? null : etag;
}

function headersOf(condition: PutCondition): Record<string, string> {
  if (condition === 'any') return {};
  return condition === 'if-none-match' ? { 'if-none-match': '*' } : { 'if-match': condition.ifMatch };
}

/** RFC 4791 §5.3.2.1: another resource of the collection has the UID; somebody was quicker, under another name. */
function hasUidElsewhere({ status, bytes }: DavAnswer): boolean {
  return [403, 409].includes(status) && /\bno-uid-conflict\b/.test(new TextDecoder().decode(bytes));
}
