import { daysBetweenSessions, heldSessions, levelsPerGoal, type History } from '../domain/history';
import type { AgendaItem } from '../domain/agenda-item';
import { keptPromises } from '../domain/record-facts';
import type { Recap } from '../domain/recap';
import { localDateAt } from '../domain/wall-clock';
import { formatLongDay } from './format';
import { t, tn } from './i18n';
import { leavingNames, pairTitle } from './leaving-names';
import { namedText } from './named-text';

/**
 * Returns the story of a mentorship, to keep: how often the two met, what was promised and kept, where the goals
 * went, what was decided and taken away. Scores, called-off meetings and warning signs are not in it.
 */
export function reportOf(
  history: History,
  words: readonly { readonly kind: string; readonly line: string }[],
  decisions: readonly Pick<AgendaItem, 'text'>[] = [],
): Recap {
  const { mentorship, items } = history;
  const names = leavingNames(mentorship);
  const held = heldSessions(history.sessions);
  const [first, last] = [held[0], held.at(-1)];
  const { kept, promised } = keptPromises(history);
  const gaps = daysBetweenSessions(history.sessions).map(({ days }) => days);
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
  const met = first && last ? [tn('reportMet', held.length, day(first.startsAt), day(last.startsAt))] : [];
  const sections = [
    {
      heading: t('reportTogether'),
      lines: [
        ...met,
        ...(middle ? [tn('reportRhythm', middle)] : []),
        ...(promised > 0 ? [t('reportKept', kept, promised)] : []),
      ],
      boxes: false,
    },
    {
      heading: t('recordGoals'),
      lines: levelsPerGoal(history).map(({ goal, levels }) => {
        const [from, to] = [levels[0]?.level ?? 0, levels.at(-1)?.level ?? 0];
        const anchor = goal.anchors[to + 2];
        const path = t('pictureGoalsSummary', goal.text, plus(from), plus(to));
        return anchor ? `${path} ${anchor}` : path;
      }),
      boxes: false,
    },
    {
      heading: t('reportDone'),
      lines: counted(items.filter(({ status }) => status === 'done').map(namedText)),
      boxes: false,
    },
    { heading: t('recordDecisions'), lines: decisions.map(({ text }) => text), boxes: false },
    { heading: t('winsTakeaways'), lines: linesOf(words, 'takeaway'), boxes: false },
    { heading: t('winsAppreciations'), lines: linesOf(words, 'appreciation'), boxes: false },
    {
      heading: t('reportOpen'),
      lines: items.filter(({ status }) => status === 'open').map(namedText),
      boxes: true,
    },
  ];
  return {
    title: t('reportTitle', pairTitle(mentorship)),
    facts: {
      date: last ? localDateAt(last.startsAt, last.timeZone) : null,
      with: [names.mentoree, names.mentor],
      nextMeeting: null,
    },
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

const day = (instant: string) => formatLongDay(instant);
const plus = (level: number) => (level > 0 ? `+${level}` : String(level));

/** What was done several times, as what returns each session is, is one line with its count. */
function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : t('lineTimes', line, count)));
}

function linesOf(words: readonly { readonly kind: string; readonly line: string }[], kind: string): string[] {
  return words.filter((word) => word.kind === kind).map(({ line }) => line);
}
