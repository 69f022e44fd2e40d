import type { ActionItem } from './action-item';
import type { AgendaItem } from './agenda-item';
import type { Occasion } from './session';

/** Lines the interface has words for: those of every agenda, the goals, and those of mid-point and closing. */
export type StandingLine =
  | 'check-in'
  | 'open-topic'
  | 'wrap-up'
  | 'goals'
  | 'mid-point-points'
  | 'mid-point-change'
  | 'closing-review'
  | 'closing-onward'
  | 'closing-thanks';

const linesOfOccasion: Readonly<Record<Occasion, readonly StandingLine[]>> = {
  ordinary: [],
  'mid-point': ['mid-point-points', 'mid-point-change'],
  closing: ['closing-review', 'closing-onward', 'closing-thanks'],
};

/** A line of a drafted agenda. Standing lines are words the interface has a text for. */
export type DraftLine = {
  readonly minutes: number;
  readonly actionItemId: string | null;
  readonly parkedId: string | null;
} & (
  | { readonly origin: 'standing'; readonly standing: StandingLine }
  | { readonly origin: 'must-do' | 'carried' | 'parked'; readonly text: string }
);

/** What an agenda grows from. */
export interface AgendaBasis {
  /** Open items as they stand at the end of this session. */
  readonly items: readonly ActionItem[];
  readonly parked: readonly AgendaItem[];
  readonly lengthMinutes: number;
  /** Whether goals are there to be scored. */
  readonly hasGoals: boolean;
  readonly occasion: Occasion;
}

const checkInMinutes = 5;
const wrapUpMinutes = 10;

/**
 * Drafts the next agenda: a check-in, what the occasion brings (mid-point, closing), carried items, must-dos, the
 * goals where there are any, lines parked since, and the last ten minutes. What is left of the time is shared among the lines, never less than three
 * minutes each. The same input gives the same agenda; with nothing to grow from it has three lines.
 */
export function draftAgenda({ items, parked, lengthMinutes, hasGoals, occasion }: AgendaBasis): DraftLine[] {
  const open = items.filter((item) => item.status === 'open');
  const carried = open.filter((item) => item.carriedThrough.length > 0);
  const mustDos = open.filter((item) => item.carriedThrough.length === 0 && item.priority === 'must');
  const standingLine = (standing: StandingLine) => ({ ...noItem, origin: 'standing' as const, standing });
  const topics = [
    ...linesOfOccasion[occasion].map(standingLine),
    ...carried.map(({ id, text }) => ({
      origin: 'carried' as const,
      text,
      actionItemId: id,
      parkedId: null,
    })),
    ...mustDos.map(({ id, text }) => ({
      origin: 'must-do' as const,
      text,
      actionItemId: id,
      parkedId: null,
    })),
    ...(hasGoals ? [standingLine('goals')] : []),
    ...parked.map(({ id, text }) => ({ origin: 'parked' as const, text, actionItemId: null, parkedId: id })),
  ];
  const left = lengthMinutes - checkInMinutes - wrapUpMinutes;
  const share = shareOf(left, topics.length);
  const middle: readonly DraftLine[] =
    topics.length > 0
      ? topics.map((topic) => ({ ...topic, minutes: share }))
      : [{ ...noItem, origin: 'standing', standing: 'open-topic', minutes: Math.max(3, left) }];
  return [
    { ...noItem, origin: 'standing', standing: 'check-in', minutes: checkInMinutes },
    ...middle,
    { ...noItem, origin: 'standing', standing: 'wrap-up', minutes: wrapUpMinutes },
  ];
}

/** People plan in fives; where there is no room for five minutes each, in threes. */
function shareOf(minutes: number, topics: number): number {
  const share = Math.floor(minutes / Math.max(1, topics));
  return share >= 5 ? Math.floor(share / 5) * 5 : 3;
}

const noItem = { actionItemId: null, parkedId: null };

/** Returns the minutes by which an agenda is longer (positive) or shorter than its meeting. */
export function agendaOverrun(lines: readonly Pick<AgendaItem, 'minutes'>[], lengthMinutes: number): number {
  return lines.reduce((sum, line) => sum + line.minutes, 0) - lengthMinutes;
}

/** Returns the place between two neighbours in a list; null: at the beginning or the end. */
export function positionBetween(before: number | null, after: number | null): number {
  if (before === null && after === null) return 1;
  if (before === null) return (after ?? 1) - 1;
  return after === null ? before + 1 : (before + after) / 2;
}
