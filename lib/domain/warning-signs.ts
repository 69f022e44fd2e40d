import { z } from '../zod';
import { differenceInCalendarDays, parseISO } from 'date-fns';
import { heldSessions, minutesOver, promisesPerSession, overallPerSession, levelsPerGoal } from './history';
import type { History } from './history';
import { toInstant, toMs, type Instant, type LocalDate } from './instant';
import { instantSchema } from './instant-schema';
import { withoutEndsOfSeries } from './series-in-lists';
import type { Session } from './session';
import { localDateAt } from './wall-clock';
import { warningRules, type WarningRule, type WarningSettings } from './warning-rules';

/** What the person did about a warning sign. Private to this person, kept on this machine. */
export const warningAnswerSchema = z.object({
  /** `answerIdOf` the sign: the mentorship, the rule and its facts, so that new facts ask anew. */
  id: z.string().check(z.minLength(1), z.maxLength(2000)),
  mentorshipId: z.uuid(),
  rule: z.enum(warningRules),
  answer: z.enum(['put-aside', 'talk-now', 'next-agenda', 'letter']),
  at: instantSchema,
});

export type WarningAnswer = z.infer<typeof warningAnswerSchema>;

/** The facts that set a rule off, as the interface tells them. Dates are those of each session's own zone. */
export type WarningFacts =
  | { readonly rule: 'called-off'; readonly days: readonly LocalDate[] }
  | { readonly rule: 'no-next-date'; readonly lastOn: LocalDate }
  | { readonly rule: 'drifting'; readonly days: number; readonly usualDays: number }
  | {
      readonly rule: 'spinning';
      readonly sessions: readonly {
        readonly on: LocalDate;
        readonly kept: number;
        readonly promised: number;
      }[];
    }
  | { readonly rule: 'carried'; readonly items: readonly { readonly text: string; readonly times: number }[] }
  | { readonly rule: 'no-progress'; readonly goals: readonly string[]; readonly sessions: number }
  | { readonly rule: 'frustration' | 'dread'; readonly scores: readonly number[] }
  | { readonly rule: 'apart'; readonly pairs: readonly { readonly mine: number; readonly theirs: number }[] }
  | { readonly rule: 'cut-short'; readonly early: readonly number[]; readonly late: readonly number[] }
  | { readonly rule: 'drafted-by-mentor'; readonly percents: readonly number[] };

/** A warning sign: a rule over the record with the facts that set it off. A note is a fact without a colour. */
export interface WarningSign {
  readonly rule: WarningRule;
  readonly level: 'note' | 'amber' | 'red';
  readonly facts: WarningFacts;
}

/** Feelings count only with so many answers, of which at least two are low. */
const answersNeeded = 3;
const lowNeeded = 2;

const earlyMinutes = 10;
const lateMinutes = 5;

type Look = (history: History, settings: WarningSettings, now: Instant) => Omit<WarningSign, 'rule'> | null;

/**
 * Returns the warning signs in a mentorship's record as of `now`, in the order of the rules. They are meant for the
 * person at this keyboard alone: feelings are read from their own answers only.
 */
export function findWarningSigns(history: History, settings: WarningSettings, now: Instant): WarningSign[] {
  if (history.mentorship.status !== 'active') return [];
  return warningRules.flatMap((rule) => {
    if (settings.off.includes(rule)) return [];
    const found = looks[rule](history, settings, now);
    return found ? [{ rule, ...found }] : [];
  });
}

/** Returns the id under which the answer to a sign is kept: it changes with the facts. */
export function answerIdOf(mentorshipId: string, { rule, level, facts }: WarningSign): string {
  return `${mentorshipId}:${rule}:${level}:${JSON.stringify(facts)}`.slice(0, 2000);
}

