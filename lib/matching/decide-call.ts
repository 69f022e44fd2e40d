import type { Instant } from '../domain/instant';
import type { Decision } from './decision';
import type { Known, Sighting } from './known';
import { findKeylessCallOf, findKnownCall } from './known-call';
import { matchMeeting } from './match-meeting';
import { nearestSession, unfinishedSession } from './nearest';

/**
 * Decides which call, mentorship and session a sighting is: a call on record that still goes on; else, once
 * the person is in the call, the meeting that everything on record points to; else a question, or nothing.
 */
export function decideCall(sighting: Sighting, known: Known, now: Instant): Decision {
  const call = findKnownCall(sighting, known, now);
  if (call) return { kind: 'call', call };
  if (sighting.phase !== 'in-call') return { kind: 'leave-alone' };
  return matchMeeting(sighting, known, now);
}

/**
 * Decides what a sighting is of which the person has said that it is a mentoring call: with `mentorshipId`, or
 * (null) with somebody they will name in the set-up form.
 */
export function decideAdoption(
  sighting: Sighting,
  mentorshipId: string | null,
  known: Known,
  now: Instant,
): Decision {
  const seen = findKnownCall(sighting, known, now);
  if (mentorshipId === null) return seen ? { kind: 'call', call: seen } : { kind: 'new-call', meeting: null };
  const call = seen ?? findKeylessCallOf(mentorshipId, sighting, known, now);
  const held = call?.mentorshipId === mentorshipId ? call.sessionId : null;
  const begun = call && unfinishedSession(mentorshipId, known.sessions, now);
  const sessionId = held ?? begun?.id ?? nearestSession(mentorshipId, known.sessions, now)?.id ?? null;
  const meeting = { mentorshipId, sessionId };
  return call ? { kind: 'call', call, meeting } : { kind: 'new-call', meeting };
}

/**
 * Decides what a tab is of which the person has said that it is their call: with whom is known from its link, or from
 * the one meeting that is on and has no link; else they will say so in the set-up form.
 */
export function decideTabCall(sighting: Sighting, known: Known, now: Instant): Decision {
  const seen = findKnownCall(sighting, known, now);
  if (seen) return { kind: 'call', call: seen };
  const byLink = matchMeeting(sighting, known, now);
  if (byLink.kind === 'new-call') return byLink;
  const [only, ...others] = byLink.kind === 'ask' && sighting.keys.length > 0 ? byLink.mentorships : [];
  if (only) return decideAdoption(sighting, others.length === 0 ? only.id : null, known, now);
  const byTime = matchMeeting({ ...sighting, keys: [] }, known, now);
  return byTime.kind === 'new-call' ? byTime : decideAdoption(sighting, null, known, now);
}
