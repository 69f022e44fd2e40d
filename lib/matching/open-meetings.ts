import { isMeeting } from '../domain/calendar';
import { toMs, type Instant } from '../domain/instant';
import { isNear } from '../domain/near';
import { tiesOf } from './calendar-match';
import type { Meeting } from './decision';
import type { Known, Sighting } from './known';
import { isDue, nearest, type Times } from './nearest';
import { isTeamsKey, sharesKey } from './shared-key';

/** A meeting near now that was not held yet. */
export interface OpenMeeting extends Meeting, Times {
  /** Tied to the call by a name in a title alone. */
  readonly guess: boolean;
}

type Shown = Pick<Sighting, 'keys' | 'platform'>;

/** Everything on record, of the mentorships only those that run. */
export function running(known: Known): Known {
  return { ...known, mentorships: known.mentorships.filter(({ status }) => status === 'active') };
}

/**
 * Returns the meetings near `now` that a call showing these keys may be: sessions that are planned, and what
 * calendars and home pages list besides. A Teams call may show no key: then every meeting on Teams, or without a
 * link. What only a title ties counts where nothing else does.
 */
export function openMeetings(shown: Shown, all: Known, now: Instant): OpenMeeting[] {
  const known = running(all);
  const booked = bookedMeetings(shown, known, now);
  const listed = [...fromCalendars(shown, known, now), ...fromHomePages(shown, known, now)].filter(
    (meeting) => !known.sessions.some((session) => isSameMeeting(session, meeting)),
  );
  const meetings = [...booked, ...listed];
  const certain = meetings.filter(({ guess }) => !guess);
  return certain.length > 0 ? certain : meetings;
}

/** Returns, one for each pair, the meetings that are on or about to be; where there are none, those near. */
export function meetingsNow(meetings: readonly OpenMeeting[], now: Instant): OpenMeeting[] {
  const due = meetings.filter((meeting) => isDue(meeting, now));
  const pool = due.length > 0 ? due : meetings;
  const pairs = [...new Set(pool.map(({ mentorshipId }) => mentorshipId))];
  return pairs.flatMap(
    (id) =>
      nearest(
        pool.filter(({ mentorshipId }) => mentorshipId === id),
        now,
      ) ?? [],
  );
}

function bookedMeetings(shown: Shown, { sessions, mentorships }: Known, now: Instant): OpenMeeting[] {
  const planned = sessions.flatMap((session) => {
    const pair = mentorships.find(({ id }) => id === session.mentorshipId);
    if (!pair || session.status !== 'planned' || !isNear(session, now)) return [];
    const here = isHere(session.callKeys, shown);
    const theirs = shown.keys.length > 0 && sharesKey(pair.callKeys, shown.keys);
    return here || theirs ? [{ session, here: here || session.callKeys.length === 0 }] : [];
  });
  // A session booked under another link is meant only where none is under this one.
  const anyHere = planned.some(({ here }) => here);
  return planned
    .filter(({ here }) => here || !anyHere)
    .map(({ session: { id, mentorshipId, startsAt, endsAt } }) => {
      return { mentorshipId, sessionId: id, startsAt, endsAt, guess: false };
    });
}

function fromCalendars(shown: Shown, { events, mentorships }: Known, now: Instant): OpenMeeting[] {
  return events
    .filter((event) => isMeeting(event) && isNear(event, now) && isHere(event.callKeys, shown))
    .flatMap((event) =>
      tiesOf(event, mentorships).map(({ mentorship, tie }) => ({
        mentorshipId: mentorship.id,
        sessionId: null,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        guess: shown.keys.length === 0 && tie === 'title',
      })),
    );
}

function fromHomePages({ keys }: Shown, { meetings, mentorships }: Known, now: Instant): OpenMeeting[] {
  return meetings
    .filter(({ callKey, mentorshipId }) => {
      return callKey !== null && keys.includes(callKey) && mentorships.some(({ id }) => id === mentorshipId);
    })
    .filter((row) => isNear(row, now))
    .map(({ mentorshipId, startsAt, endsAt }) => {
      return { mentorshipId, sessionId: null, startsAt, endsAt, guess: false };
    });
}

/** Whether a meeting under `callKeys` may be held in a call that shows `keys`. */
function isHere(callKeys: readonly string[], { keys, platform }: Shown): boolean {
  if (keys.length > 0) return sharesKey(callKeys, keys);
  if (platform === 'tab') return callKeys.length === 0;
  return platform === 'teams' && (callKeys.length === 0 || callKeys.some(isTeamsKey));
}

/** Of one pair, what lies for the better part at the same time is one meeting; a session, planned or held, stands for it. */
function isSameMeeting(session: Known['sessions'][number], meeting: OpenMeeting): boolean {
  if (session.mentorshipId !== meeting.mentorshipId) return false;
  if (session.status !== 'planned' && session.status !== 'held') return false;
  const together =
    Math.min(toMs(session.endsAt), toMs(meeting.endsAt)) -
    Math.max(toMs(session.startsAt), toMs(meeting.startsAt));
  return together * 2 >= Math.min(lengthMs(session), lengthMs(meeting));
}

function lengthMs({ startsAt, endsAt }: Times): number {
  return toMs(endsAt) - toMs(startsAt);
}
