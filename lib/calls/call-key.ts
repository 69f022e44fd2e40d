import type { CallHost } from '../domain/settings';
import { keyAtAddress } from './added-hosts';
import type { CallKey } from './keys';
import { parseLink } from './parse-link';
import { decodeOnce } from './percent-decoding';
import { wrappedLink } from './wrapped-links';

export type { CallKey } from './keys';
export { teamsHosts } from './teams-key';
export { zoomKey } from './zoom-key';

const deepestWrapping = 5;

/**
 * Returns the key of the call `link` leads to, also through mail filters and search engines that wrapped it, or
 * `undefined` where it leads to none. `added`: hosts that hold calls because the person said so. Never throws.
 */
export function callKeyOf(link: string, added: readonly CallHost[] = [], depth = 0): CallKey | undefined {
  const url = parseLink(link);
  if (!url || depth > deepestWrapping) return undefined;
  const inner = wrappedLink(url);
  if (inner !== undefined) return inner === link ? undefined : callKeyOf(inner, added, depth + 1);
  // What was wrapped may be encoded once more than its wrapper decodes.
  return keyAtAddress(link, added) ?? (depth > 0 ? keyAtAddress(decodeOnce(link), added) : undefined);
}
