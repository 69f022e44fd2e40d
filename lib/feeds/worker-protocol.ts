import type { CallHost } from '../domain/settings';
import type { CalendarContent } from '../calendar/reader/read-calendar';

/** What the worker is asked to read. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly now: string;
  readonly timeZone: string;
  /** Occurrences are kept up to here, UTC. */
  readonly until: string;
  readonly partnerEmails: readonly string[];
  readonly myEmails: readonly string[];
  readonly partnerNames: readonly string[];
  /** Hosts the person added, whose links are links of calls, too. */
  readonly addedHosts: readonly CallHost[];
}

/** What the worker says. */
export type ReadReply =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly content: CalendarContent };
