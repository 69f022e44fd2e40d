import { basicAuthorization } from '../../lib/dav/basic-auth.ts';
import { password, user } from './dav-server.ts';

/** Makes a calendar as a person has one, straight at a server; returns its path. */
export async function makeCalendar(
  { origin }: { readonly origin: string },
  { id, name }: { readonly id: string; readonly name: string },
): Promise<string> {
  const path = `/${user}/${id}/`;
  const made = await fetch(origin + path, {
    method: 'MKCALENDAR',
    headers: {
      authorization: basicAuthorization(user, password),
      'content-type': 'application/xml',
    },
    body: `<?xml version="1.0"?><C:mkcalendar xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop><displayname>${name}</displayname><C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set></prop></set></C:mkcalendar>`,
  });
  if (made.status !== 201) throw new Error(`The calendar was not made: ${made.status}`);
  return path;
}
