import type { CallKey } from '../calls/call-key';
import type { Instant } from '../domain/instant';

/** What an invitation says that was seen and not taken, as a word the interface has a sentence for. */
export type LeftAlone =
  | 'too-long'
  | 'cancelled'
  /** A time whose day, hour or order is not certain. */
  | 'time'
  /** A time on a clock that is not certain. */
  | 'zone'
  | 'several-times'
  /** A time in a message that is answered or quoted: it may have been changed since. */
  | 'older-time'
  | 'past'
  | 'no-end'
  | 'several-calls'
  | 'several-people';

/** Somebody an invitation names; a name or an address may be all that is known. */
export interface Invited {
  readonly name: string;
  readonly email: string | null;
}

/** What was understood of an invitation. */
export interface Invitation {
  /** One: with whom. Several: the person chooses. */
  readonly people: readonly Invited[];
  /** UTC; null: not certain. */
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly callKey: CallKey | null;
  /** An address that leads to the call. */
  readonly link: string | null;
  readonly leftAlone: readonly LeftAlone[];
}

/** Whom an invitation is read for, and where. */
export interface ReadingFor {
  readonly now: Instant;
  readonly timeZone: string;
  /** The person's own addresses and names: they are not the partner. */
  readonly myEmails: readonly string[];
  readonly myNames: readonly string[];
}

/** An invitation of which nothing is taken. */
export function nothingOf(reason: LeftAlone): Invitation {
  return { people: [], startsAt: null, endsAt: null, callKey: null, link: null, leftAlone: [reason] };
}
