import { longestEventMs } from '../../domain/calendar';
import { toInstant, toMs, type Instant } from '../../domain/instant';
import { nearMs } from '../../domain/near';
import type { Session } from '../../domain/session';
import type { Known } from '../../matching/known';
import { database } from '../engine/database';
import { living } from '../engine/records';

const hourMs = 3_600_000;

/** An event further away than this says nothing about a call that goes on. */
const eventsWithinMs = 12 * hourMs;

/** No session lasts longer than ten hours, so an index on the start is enough to find those near now. */
const longestSessionMs = 10 * hourMs;

/** Reads everything that may tell which meeting a call is at `now`. */
export async function readKnown(now: Instant): Promise<Known> {
  const from = (ms: number) => toInstant(toMs(now) + ms);
  const [calls, near, mentorships, events, meetings] = await Promise.all([
    database.calls.toArray(),
    database.sessions
      .where('startsAt')
      .between(from(-nearMs - longestSessionMs), from(nearMs), true, true)
      .toArray(),
    database.mentorships.toArray(),
    database.keptEvents
      .where('startsAt')
      .between(from(-eventsWithinMs - longestEventMs), from(eventsWithinMs), true, true)
      .toArray(),
    database.pageMeetings.toArray(),
  ]);
  const held = await findSessions(calls.flatMap(({ sessionId }) => sessionId ?? []));
  const sessions = new Map([...near, ...held].map((session) => [session.id, session]));
  return {
    calls: calls.toSorted((a, b) => b.joinedAt.localeCompare(a.joinedAt)),
    sessions: living([...sessions.values()]),
    mentorships: living(mentorships).toSorted((a, b) => a.partnerName.localeCompare(b.partnerName)),
    events: events.filter(({ endsAt }) => endsAt > from(-eventsWithinMs)),
    meetings,
  };
}

async function findSessions(ids: readonly string[]): Promise<Session[]> {
  const rows = await database.sessions.bulkGet([...new Set(ids)]);
  return rows.filter((row) => row !== undefined);
}
