import type { CallPage } from './call-page';
import { meet } from './meet';
import { teams } from './teams';
import { zoom } from './zoom';

/** Every platform whose pages are watched. */
export const callPages: readonly CallPage[] = [meet, zoom, teams];

/** Returns the platform whose pages live at `url`, or `undefined`. */
export function callPageOf(url: URL): CallPage | undefined {
  return callPages.find(
    ({ publicHosts, extraHosts }) =>
      url.protocol === 'https:' && (publicHosts.test(url.hostname) || extraHosts?.includes(url.hostname)),
  );
}

/**
 * Returns the platform of a page the content script was let into: on a host the person added that is none of
 * Teams' it is Zoom, the one of the three whose web client is served from customers' own hosts.
 */
export function callPageLetInto(url: URL): CallPage | undefined {
  return callPageOf(url) ?? (url.protocol === 'https:' ? zoom : undefined);
}
