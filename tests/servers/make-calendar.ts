import type { DavAccess } from '../../lib/dav/access.ts';
import { findCalendars } from '../../lib/dav/caldav-account.ts';
import { document, xmlType } from '../../lib/dav/propfind.ts';
import { davRequest } from '../../lib/dav/request.ts';

/** Makes a calendar called "Private" where the person's others are, as they have one already; returns its address. */
export async function makeCalendar(access: DavAccess, address: string): Promise<string> {
  const { homes } = await findCalendars(access, new URL(address));
  const url = new URL(`${crypto.randomUUID()}/`, homes[0]);
  const kind =
    '<C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>';
  const body = document('C:mkcalendar', `<set><prop><displayname>Private</displayname>${kind}</prop></set>`);
  await davRequest(access, { method: 'MKCALENDAR', url, headers: xmlType, body });
  return url.href;
}
