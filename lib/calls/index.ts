import type { CallPage } from './call-page';
import { meet } from './meet';
import { teams } from './teams';
import { zoom } from './zoom';

/** Every platform whose pages are watched. */
export const callPages: readonly CallPage[] = [meet, zoom, teams];

/** Returns the platform whose pages live at `url`, or `undefined`. */
export function callPageOf(url: URL): CallPage | undefined {
  return callPages.find((page) => url.protocol === 'https:' && page.hosts.test(url.host));
}
