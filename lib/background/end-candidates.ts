import type { Call } from '../domain/call';
import { findMentorship } from '../storage/mentorships';
import { findSession } from '../storage/sessions';
import type { EndCandidate } from '../timing/candidates';
import { usualEnd } from '../timing/usual-end';

/** Collects what every source says about the end of a call. A new source is one more function in this list. */
export async function endCandidates(call: Call, timeZone: string): Promise<EndCandidate[]> {
  const found = await Promise.all([said(call), booked(call), usualLength(call, timeZone)]);
  return found.flat();
}

const nothingElse = { startsAt: null, uid: null, sequence: null };

async function said(call: Call): Promise<EndCandidate[]> {
  if (!call.saidEndsAt) return [];
  const { mentorshipId, sessionId, joinedAt } = call;
  const tied = { mentorshipId, sessionId, tie: 'none' as const, knownAt: joinedAt };
  return [{ ...nothingElse, ...tied, source: 'said', endsAt: call.saidEndsAt }];
}

async function booked(call: Call): Promise<EndCandidate[]> {
  const session = call.sessionId ? await findSession(call.sessionId) : undefined;
  if (session?.origin !== 'booked') return [];
  const { mentorshipId, startsAt, endsAt, uid, sequence, createdAt } = session;
  const tie = session.callKeys.some((key) => call.keys.includes(key)) ? 'link' : 'window';
  return [
    {
      source: 'booked',
      mentorshipId,
      sessionId: session.id,
      startsAt,
      endsAt,
      uid,
      sequence,
      tie,
      knownAt: createdAt,
    },
  ];
}

async function usualLength(call: Call, timeZone: string): Promise<EndCandidate[]> {
  const mentorship = call.mentorshipId ? await findMentorship(call.mentorshipId) : undefined;
  if (!mentorship?.usualLengthMinutes) return [];
  const { joinedAt, sessionId } = call;
  const endsAt = usualEnd({ joinedAt, usualLengthMinutes: mentorship.usualLengthMinutes, timeZone });
  const tied = { mentorshipId: mentorship.id, sessionId, tie: 'none' as const, knownAt: joinedAt };
  return [{ ...nothingElse, ...tied, source: 'usual-length', endsAt }];
}
