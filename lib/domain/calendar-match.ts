import type { KeptEvent } from './calendar';
import type { Instant } from './instant';
import { toInstant, toMs } from './instant';
import type { Mentorship } from './mentorship';

/** How an event is tied to a mentorship: by its people or link, or only by a name in its title. */
export type EventTie = 'link' | 'title';

/** Returns how `event` is tied to `mentorship`, or `undefined` where nothing ties it. */
export function tieOf(event: KeptEvent, mentorship: Mentorship): EventTie | undefined {
  const email = mentorship.partnerEmail?.toLowerCase();
  if (email && event.partnerEmails.includes(email)) return 'link';
  // A room that several pairs share is told apart by who is invited.
  if (email && event.partnerEmails.length > 0) return undefined;
  if (event.callKeys.some((key) => mentorship.callKeys.includes(key))) return 'link';
  const name = mentorship.partnerName.toLowerCase();
  return name.length > 2 && event.title.toLowerCase().includes(name) ? 'title' : undefined;
}

const earlyMs = 30 * 60_000;

/** Returns whether an event is running at `now` or about to: a call may begin half an hour early. */
export function isAround(event: Pick<KeptEvent, 'startsAt' | 'endsAt'>, now: Instant): boolean {
  return event.startsAt <= toInstant(toMs(now) + earlyMs) && event.endsAt > toInstant(toMs(now) - earlyMs);
}

/** Returns whether an event says when a meeting is: not called off, declined or lasting whole days. */
export function isMeeting({ status, allDay }: KeptEvent): boolean {
  return !allDay && status !== 'cancelled' && status !== 'declined';
}

/**
 * Returns the mentorships a call is held for by what the calendars say: events with its key that are running
 * or about to; for a call that shows no key, running events of a known mentorship without another link.
 */
export function mentorshipsByCalendar(
  keys: readonly string[],
  now: Instant,
  known: { readonly events: readonly KeptEvent[]; readonly mentorships: readonly Mentorship[] },
): string[] {
  const around = known.events.filter((event) => isMeeting(event) && isAround(event, now));
  const ours = around.filter((event) =>
    keys.length > 0
      ? event.callKeys.some((key) => keys.includes(key))
      : event.callKeys.length === 0 || event.callKeys.some((key) => key.startsWith('teams')),
  );
  const found = known.mentorships.filter((mentorship) => ours.some((event) => tieOf(event, mentorship)));
  return found.map(({ id }) => id);
}
