import type { Call, CallPhase, Platform } from '../domain/call';
import type { KeptEvent } from '../domain/calendar';
import type { Instant } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import type { PageMeeting } from '../domain/page-meeting';
import type { Session } from '../domain/session';

/** What a tab was seen to show. */
export interface Sighting {
  readonly tabId: number;
  readonly platform: Platform;
  readonly phase: CallPhase;
  /** Call keys, see `lib/calls/call-key.ts`; empty where the page shows none. */
  readonly keys: readonly string[];
  /** The meeting's title as the page shows it, or empty. */
  readonly title: string;
  /** When the platform cuts the call, as a clock on the page counts down to; left out: no such clock. */
  readonly cutAt?: Instant | undefined;
}

/** Everything on record that may tell which meeting a call is; what is far from now may be left out. */
export interface Known {
  /** Calls going on or lately left, latest joined first. */
  readonly calls: readonly Call[];
  /** The sessions of those calls, and those near now. */
  readonly sessions: readonly Session[];
  /** All mentorships, those that have ended too, by the partner's name. */
  readonly mentorships: readonly Mentorship[];
  /** Events of the calendars the person brought. */
  readonly events: readonly KeptEvent[];
  /** Meetings a platform's home page listed. */
  readonly meetings: readonly PageMeeting[];
}
