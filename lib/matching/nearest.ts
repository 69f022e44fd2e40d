import { toInstant, toMs, type Instant } from '../domain/instant';
import { isNear } from '../domain/near';
import type { Session } from '../domain/session';

/** When a meeting is, UTC. */
export interface Times {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Whoever joins this shortly before a start means that meeting. */
const soonMs = 15 * 60_000;

/** Returns whether a meeting is on at `now`. */
export function isOn({ startsAt, endsAt }: Times, now: Instant): boolean {
  return startsAt <= now && now < endsAt;
}

/** Returns whether a meeting is on at `now`, or begins so soon that who joins now means it. */
export function isDue(times: Times, now: Instant): boolean {
  return isOn(times, now) || (now < times.startsAt && times.startsAt <= toInstant(toMs(now) + soonMs));
}

/** Returns the planned session of the mentorship that is nearest to `now`, if one is near. */
export function nearestSession(
  mentorshipId: string,
  sessions: readonly Session[],
  now: Instant,
): Session | undefined {
  const theirs = sessions.filter(
    (session) =>
      session.mentorshipId === mentorshipId && session.status === 'planned' && isNear(session, now),
  );
  return nearest(theirs, now);
}

/** Returns the session of the mentorship that is being held or was just now, and is not wrapped up, if one is near. */
export function unfinishedSession(
  mentorshipId: string,
  sessions: readonly Session[],
  now: Instant,
): Session | undefined {
  const theirs = sessions.filter(
    (session) => session.mentorshipId === mentorshipId && session.status === 'held' && isNear(session, now),
  );
  return nearest(
    theirs.filter(({ wrapUpFinishedAt }) => wrapUpFinishedAt === null),
    now,
  );
}

/** Returns the meeting nearest to `now`: one that is on before all others. */
export function nearest<Meeting extends Times>(
  meetings: readonly Meeting[],
  now: Instant,
): Meeting | undefined {
  return meetings.toSorted((a, b) => distanceMs(a, now) - distanceMs(b, now))[0];
}

const dayMs = 24 * 3_600_000;

/** How far a meeting's start is from `now`; of one that is on always less than of another. */
function distanceMs(times: Times, now: Instant): number {
  const fromStart = Math.abs(toMs(now) - toMs(times.startsAt));
  return isOn(times, now) ? fromStart - dayMs : fromStart;
}
