import type { Call } from '../domain/call';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { Session } from '../domain/session';
import type { Known } from './known';
import { isDue, isOn } from './nearest';
import { meetingsNow, openMeetings, type OpenMeeting } from './open-meetings';

/** A wrap-up that was begun is let finish for as long as one takes, though the next pair's meeting is on. */
const wrapUpMs = 10 * 60_000;

/**
 * Returns the meeting a call that goes on has become: meetings back to back in one room. `undefined`: it is still the
 * one it was.
 *
 * Wrapped up, it is the next one as soon as that is on. Not wrapped up, it is another pair's once its own end has
 * passed, but for a wrap-up that was begun and is being finished; the same pair's only after the wrap-up.
 */
export function nextMeetingOf(call: Call, known: Known, now: Instant): OpenMeeting | undefined {
  const session = sessionOf(call, known);
  const on = meetingsAfter(call, known, now).filter((meeting) => isOn(meeting, now));
  if (session?.wrapUpFinishedAt) return theOnly(on, now);
  if (!isPastItsEnd(call, session, now)) return undefined;
  const since = session?.wrapUpStartedAt ? toInstant(toMs(now) - wrapUpMs) : now;
  const others = on.filter(
    // Of a meeting that was on when the call was joined, it was decided then that it is not the one.
    ({ mentorshipId, startsAt }) =>
      mentorshipId !== call.mentorshipId && startsAt > call.joinedAt && startsAt <= since,
  );
  return theOnly(others, now);
}

/**
 * Returns whether a call that was left is over for good: wrapped up, or past its end, with another meeting in its
 * room on or about to be. Who joins there now joins that one.
 */
export function isFollowed(call: Call, known: Known, now: Instant): boolean {
  if (call.phase !== 'left') return false;
  const session = sessionOf(call, known);
  if (!session?.wrapUpFinishedAt && !isPastItsEnd(call, session, now)) return false;
  return meetingsAfter(call, known, now).some((meeting) => isDue(meeting, now));
}

/** The meetings in a call's room that begin after its own, and any later one of its pair. */
function meetingsAfter(call: Call, known: Known, now: Instant): OpenMeeting[] {
  const { mentorshipId, platform } = call;
  if (!mentorshipId) return [];
  const own = sessionOf(call, known);
  const pair = known.mentorships.find(({ id }) => id === mentorshipId);
  // A call that shows no key is held where its pair meets.
  const keys = call.keys.length > 0 ? call.keys : (pair?.callKeys ?? []);
  const here = platform === 'manual' || keys.length === 0 ? [] : openMeetings({ keys, platform }, known, now);
  const theirs = known.sessions
    .filter((session) => session.mentorshipId === mentorshipId && session.status === 'planned')
    .map(({ id, startsAt, endsAt }) => ({ mentorshipId, sessionId: id, startsAt, endsAt, guess: false }));
  return [...here, ...theirs].filter(
    ({ sessionId, startsAt, guess }) =>
      !guess && (sessionId === null || sessionId !== call.sessionId) && isLater(startsAt, call, own),
  );
}

function isLater(startsAt: Instant, call: Call, own: Session | undefined): boolean {
  return startsAt > (own?.startsAt ?? call.joinedAt);
}

function isPastItsEnd(
  { scheduledEnd, saidEndsAt }: Call,
  session: Session | undefined,
  now: Instant,
): boolean {
  const agreed = session?.origin === 'booked' ? session.endsAt : undefined;
  const endsAt = saidEndsAt ?? scheduledEnd?.endsAt ?? agreed;
  return endsAt === undefined || endsAt <= now;
}

function sessionOf({ sessionId }: Call, { sessions }: Known): Session | undefined {
  return sessions.find(({ id }) => id === sessionId);
}

/** Of several pairs none is meant for certain. */
function theOnly(meetings: readonly OpenMeeting[], now: Instant): OpenMeeting | undefined {
  const possible = meetingsNow(meetings, now);
  return possible.length === 1 ? possible[0] : undefined;
}
