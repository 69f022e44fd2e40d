import { byTime, type Instant } from './instant';
import type { Session } from './session';

/** Returns the ids of meetings of series that are to come, without the next one of each. */
export function laterInSeries(sessions: readonly Session[], now: Instant): Set<string> {
  const seen = new Set<string>();
  const ahead = sessions
    .filter(({ series, status, startsAt }) => series !== null && status === 'planned' && startsAt > now)
    .toSorted((a, b) => byTime(a.startsAt, b.startsAt));
  return new Set(
    ahead.flatMap(({ id, uid }) => {
      if (seen.has(uid)) return [id];
      seen.add(uid);
      return [];
    }),
  );
}

/**
 * Leaves out what a person called off with one word: of the meetings at the end of a series that were all called off,
 * the first one stands for all.
 */
export function withoutEndsOfSeries(sessions: readonly Session[]): Session[] {
  const series = new Map<string, Session[]>();
  for (const session of sessions) {
    if (!session.series) continue;
    const known = series.get(session.uid);
    if (known) known.push(session);
    else series.set(session.uid, [session]);
  }
  const left = [...series.values()].flatMap((members) => {
    const sorted = members.toSorted((a, b) => byTime(a.startsAt, b.startsAt));
    const last = sorted.findLastIndex(({ status }) => status !== 'cancelled');
    return sorted.slice(last + 2).map(({ id }) => id);
  });
  const ends = new Set(left);
  return sessions.filter(({ id }) => !ends.has(id));
}
