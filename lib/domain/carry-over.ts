import { commitmentOf, type ActionItem } from './action-item';
import { byTime, type Instant, type LocalDate, type TimeZone } from './instant';
import type { Session } from './session';
import { localDateAt } from './wall-clock';

/** From this many carries on, an item asks to be split, rewritten, handed over or dropped. */
export const carriesBeforeDecision = 3;

/**
 * Returns whether carrying an item once more would be its third time or later, so that it needs a decision. What returns
 * each session is not carried.
 */
export function needsDecision(item: Pick<ActionItem, 'carriedThrough' | 'repeats'>): boolean {
  return !item.repeats && item.carriedThrough.length >= carriesBeforeDecision - 1;
}

type Meeting = Pick<Session, 'id' | 'startsAt' | 'status'>;

/**
 * Returns the open items of earlier sessions: what "Last time" goes through. `sessions` are all of the pair: what a
 * later one has taken up is no longer for this one to decide.
 */
export function itemsOfLastTime(
  items: readonly ActionItem[],
  session: Meeting,
  sessions: readonly Meeting[],
): ActionItem[] {
  const isThisTime = agreedIn(session, sessions);
  const startOf = new Map(sessions.map(({ id, startsAt }) => [id, startsAt]));
  return items.filter((item) => {
    const since = startOf.get(item.sessionId ?? '') ?? item.createdAt;
    return !isThisTime(item) && since < session.startsAt;
  });
}

/**
 * Returns the items agreed in this session, carried ones and those added during it included; one added without a
 * session belongs to the last that had begun.
 */
export function itemsOfSession(
  items: readonly ActionItem[],
  session: Meeting,
  sessions: readonly Meeting[],
): ActionItem[] {
  return items.filter(agreedIn(session, sessions));
}

function agreedIn(session: Meeting, sessions: readonly Meeting[]): (item: ActionItem) => boolean {
  const known = new Set(sessions.map(({ id }) => id));
  const [until] = sessions
    .filter(({ status, startsAt }) => status === 'held' && startsAt > session.startsAt)
    .map(({ startsAt }) => startsAt)
    .toSorted();
  return ({ sessionId, createdAt }) => {
    if (sessionId === session.id) return true;
    if (sessionId !== null && known.has(sessionId)) return false;
    return createdAt >= session.startsAt && (until === undefined || createdAt < until);
  };
}

/** Returns the last session that was held before `time`, UTC. */
export function sessionBefore<Held extends Pick<Session, 'startsAt' | 'status'>>(
  sessions: readonly Held[],
  time: Instant,
): Held | undefined {
  return sessions
    .filter(({ status, startsAt }) => status === 'held' && startsAt < time)
    .toSorted((a, b) => byTime(a.startsAt, b.startsAt))
    .at(-1);
}

type DueBasis = Pick<ActionItem, 'dueOn' | 'sessionId' | 'createdAt' | 'repeats'>;
type DueSession = Pick<Session, 'id' | 'startsAt' | 'status'>;

/**
 * Returns what tells the day an item is due: its own date, else the day of the meeting after the one it was agreed in;
 * null: none agreed yet, or it returns each session and is never late. Days are those of `timeZone`. Made once for a list, it looks each meeting up once.
 */
export function dueDays(
  sessions: readonly DueSession[],
  timeZone: TimeZone,
): (item: DueBasis) => LocalDate | null {
  const startOf = new Map(sessions.map(({ id, startsAt }) => [id, startsAt]));
  const meetings = sessions
    .filter(({ status }) => status === 'planned' || status === 'held')
    .map(({ startsAt }) => startsAt)
    .toSorted();
  const days = new Map<string, LocalDate>();
  function dayOf(startsAt: string): LocalDate {
    const day = days.get(startsAt) ?? localDateAt(startsAt, timeZone);
    days.set(startsAt, day);
    return day;
  }
  return (item) => {
    if (item.repeats) return null;
    if (item.dueOn) return item.dueOn;
    const agreedAt = startOf.get(item.sessionId ?? '') ?? item.createdAt;
    const next = firstAfter(meetings, agreedAt);
    return next === undefined ? null : dayOf(next);
  };
}

/** Returns the first of some instants, in their order, that is later than `time`: by halves, for lists of thousands ask for it. */
function firstAfter(times: readonly Instant[], time: Instant): Instant | undefined {
  let [from, to] = [0, times.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((times[middle] ?? '') > time) to = middle;
    else from = middle + 1;
  }
  return times[from];
}

/** The day one item is due, see `dueDays`. */
export function dueDayOf(
  item: DueBasis,
  sessions: readonly DueSession[],
  timeZone: TimeZone,
): LocalDate | null {
  return dueDays(sessions, timeZone)(item);
}

/** What the article asks of each item beyond its words and owner, present or missing. */
export interface Completeness {
  readonly estimate: boolean;
  readonly deadline: boolean;
  readonly mentor: boolean;
  readonly mentoree: boolean;
}

/** Returns which parts of a good promise an item has. */
export function completenessOf(item: ActionItem, dueDay: LocalDate | null): Completeness {
  return {
    estimate: item.estimateMinutes !== null,
    deadline: dueDay !== null,
    mentor: commitmentOf(item, 'mentor') !== null,
    mentoree: commitmentOf(item, 'mentoree') !== null,
  };
}

/** Returns the minutes all must-dos with an estimate take together. */
export function mustDoMinutes(items: readonly Pick<ActionItem, 'priority' | 'estimateMinutes'>[]): number {
  return items.reduce((sum, item) => sum + (item.priority === 'must' ? (item.estimateMinutes ?? 0) : 0), 0);
}
