import type { CallPage } from './call-page';
import { meet } from './meet';
import { teams } from './teams';
import { teamsHosts } from './teams-key';
import { zoom } from './zoom';

interface Watched {
  readonly page: CallPage;
  /** Hosts that are watched as installed. */
  readonly publicHosts: RegExp;
  /** Hosts of its own that a person may add, where another platform's pages could be taken for its own. */
  readonly extraHosts?: readonly string[];
}

const watched: readonly Watched[] = [
  { page: meet, publicHosts: /^meet\.google\.com$/ },
  { page: zoom, publicHosts: /(^|\.)zoom\.us$/ },
  {
    page: teams,
    publicHosts: /^teams\.(microsoft\.com|cloud\.microsoft|live\.com)$/,
    extraHosts: teamsHosts,
  },
];

/** Every platform whose pages are watched. */
export const callPages: readonly CallPage[] = watched.map(({ page }) => page);

/** Returns the platform whose pages live at `url`, or `undefined`. */
export function callPageOf({ protocol, hostname }: URL): CallPage | undefined {
  if (protocol !== 'https:') return undefined;
  return watched.find(
    ({ publicHosts, extraHosts }) => publicHosts.test(hostname) || extraHosts?.includes(hostname),
  )?.page;
}

/** Returns whether the pages of a host are watched as installed. */
export function isPublicHost(hostname: string): boolean {
  return watched.some(({ publicHosts }) => publicHosts.test(hostname));
}