const looks: Readonly<Record<WarningRule, Look>> = {
  'called-off': ({ sessions }, { calledOff, calledOffDays }, now) => {
    const past = withoutEndsOfSeries(sessions)
      .filter(({ startsAt, status }) => startsAt <= now && status !== 'planned' && status !== 'moved')
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
    const lastHeld = past.findLastIndex(({ status }) => status === 'held');
    const inARow = past.slice(lastHeld + 1);
    const since = toInstant(toMs(now) - calledOffDays * 86_400_000);
    const recent = past.filter(({ status, startsAt }) => status !== 'held' && startsAt >= since);
    const found = inARow.length > recent.length ? inARow : recent;
    if (found.length < calledOff) return null;
    return {
      level: found.length > calledOff ? 'red' : 'amber',
      facts: { rule: 'called-off', days: found.map(dayOf) },
    };
  },
  'no-next-date': ({ sessions }, _settings, now) => {
    const last = heldSessions(sessions).at(-1);
    const over = last && (last.wrapUpFinishedAt !== null || last.endsAt < now);
    const planned = sessions.some(({ status, startsAt }) => status === 'planned' && startsAt > now);
    if (!over || planned) return null;
    return { level: 'amber', facts: { rule: 'no-next-date', lastOn: dayOf(last) } };
  },
  drifting: ({ sessions, mentorship: { cadenceDays } }, { gapPercent }, now) => {
    const last = heldSessions(sessions).at(-1);
    if (!last || cadenceDays === null) return null;
    const planned = sessions
      .filter(({ status, startsAt }) => status === 'planned' && startsAt > now)
      .map(({ startsAt }) => startsAt)
      .toSorted()[0];
    const until = parseISO(localDateAt(planned ?? now, last.timeZone));
    const days = differenceInCalendarDays(until, parseISO(dayOf(last)));
    const percent = (days / cadenceDays) * 100;
    if (percent <= gapPercent) return null;
    const facts = { rule: 'drifting' as const, days, usualDays: cadenceDays };
    // Half as much again beyond the threshold: twice the usual gap where the threshold is one and a half.
    return { level: percent - 100 > (gapPercent - 100) * 2 ? 'red' : 'amber', facts };
  },
  spinning: (history, { keptPercent }) => {
    const last = settled(history).slice(-2);
    const low = last.filter(({ kept, promised }) => (kept / promised) * 100 < keptPercent);
    if (low.length < 2) return null;
    return { level: 'amber', facts: { rule: 'spinning', sessions: low } };
  },
  carried: ({ items }, { carries }) => {
    const found = items
      .filter(
        ({ status, carriedThrough, repeats }) =>
          status === 'open' && !repeats && carriedThrough.length >= carries,
      )
      .map(({ text, carriedThrough }) => ({ text, times: carriedThrough.length }));
    return found.length === 0 ? null : { level: 'amber', facts: { rule: 'carried', items: found } };
  },
  'no-progress': (history, { stillSessions }) => {
    const active = history.goals.filter(({ status }) => status === 'active').map(({ id }) => id);
    const scored = levelsPerGoal(history).filter(({ goal }) => active.includes(goal.id));
    if (scored.length > 0) {
      const still = scored.filter(({ levels }) => {
        const last = levels.slice(-stillSessions).map(({ level }) => level);
        return last.length === stillSessions && last.every((level) => level === last[0] && level < 2);
      });
      if (still.length === 0) return null;
      const goals = still.map(({ goal }) => goal.text);
      return { level: 'amber', facts: { rule: 'no-progress', goals, sessions: stillSessions } };
    }
    const last = settled(history).slice(-stillSessions);
    if (last.length < stillSessions || last.some(({ kept }) => kept > 0)) return null;
    return { level: 'amber', facts: { rule: 'no-progress', goals: [], sessions: stillSessions } };
  },
  frustration: (history, { lowScore }) => {
    const scores = myAnswers(history, 'overall');
    return lowAnswers(scores, lowScore, (facts) => ({ rule: 'frustration', scores: facts }));
  },
  dread: (history, { lowLookedForward }) => {
    const scores = myAnswers(history, 'lookedForward');
    return lowAnswers(scores, lowLookedForward, (facts) => ({ rule: 'dread', scores: facts }));
  },
  apart: (history, { apartPoints }) => {
    const mine = history.mentorship.role;
    const pairs = overallPerSession(history)
      .flatMap(({ mentor, mentoree }) =>
        mentor === null || mentoree === null
          ? []
          : [mine === 'mentor' ? { mine: mentor, theirs: mentoree } : { mine: mentoree, theirs: mentor }],
      )
      .slice(-answersNeeded);
    const far = pairs.filter((pair) => Math.abs(pair.mine - pair.theirs) >= apartPoints);
    if (pairs.length < answersNeeded || far.length < lowNeeded) return null;
    return { level: 'amber', facts: { rule: 'apart', pairs: far } };
  },
  'cut-short': ({ sessions }) => {
    const over = heldSessions(sessions)
      .slice(-6)
      .flatMap((session) => minutesOver(session) ?? []);
    const early = over.filter((minutes) => minutes < -earlyMinutes).map((minutes) => -minutes);
    const late = over.filter((minutes) => minutes > lateMinutes);
    if (early.length < 2 && late.length < 3) return null;
    return { level: 'note', facts: { rule: 'cut-short', early, late } };
  },
  'drafted-by-mentor': (history) => {
    if (history.mentorship.role !== 'mentor') return null;
    const percents = promisesPerSession(history, 'any')
      .map(({ kept, carried, dropped, open }) => [...kept, ...carried, ...dropped, ...open])
      .filter((items) => items.length > 0)
      .slice(-2)
      .map((items) =>
        Math.round((items.filter(({ draftedBy }) => draftedBy === 'mentoree').length / items.length) * 100),
      );
    if (percents.length < 2 || percents.some((percent) => percent >= 50)) return null;
    return { level: 'note', facts: { rule: 'drafted-by-mentor', percents } };
  },
};

/** The sessions whose promises are decided, in numbers; what was let go by both was no broken promise. */
function settled(history: History): { on: LocalDate; kept: number; promised: number }[] {
  const all = promisesPerSession(history);
  return all.slice(0, -1).flatMap(({ session, kept, carried }) => {
    const promised = kept.length + carried.length;
    return promised === 0 ? [] : [{ on: dayOf(session), kept: kept.length, promised }];
  });
}

/** What the person answered in held sessions, earliest first. What the partner said is not asked. */
function myAnswers(
  { sessions, feedback, mentorship }: History,
  question: 'overall' | 'lookedForward',
): number[] {
  return heldSessions(sessions).flatMap(({ id }) => {
    const mine = feedback.find(({ sessionId, by }) => sessionId === id && by === mentorship.role);
    return mine?.[question] ?? [];
  });
}

function lowAnswers(
  scores: readonly number[],
  limit: number,
  factsOf: (scores: readonly number[]) => WarningFacts,
): Omit<WarningSign, 'rule'> | null {
  const last = scores.slice(-answersNeeded);
  const low = last.filter((score) => score <= limit);
  if (last.length < answersNeeded || low.length < lowNeeded) return null;
  return { level: low.length === answersNeeded ? 'red' : 'amber', facts: factsOf(last) };
}

function dayOf({ startsAt, timeZone }: Session): LocalDate {
  return localDateAt(startsAt, timeZone);
}
