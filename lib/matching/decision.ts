import type { Call } from '../domain/call';
import type { Mentorship } from '../domain/mentorship';

/** Whose meeting a call is, and which; null: none that was booked. */
export interface Meeting {
  readonly mentorshipId: string;
  readonly sessionId: string | null;
}

/** What a sighting is. */
export type Decision =
  /** A call on record; with a meeting: from now on it is held for that one. */
  | { readonly kind: 'call'; readonly call: Call; readonly meeting?: Meeting }
  /** A call to be put on record; null: the person says in the set-up form whose it is. */
  | { readonly kind: 'new-call'; readonly meeting: Meeting | null }
  /** The person is asked whether it is a mentoring call, and with which of these partners. */
  | { readonly kind: 'ask'; readonly mentorships: readonly Mentorship[] }
  /** It is nobody's on record: the person is asked in passing, once. */
  | { readonly kind: 'ask-in-passing' }
  | { readonly kind: 'leave-alone' };
