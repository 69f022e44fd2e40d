import type { CallKey } from './keys';

const longestKey = 300;

/** What stands behind a link in a text, and never in the address of a room. */
const sentenceEnd = /[.,;:!?'")\]]$/;

/**
 * Returns the key of a room on a site nothing is known of: `tab:<host>/<path>`. Only an address that is all host and
 * path has one: what follows a question mark or a hash may tell one room from another, and may be a secret, so such
 * a page is known by its tab alone. `undefined` also for a site's start page, and where the way there is not secure.
 */
export function tabKey({ protocol, host, pathname, search, hash }: URL): CallKey | undefined {
  const path = pathname.replace(/\/+$/, '');
  if (protocol !== 'https:' || path === '' || search !== '' || hash !== '' || sentenceEnd.test(path))
    return undefined;
  const key = `tab:${host}${path}`;
  return key.length <= longestKey ? key : undefined;
}
