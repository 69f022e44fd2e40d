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

function query(component: CalendarComponent, filter: string): string {
  const filters = `<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="${component}">${filter}</C:comp-filter></C:comp-filter></C:filter>`;
  return document('C:calendar-query', wholeResource + filters);
}
