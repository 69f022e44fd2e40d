import type { Call, CallPhase, Platform } from '../domain/call';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import type { Session } from '../domain/session';

const minute = 60_000;

/** A call may be joined this long before its start, and be rejoined this long after its end. */
export const joinWindowMinutes = 30;

/** A page that reports again within this time was reloaded; the call was never left. */
const reloadMs = minute;

/** A call whose pages have been silent for this long is over, whatever they last said. */
export const silentForMs = 5 * minute;

/** Returns when the last page of a call was heard of, UTC. */
export function lastSeenAt(call: Call): Instant {
  return call.tabs.reduce((latest, tab) => (tab.seenAt > latest ? tab.seenAt : latest), call.joinedAt);
}

/** Returns whether a call was left so shortly ago that its page may only have been loaded again. */
export function wasJustLeft(call: Call, now: Instant): boolean {
  return call.leftAt !== null && toMs(now) - toMs(call.leftAt) <= reloadMs;
}

/**
 * Returns whether a page that shows one of `call`'s keys now is still in that call, and not in the next
 * meeting under the same link: the call goes on, was reloaded, or its scheduled end has not long passed.
 */
export function isStillThatCall(call: Call, now: Instant): boolean {
  const silentMs = toMs(now) - toMs(lastSeenAt(call));
  if (call.phase !== 'left' && silentMs <= silentForMs) return true;
  const leftMs = toMs(now) - toMs(call.leftAt ?? lastSeenAt(call));
  if (leftMs <= reloadMs) return true;
  if (call.scheduledEnd) return toMs(now) <= toMs(call.scheduledEnd.endsAt) + 15 * minute;
  return leftMs <= 10 * minute;
}

/** What is known about a call that a page reports for the first time. */
export interface CallSighting {
  readonly keys: readonly string[];
  readonly platform: Platform;
  readonly phase: CallPhase;
  readonly now: Instant;
}

/** Which mentorship and session a call belongs to, or what to do where none is certain. */
export type CallMatch =
  | { readonly kind: 'matched'; readonly mentorshipId: string; readonly sessionId: string | null }
  /** Several mentorships meet here, or the page shows no key: the person is asked, with these names. */
  | { readonly kind: 'ask'; readonly mentorshipIds: readonly string[] }
  | { readonly kind: 'leave-alone' };

/**
 * Decides which mentorship and session a call belongs to.
 *
 * A key decides first: of a planned session near now, else of a mentorship. A Teams call joined from
 * Teams' own calendar shows no key: it is matched to the one planned session near now, and asked about
 * where a mentorship is known to meet on Teams. Until the first mentorship exists every call is asked
 * about; afterwards calls that match none are left alone.
 */
export function matchCall(
  sighting: CallSighting,
  known: { readonly mentorships: readonly Mentorship[]; readonly planned: readonly Session[] },
): CallMatch {
  const near = known.planned.filter((session) => isNear(session, sighting.now));
  const keyed = near.filter((session) => sharesKey(session.callKeys, sighting.keys));
  const byKey = known.mentorships.filter((mentorship) => sharesKey(mentorship.callKeys, sighting.keys));
  const candidates = new Set([...keyed.map((session) => session.mentorshipId), ...byKey.map(({ id }) => id)]);
  if (candidates.size === 1) return matched([...candidates][0] ?? '', near, sighting.now);
  if (candidates.size > 1) return severalMatch(candidates, near, sighting.now);
  if (known.mentorships.length === 0) return { kind: 'ask', mentorshipIds: [] };
  if (sighting.platform !== 'teams' || sighting.keys.length > 0) return { kind: 'leave-alone' };
  return keylessTeams(known.mentorships, near, sighting.now);
}

/** Returns the planned session of the mentorship that is nearest to `now`, if one is near. */
export function nearestSession(
  mentorshipId: string,
  planned: readonly Session[],
  now: Instant,
): Session | undefined {
  return planned
    .filter((session) => session.mentorshipId === mentorshipId && isNear(session, now))
    .toSorted((a, b) => distanceMs(a, now) - distanceMs(b, now))[0];
}

function matched(mentorshipId: string, near: readonly Session[], now: Instant): CallMatch {
  return { kind: 'matched', mentorshipId, sessionId: nearestSession(mentorshipId, near, now)?.id ?? null };
}

/** A personal room of several pairs: the one whose session is near decides, else the person. */
function severalMatch(candidates: ReadonlySet<string>, near: readonly Session[], now: Instant): CallMatch {
  const booked = new Set(near.map((session) => session.mentorshipId).filter((id) => candidates.has(id)));
  if (booked.size === 1) return matched([...booked][0] ?? '', near, now);
  return { kind: 'ask', mentorshipIds: [...(booked.size > 1 ? booked : candidates)] };
}

function keylessTeams(mentorships: readonly Mentorship[], near: readonly Session[], now: Instant): CallMatch {
  const possible = near.filter(({ callKeys }) => callKeys.length === 0 || callKeys.some(isTeamsKey));
  const booked = new Set(possible.map((session) => session.mentorshipId));
  if (booked.size === 1) return matched([...booked][0] ?? '', possible, now);
  const onTeams = mentorships.filter(({ id, callKeys }) => booked.has(id) || callKeys.some(isTeamsKey));
  if (onTeams.length === 0) return { kind: 'leave-alone' };
  return { kind: 'ask', mentorshipIds: onTeams.map(({ id }) => id) };
}

function isTeamsKey(key: string): boolean {
  return key.startsWith('teams:') || key.startsWith('teams-id:');
}

function isNear(session: Session, now: Instant): boolean {
  const margin = joinWindowMinutes * minute;
  return session.startsAt <= toInstant(toMs(now) + margin) && session.endsAt >= toInstant(toMs(now) - margin);
}

/** How far `now` is outside the session; within it, how far from its start, always less than outside. */
function distanceMs(session: Session, now: Instant): number {
  const fromStart = Math.abs(toMs(now) - toMs(session.startsAt));
  const inside = now >= session.startsAt && now < session.endsAt;
  return inside ? fromStart - 24 * 60 * minute : fromStart;
}

function sharesKey(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}
