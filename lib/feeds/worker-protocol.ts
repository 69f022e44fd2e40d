import type { CalendarContent } from '../calendar/reader/read-calendar';

/** What the worker is asked to read. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly now: string;
  readonly timeZone: string;
  readonly partnerEmails: readonly string[];
  readonly myEmails: readonly string[];
  readonly partnerNames: readonly string[];
}

/** What the worker says. */
export type ReadReply =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'read'; readonly content: CalendarContent };
