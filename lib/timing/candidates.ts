import type { EndSource } from '../domain/call';
import type { Instant } from '../domain/instant';

/** What one source says about the end of a call. */
export interface EndCandidate {
  readonly source: EndSource;
  readonly endsAt: Instant;
  /** When the meeting it speaks of starts; null where the source knows only an end. */
  readonly startsAt: Instant | null;
  /** What ties it to the call: the same link, the time it is in, a title, or nothing (it was said for this very call). */
  readonly tie: 'link' | 'window' | 'title' | 'none';
  readonly mentorshipId: string | null;
  readonly sessionId: string | null;
  /** iCalendar UID and SEQUENCE of the meeting, where it has them. */
  readonly uid: string | null;
  readonly sequence: number | null;
  /** What a calendar says of the meeting; left out: it stands. */
  readonly status?: 'confirmed' | 'tentative' | 'cancelled' | 'declined';
  /** Whole days say nothing about when a call ends. */
  readonly allDay?: boolean;
  /** When this was said, booked or read. */
  readonly knownAt: Instant;
}
