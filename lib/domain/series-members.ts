import { byTime, type Instant, type TimeZone } from './instant';
import { placesOf, type Repeat, type SeriesPlace } from './series';
import type { Series, Session } from './session';

/** A session that is one of a series. */
export type Member = Session & { readonly series: Series };

/** Returns those of `sessions` that are of the same series as `session`, in the order of their places; none where it stands alone. */
export function membersOf(session: Session, sessions: readonly Session[]): Member[] {
  if (!session.series) return [];
  return sessions
    .filter((one): one is Member => one.series !== null && one.uid === session.uid)
    .toSorted((a, b) => byTime(a.series.recurrenceId, b.series.recurrenceId) || byTime(a.id, b.id));
}

/** Returns those that are still to be: `session` itself and what comes after it in its series, none of it held or called off. */
export function followingOf(session: Session, sessions: readonly Session[]): Member[] {
  const from = session.series?.recurrenceId ?? '';
  return membersOf(session, sessions).filter(
    ({ status, series }) => status === 'planned' && series.recurrenceId >= from,
  );
}

/** What the sessions of a series have in common. */
export interface SharedSeries {
  readonly series: Omit<Series, 'recurrenceId'>;
  /** The zone by whose wall clock it repeats. */
  readonly timeZone: TimeZone;
  /** iCalendar SEQUENCE of the whole: the highest of any of its sessions. */
  readonly sequence: number;
  readonly places: readonly SeriesPlace[];
}

/** More rules than these in one series were told by nobody who booked it. */
const mostRules = 4;

/**
 * Returns what the members of a series share; `undefined` for none. Copies that were merged may not say quite the
 * same: the rule and zone of which most stand at a place of their own count, and the highest number of meetings.
 */
export function sharedBy(members: readonly Member[]): SharedSeries | undefined {
  const told = new Map<string, Omit<SharedSeries, 'sequence'>>();
  let best: Omit<SharedSeries, 'sequence'> | undefined;
  let most = -1;
  for (const { series, timeZone } of members) {
    const { startsAt, lengthMinutes, everyDays } = series;
    const key = `${startsAt} ${everyDays} ${timeZone}`;
    if (told.has(key) || told.size >= mostRules) continue;
    const like = members.filter(
      (one) => one.series.startsAt === startsAt && one.series.everyDays === everyDays,
    );
    const count = Math.max(...like.map((one) => one.series.count));
    const rule = { startsAt, lengthMinutes, everyDays, count };
    const shared = { series: rule, timeZone, places: placesOf(rule, timeZone) };
    told.set(key, shared);
    const starts = new Set(shared.places.map(({ instant }) => instant));
    const fitting = members.filter((one) => starts.has(one.series.recurrenceId)).length;
    if (fitting <= most) continue;
    [best, most] = [shared, fitting];
  }
  return best && { ...best, sequence: Math.max(...members.map(({ sequence }) => sequence)) };
}

/** Returns the next of a series that is still to begin at `now`, and how many follow it. */
export function nextInSeries(
  session: Session,
  sessions: readonly Session[],
  now: Instant,
): { readonly next: Member; readonly more: number; readonly last: Member } | undefined {
  const ahead = membersOf(session, sessions)
    .filter(({ status, startsAt }) => status === 'planned' && startsAt > now)
    .toSorted((a, b) => byTime(a.startsAt, b.startsAt));
  const [next] = ahead;
  const last = ahead.at(-1);
  return next && last && { next, more: ahead.length - 1, last };
}

/** Returns how the meetings from `session` on repeat; null where it stands alone, or one of them was moved or is missing: no rule says that. */
export function repeatFrom(session: Session, sessions: readonly Session[]): Repeat | null {
  const members = membersOf(session, sessions);
  const shared = sharedBy(members);
  if (!shared) return null;
  const places = shared.places.filter(({ instant }) => instant >= session.startsAt);
  const plain = new Set(
    members
      .filter(({ status, startsAt, series }) => status === 'planned' && startsAt === series.recurrenceId)
      .map(({ startsAt }) => startsAt),
  );
  const isPlain =
    places[0]?.instant === session.startsAt && places.every(({ instant }) => plain.has(instant));
  return isPlain && places.length > 1 ? { everyDays: shared.series.everyDays, count: places.length } : null;
}

/** Returns whether a meeting stands alone, or begins a series that is all as it was booked: it may be given another shape. */
export function mayReshape(session: Session, sessions: readonly Session[]): boolean {
  if (session.series === null) return true;
  return membersOf(session, sessions)[0]?.id === session.id && repeatFrom(session, sessions) !== null;
}
