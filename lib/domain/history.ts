import { differenceInCalendarDays, parseISO } from 'date-fns';
import type { ActionItem } from './action-item';
import type { Feedback } from './feedback';
import type { Goal, GoalLevel, GoalScore } from './goal';
import { byTime, toMs, type Instant } from './instant';
import { isOfTheTwo } from './item-owner';
import type { Mentorship } from './mentorship';
import type { Session } from './session';
import { localDateAt } from './wall-clock';

/** Everything on record of one mentorship. */
export interface History {
  readonly mentorship: Mentorship;
  /** All sessions, earliest first. */
  readonly sessions: readonly Session[];
  readonly items: readonly ActionItem[];
  readonly feedback: readonly Feedback[];
  readonly goals: readonly Goal[];
  readonly goalScores: readonly GoalScore[];
}

/** What became of the must-dos promised in one session. */
export interface Promises {
  readonly session: Session;
  /** Done before the next meeting ended. */
  readonly kept: readonly ActionItem[];
  /** Still open when the next meeting ended: carried, or simply left. */
  readonly carried: readonly ActionItem[];
  /** Let go before the next meeting ended. */
  readonly dropped: readonly ActionItem[];
  /** Still open, and the next meeting has not been held. */
  readonly open: readonly ActionItem[];
}

/** Returns the sessions that were held, earliest first. */
export function heldSessions(sessions: readonly Session[]): Session[] {
  return sessions
    .filter(({ status }) => status === 'held')
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/**
 * Returns what became of the promises of each held session, earliest first. An item is promised in the session it
 * belongs to, in the one in or after which it was written down, and again in each it was carried into. `must`: the
 * must-dos of the two, by which it is said how much of what they promised they kept; `any`: every item, a third person's,
 * too. What returns each session is promised once in each by what was done of it; itself it is only open, and only in the
 * last.
 */
export function promisesPerSession(
  history: Pick<History, 'sessions' | 'items'>,
  which: 'must' | 'any' = 'must',
): Promises[] {
  const held = heldSessions(history.sessions);
  const items = history.items.filter(
    (item) => which === 'any' || (item.priority === 'must' && isOfTheTwo(item)),
  );
  return held.map((session, index) => {
    const promised = items.filter((item) =>
      item.repeats
        ? which === 'any' && item.status === 'open' && index === held.length - 1
        : isPromisedIn(item, session, held, index),
    );
    const next = held[index + 1];
    const until = next?.actualEndAt ?? next?.endsAt ?? null;
    const inTime = ({ closedAt }: ActionItem) => until === null || (closedAt !== null && closedAt <= until);
    const closed = (status: ActionItem['status']) =>
      promised.filter((item) => item.status === status && inTime(item));
    const [kept, dropped] = [closed('done'), closed('dropped')];
    const left = promised.filter((item) => !kept.includes(item) && !dropped.includes(item));
    return { session, kept, dropped, carried: next ? left : [], open: next ? [] : left };
  });
}

function isPromisedIn(item: ActionItem, session: Session, held: readonly Session[], index: number): boolean {
  // Whatever the times of its session were corrected to.
  if (item.sessionId === session.id || item.carriedThrough.includes(session.id)) return true;
  const next = held[index + 1];
  return startOf(session) <= item.createdAt && (!next || item.createdAt < startOf(next));
}

/** What is written down in a wrap-up belongs to its session, also where that is later said to have been at another time. */
function startOf({ startsAt, actualStartAt, wrapUpStartedAt }: Session): Instant {
  const starts = [startsAt, actualStartAt, wrapUpStartedAt].filter((at) => at !== null);
  return starts.toSorted(byTime)[0] ?? startsAt;
}

/** Returns the overall score each of the two gave each held session; null: not answered. */
export function overallPerSession({ sessions, feedback }: Pick<History, 'sessions' | 'feedback'>): {
  readonly session: Session;
  readonly mentor: number | null;
  readonly mentoree: number | null;
}[] {
  return heldSessions(sessions).map((session) => {
    const by = (role: Feedback['by']) =>
      feedback.find((row) => row.sessionId === session.id && row.by === role)?.overall ?? null;
    return { session, mentor: by('mentor'), mentoree: by('mentoree') };
  });
}

/** Returns the days from each held session to the one before it, by the calendar of its own zone. */
export function daysBetweenSessions(
  sessions: readonly Session[],
): { readonly session: Session; readonly days: number }[] {
  const held = heldSessions(sessions);
  return held.flatMap((session, index) => {
    const before = held[index - 1];
    if (!before) return [];
    const day = ({ startsAt }: Session) => parseISO(localDateAt(startsAt, session.timeZone));
    return [{ session, days: differenceInCalendarDays(day(session), day(before)) }];
  });
}

/** Returns where each goal stood at each session it was scored in, earliest first; goals without a score are left out. */
export function levelsPerGoal({
  sessions,
  goals,
  goalScores,
}: Pick<History, 'sessions' | 'goals' | 'goalScores'>): {
  readonly goal: Goal;
  readonly levels: readonly { readonly session: Session; readonly level: GoalLevel }[];
}[] {
  return goals.flatMap((goal) => {
    const levels = heldSessions(sessions).flatMap((session) => {
      const score = goalScores.find((row) => row.goalId === goal.id && row.sessionId === session.id);
      return score ? [{ session, level: score.level }] : [];
    });
    return levels.length > 0 ? [{ goal, levels }] : [];
  });
}

/** Returns the minutes by which a held session ended after (positive) or before its scheduled end; null: not known. */
export function minutesOver({ endsAt, actualEndAt, heldElsewhere }: Session): number | null {
  if (actualEndAt === null || heldElsewhere) return null;
  return Math.round((toMs(actualEndAt) - toMs(endsAt)) / 60_000);
}
