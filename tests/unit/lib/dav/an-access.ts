import type { DavAccess } from '../../../../lib/dav/access';
import { basicAuthorization } from '../../../../lib/dav/basic-auth';
import { reachOf } from '../../../../lib/dav/reach';

/** A request that a stand-in for `fetch` saw. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly redirect: string | undefined;
  readonly credentials: string | undefined;
  readonly body: unknown;
}

/** An access to https://cloud.example whose answers a function gives; `asked` is everything it was asked. */
export function anAccess(
  answer: (asked: Asked) => Response | Promise<Response>,
  change: Partial<DavAccess> = {},
): { readonly access: DavAccess; readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const access: DavAccess = {
    reach: reachOf('https://cloud.example/'),
    authorization: basicAuthorization('ana', 'secret'),
    fetch: async (url, { method = 'GET', headers, redirect, credentials, body } = {}) => {
      const seen = { url: url as string, method, headers: new Headers(headers), redirect, credentials, body };
      asked.push(seen);
      return answer(seen);
    },
    mayReach: () => Promise.resolve(true),
    now: () => Date.parse('2026-11-27T12:00:00Z'),
    ...change,
  };
  return { access, asked };
}

/** A listing as a server answers it. */
export function listing(responses: string, more = ''): Response {
  const xml = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${responses}${more}</d:multistatus>`;
  return new Response(xml, { status: 207, headers: { 'content-type': 'application/xml' } });
}

/** One thing in a listing, with properties the server has. */
export function listed(href: string, properties = ''): string {
  return `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
}
