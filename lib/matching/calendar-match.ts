import type { KeptEvent } from '../domain/calendar';
import type { Mentorship } from '../domain/mentorship';
import { isNamedIn } from '../domain/named-in';
import { isTeamsKey, sharesKey } from './shared-key';

/** What binds an event to a pair: its people or its link, or only a name in its title. */
export type EventTie = 'link' | 'title';

/** One pair an event may be a meeting of. */
export interface Tied {
  readonly mentorship: Mentorship;
  readonly tie: EventTie;
}

/**
 * Returns the pairs an event is a meeting of. Who is invited binds first. Where that says nothing, a name in the
 * title, as whole words, tells apart pairs that share a room; without one all of them are possible.
 */
export function tiesOf(event: KeptEvent, mentorships: readonly Mentorship[]): Tied[] {
  const isInvited = ({ partnerEmail }: Mentorship) =>
    partnerEmail !== null && event.partnerEmails.includes(partnerEmail.toLowerCase());
  const invited = mentorships.filter(isInvited);
  if (invited.length > 0) return invited.map((mentorship) => ({ mentorship, tie: 'link' }));
  // Somebody else is invited, so it is no meeting of a partner whose address is known.
  const possible = mentorships.filter(
    ({ partnerEmail }) => partnerEmail === null || event.partnerEmails.length === 0,
  );
  const isLinked = ({ callKeys }: Mentorship) => sharesKey(event.callKeys, callKeys);
  const named = possible.filter(({ partnerName }) => isNamedIn(event.title, partnerName));
  const pairs = named.length > 0 ? named : possible.filter(isLinked);
  return pairs.map((mentorship) => ({ mentorship, tie: isLinked(mentorship) ? 'link' : 'title' }));
}

/**
 * Returns how `event` is tied to a call of `mentorship` that is known by `keys`, or `undefined` where it is no
 * meeting of theirs, or one held elsewhere.
 */
export function tieToCall(
  event: KeptEvent,
  keys: readonly string[],
  mentorship: Mentorship,
  mentorships: readonly Mentorship[],
): EventTie | undefined {
  if (!tiesOf(event, mentorships).some((tied) => tied.mentorship.id === mentorship.id)) return undefined;
  if (sharesKey(event.callKeys, keys)) return 'link';
  return isElsewhere(event.callKeys, keys) ? undefined : 'title';
}

/**
 * Returns whether an event with another link than the call's is another meeting. Teams shows a call by its
 * thread or by its short number, and a calendar may hold only the other one: there nothing can be told.
 */
function isElsewhere(eventKeys: readonly string[], keys: readonly string[]): boolean {
  if (eventKeys.length === 0 || keys.length === 0) return false;
  return !(eventKeys.some(isTeamsKey) && keys.some(isTeamsKey));
}
