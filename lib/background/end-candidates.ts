import type { Call } from '../domain/call';
import { isAround, tieOf } from '../domain/calendar-match';
import type { KeptEvent } from '../domain/calendar';
import { toInstant, toMs, type Instant } from '../domain/instant';
import { listKeptEvents } from '../storage/calendars';
import { findMentorship } from '../storage/mentorships';
import { listMeetings } from '../storage/page-meetings';
import { findSession } from '../storage/sessions';
import type { EndCandidate } from '../timing/candidates';
import { usualEnd } from '../timing/usual-end';

/** Collects what every source says about the end of a call. A new source is one more function in this list. */
export async function endCandidates(call: Call, now: Instant, timeZone: string): Promise<EndCandidate[]> {
  const found = await Promise.all([
    said(call),
    fromCalendars(call, now),
    booked(call),
    shownByPage(call, now),
    usualLength(call, timeZone),
  ]);
  return found.flat();
}

const nearMs = 12 * 3_600_000;

/** What the calendars say of this call's mentorship today; the rules choose among several. */
async function fromCalendars(call: Call, now: Instant): Promise<EndCandidate[]> {
  const mentorship = call.mentorshipId ? await findMentorship(call.mentorshipId) : undefined;
  if (!mentorship) return [];
  const events = await listKeptEvents(toInstant(toMs(now) - nearMs), toInstant(toMs(now) + nearMs));
  return events.flatMap((event) => {
    const linked = event.callKeys.some((key) => call.keys.includes(key));
    if (!tieOf(event, mentorship) || (!linked && isElsewhere(event, call))) return [];
    const { startsAt, endsAt, uid, sequence, status, allDay, readAt } = event;
    const times = { startsAt, endsAt, uid, sequence, status, allDay, knownAt: readAt };
    const tie = linked ? ('link' as const) : ('title' as const);
    return [{ ...times, source: 'calendar' as const, mentorshipId: mentorship.id, sessionId: null, tie }];
  });
}

/**
 * Returns whether an event with another link than the call's is another meeting. Teams shows a call by its
 * thread or by its short number, and a calendar may hold only the other one: there nothing can be told.
 */
function isElsewhere(event: KeptEvent, call: Call): boolean {
  const isTeams = (key: string) => key.startsWith('teams');
  if (event.callKeys.length === 0 || call.keys.length === 0) return false;
  return !(event.callKeys.some(isTeams) && call.keys.some(isTeams));
}

/** What the platform's home page showed of today's meetings. */
async function shownByPage(call: Call, now: Instant): Promise<EndCandidate[]> {
  if (!call.mentorshipId) return [];
  const { mentorshipId } = call;
  const rows = (await listMeetings(mentorshipId)).filter(
    (row) => isAround(row, now) || row.endsAt > call.joinedAt,
  );
  return rows.map(({ startsAt, endsAt, callKey, seenAt }) => ({
    ...nothingElse,
    source: 'page',
    mentorshipId,
    sessionId: null,
    startsAt,
    endsAt,
    tie: callKey !== null && call.keys.includes(callKey) ? 'link' : 'title',
    knownAt: seenAt,
  }));
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
