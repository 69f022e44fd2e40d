import type { AgendaItem } from '../domain/agenda-item';
import { heldSessions, levelsPerGoal, type History } from '../domain/history';
import type { Instant, TimeZone } from '../domain/instant';
import type { Recap } from '../domain/recap';
import { keptPromises, recordFacts } from '../domain/record-facts';
import { localDateAt, wallClockAt } from '../domain/wall-clock';
import { formatDays, formatLongDay, formatMoment } from '../words/format';
import { t, tn } from '../words/i18n';
import { leavingNames, pairTitle } from '../words/leaving-names';
import { signedLevel } from '../words/signed-level';
import { oneLine } from '../domain/record';
import { promiseSections } from './promise-sections';

/** What a report for whoever takes over can say. */
export const handoverParts = ['together', 'open', 'goals', 'decisions', 'sessions', 'notes'] as const;

export type HandoverPart = (typeof handoverParts)[number];

/** Everything but what the two wrote to each other. */
export const usualHandoverParts: readonly HandoverPart[] = handoverParts.filter((part) => part !== 'notes');

interface Handover {
  readonly parts: readonly HandoverPart[];
  readonly now: Instant;
  /** The zone in which times are written. */
  readonly timeZone: TimeZone;
}

/**
 * Returns where two people stand, for whoever takes the place of one of them: the record in short, what is promised,
 * goals, decisions and rhythm. It reads no feedback and no warning sign, so nothing of them can be in it.
 */
export function handoverOf(
  history: Omit<History, 'feedback'>,
  decisions: readonly AgendaItem[],
  { parts, now, timeZone }: Handover,
): Recap {
  const { mentorship } = history;
  const names = leavingNames(mentorship);
  const { next } = recordFacts({ ...history, feedback: [] }, now);
  const open = history.items.filter(({ status }) => status === 'open');
  const list = (heading: string, lines: readonly string[]) => ({ heading, lines, boxes: false });
  const sections: Readonly<Record<HandoverPart, Recap['sections']>> = {
    together: [
      list(t('reportTogether'), togetherLines(history)),
      list(t('nextMeetingHeading'), next ? [formatMoment(next.startsAt, timeZone)] : []),
    ],
    open: promiseSections(open, names),
    goals: [list(t('recordGoals'), goalLines(history))],
    decisions: [
      list(
        t('recordDecisions'),
        decisions.map(({ text }) => text),
      ),
    ],
    sessions: [
      list(
        t('recordTimeline'),
        heldSessions(history.sessions).map(({ startsAt }) => formatLongDay(startsAt, timeZone)),
      ),
    ],
    notes: [
      list(
        t('handoverNotes'),
        heldSessions(history.sessions)
          .filter(({ notes }) => notes.trim() !== '')
          .map(
            ({ startsAt, notes }) => `${formatLongDay(startsAt, timeZone)}: ${oneLine(notes, notes.length)}`,
          ),
      ),
    ],
  };
  return {
    title: t('handoverTitle', pairTitle(mentorship)),
    facts: {
      date: localDateAt(now, timeZone),
      with: [names.mentoree, names.mentor],
      nextMeeting: next && wallClockAt(next.startsAt, timeZone),
    },
    sections: handoverParts
      .filter((part) => parts.includes(part))
      .flatMap((part) => sections[part])
      .filter(({ lines }) => lines.length > 0),
  };
}

function togetherLines({
  mentorship,
  sessions,
  items,
}: Pick<History, 'mentorship' | 'sessions' | 'items'>): string[] {
  const held = heldSessions(sessions);
  const [first, last] = [held[0], held.at(-1)];
  const { kept, promised } = keptPromises({ sessions, items });
  const { cadenceDays, plannedSessions, channel } = mentorship;
  return [
    ...(first && last
      ? [tn('reportMet', held.length, formatLongDay(first.startsAt), formatLongDay(last.startsAt))]
      : []),
    ...(plannedSessions === null ? [] : [t('handoverPlanned', plannedSessions)]),
    ...(cadenceDays === null ? [] : [t('handoverRhythm', formatDays(cadenceDays))]),
    ...(promised > 0 ? [t('reportKept', kept, promised)] : []),
    ...(channel === '' ? [] : [t('recapChannel', channel)]),
  ];
}

/** Goals that are still pursued, with how far they have come. */
function goalLines(history: Pick<History, 'sessions' | 'goals' | 'goalScores'>): string[] {
  const scored = new Map(levelsPerGoal(history).map(({ goal, levels }) => [goal.id, levels]));
  return history.goals
    .filter(({ status }) => status === 'active')
    .map(({ id, text, anchors }) => {
      const levels = scored.get(id);
      const [from, to] = [levels?.[0]?.level, levels?.at(-1)?.level];
      if (from === undefined || to === undefined) return text;
      return `${t('pictureGoalsSummary', text, signedLevel(from), signedLevel(to))} ${anchors[to + 2]}`.trim();
    });
}
