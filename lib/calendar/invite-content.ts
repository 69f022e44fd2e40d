import type { Instant } from '../domain/instant';

/**
 * What a file is for. `save`: the person's own calendar opens it as an ordinary event. `invite`: a calendar
 * sends or shows it as an invitation. `cancel`: it takes the meeting off a calendar.
 */
export type InvitePurpose = 'save' | 'invite' | 'cancel';

/** A person as calendars know one. */
export interface CalendarPerson {
  readonly name: string;
  readonly email: string | null;
}

/** What an invite says. */
export interface InviteContent {
  readonly uid: string;
  readonly sequence: number;
  /** UTC. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The zone the wall-clock time was chosen in. */
  readonly timeZone: string;
  readonly summary: string;
  /** The agenda and the action items, in words; the call link is put before it. */
  readonly details: string;
  readonly callLink: string | null;
  readonly callLabel: string;
  readonly alarmText: string;
  readonly me: CalendarPerson;
  readonly partner: CalendarPerson;
}

/** An invite as a file, or the addresses that are missing for it. */
export type InviteResult =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'missing'; readonly addresses: readonly ('mine' | 'partner')[] };
