import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import type { CalendarComponent } from './caldav-lists';
import { report, wholeResource, type CalendarResource } from './caldav-read';
import { document } from './propfind';
import { escapeXml } from './xml-text';

/** Looks for the resources that hold a UID (RFC 4791 §7.8.6); none where the server cannot look for one. */
export async function queryByUid(
  access: DavAccess,
  collection: URL,
  component: CalendarComponent,
  uid: string,
): Promise<CalendarResource[]> {
  const match = `<C:prop-filter name="UID"><C:text-match collation="i;octet">${escapeXml(uid)}</C:text-match></C:prop-filter>`;
  try {
    return await report(access, collection, query(component, match));
  } catch (error) {
    // RFC 4791 §7.8: 403 with `supported-filter` or `supported-collation`.
    const cannot = error instanceof CarrierError && ['forbidden', 'unsupported'].includes(error.trouble);
    if (!cannot) throw error;
    return [];
  }
}

/**
 * Returns the meetings that touch the time between two, UTC (RFC 4791 §7.8.1), and all that repeat: Xandikos leaves those out
 * where their first date lies outside. May hold more; each is there once.
 */
export async function queryBetween(
  access: DavAccess,
  collection: URL,
  from: string,
  to: string,
): Promise<CalendarResource[]> {
  const [start, end] = [from, to].map((instant) => instant.replaceAll(/[-:]|\.\d+/g, ''));
  const filters = [`<C:time-range start="${start}" end="${end}"/>`, '<C:prop-filter name="RRULE"/>'];
  const found = new Map<string, CalendarResource>();
  for (const filter of filters)
    for (const resource of await report(access, collection, query('VEVENT', filter)))
      found.set(resource.href, resource);
  return [...found.values()];
}

function query(component: CalendarComponent, filter: string): string {
  const filters = `<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="${component}">${filter}</C:comp-filter></C:comp-filter></C:filter>`;
  return document('C:calendar-query', wholeResource + filters);
}
