import type { Call } from '../domain/call';
import type { Instant, TimeZone } from '../domain/instant';
import { isNear } from '../domain/near';
import type { EndCandidate } from '../timing/candidates';
import { usualEnd } from '../timing/usual-end';
import { tieToCall } from './calendar-match';
import type { Known } from './known';
import { sharesKey } from './shared-key';

/** The clock, UTC, and this machine's time zone. */
interface Here {
  readonly now: Instant;
  readonly timeZone: TimeZone;
}

/** Collects what every source says about the end of a call. A new source is one more function in this list. */
export function endCandidates(call: Call, known: Known, here: Here): EndCandidate[] {
  return [
    ...said(call),
    ...countedDown(call),
    ...fromCalendars(call, known),
    ...booked(call, known),
    ...shownByPage(call, known, here),
    ...usualLength(call, known, here),
  ];
}

/** What the calendars say of this call's mentorship today; the rules choose among several. */
function fromCalendars(call: Call, { events, mentorships, sessions }: Known): EndCandidate[] {
  const mentorship = mentorships.find(({ id }) => id === call.mentorshipId);
  if (!mentorship) return [];
  const pairs = mentorships.filter((pair) => pair.status === 'active' || pair === mentorship);
  const own = sessions.find(({ id }) => id === call.sessionId);
  return events.flatMap((event) => {
    // The very meeting that was booked here, wherever the calendar says it is held.
    const tie = event.uid === own?.uid ? 'link' : tieToCall(event, call.keys, mentorship, pairs);
    if (!tie) return [];
    const { startsAt, endsAt, uid, sequence, status, allDay, readAt } = event;
    const times = { startsAt, endsAt, uid, sequence, status, allDay, knownAt: readAt };
    return [{ ...times, source: 'calendar' as const, mentorshipId: mentorship.id, sessionId: null, tie }];
  });
}

/** What the platform's home page showed of today's meetings. */
function shownByPage(call: Call, { meetings }: Known, { now }: Here): EndCandidate[] {
  const { mentorshipId, joinedAt } = call;
  const rows = meetings.filter(
    (row) => row.mentorshipId === mentorshipId && (isNear(row, now) || row.endsAt > joinedAt),
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

function said(call: Call): EndCandidate[] {
  if (!call.saidEndsAt) return [];
  const { mentorshipId, sessionId, joinedAt } = call;
  const tied = { mentorshipId, sessionId, tie: 'none' as const, knownAt: joinedAt };
  return [{ ...nothingElse, ...tied, source: 'said', endsAt: call.saidEndsAt }];
}

/** When the platform cuts the call: whatever was agreed, nobody talks on after that. */
function countedDown(call: Call): EndCandidate[] {
  if (!call.cutAt) return [];
  const { mentorshipId, sessionId, joinedAt } = call;
  const tied = { mentorshipId, sessionId, tie: 'none' as const, knownAt: joinedAt };
  return [{ ...nothingElse, ...tied, source: 'page-countdown', endsAt: call.cutAt }];
}

function booked(call: Call, { sessions }: Known): EndCandidate[] {
  const session = sessions.find(({ id }) => id === call.sessionId);
  if (session?.origin !== 'booked') return [];
  const { mentorshipId, startsAt, endsAt, uid, sequence, createdAt } = session;
  const tie = sharesKey(session.callKeys, call.keys) ? 'link' : 'window';
  const times = { startsAt, endsAt, uid, sequence, knownAt: createdAt };
  return [{ ...times, source: 'booked', mentorshipId, sessionId: session.id, tie }];
}

function usualLength(call: Call, { mentorships }: Known, { timeZone }: Here): EndCandidate[] {
  const mentorship = mentorships.find(({ id }) => id === call.mentorshipId);
  if (!mentorship?.usualLengthMinutes) return [];
  const { joinedAt, sessionId } = call;
  const endsAt = usualEnd({ joinedAt, usualLengthMinutes: mentorship.usualLengthMinutes, timeZone });
  const tied = { mentorshipId: mentorship.id, sessionId, tie: 'none' as const, knownAt: joinedAt };
  return [{ ...nothingElse, ...tied, source: 'usual-length', endsAt }];
}
