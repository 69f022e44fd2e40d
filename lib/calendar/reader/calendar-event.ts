import type { Instant } from '../../domain/instant';
import type { EventStatus } from './event-words';

/** One occurrence of an event in a calendar. */
export interface CalendarEvent {
  readonly uid: string;
  /** When the occurrence would begin had nobody moved it; `null` for an event that does not repeat. */
  readonly recurrenceId: Instant | null;
  readonly sequence: number;
  /** UTC. A whole day begins at midnight where the person is. */
  readonly startsAt: Instant;
  /** UTC; the first moment after it. */
  readonly endsAt: Instant;
  readonly allDay: boolean;
  /** Plain text, whatever markup it holds; '' where `busyOnly`. */
  readonly title: string;
  readonly callKeys: readonly string[];
  /** The known partners among its people, in lower case. */
  readonly partnerEmails: readonly string[];
  readonly status: EventStatus;
  /** Nothing may be used of it but that its time is taken: it has no words of its own, or is no meeting with a partner. */
  readonly busyOnly: boolean;
}
