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
 * Drafts the next agenda: a check-in, what the occasion brings (mid-point, closing), the promises to review (carried
 * ones first, then must-dos), lines parked since, the goals where there are any, and the last ten minutes. Promises are
 * looked at in a few minutes each and take at most half of what is left where there is more to talk about; the other
 * lines share the rest. The same input gives the same agenda; with nothing to grow from it has three lines.
 */
export function draftAgenda({ items, parked, lengthMinutes, hasGoals, occasion }: AgendaBasis): DraftLine[] {
  const open = items.filter((item) => item.status === 'open');
  // What returns each session was not carried into it.
  const isCarried = ({ carriedThrough, repeats }: ActionItem) => !repeats && carriedThrough.length > 0;
  const carried = open.filter(isCarried);
  const mustDos = open.filter((item) => !isCarried(item) && item.priority === 'must');
  const standingLine = (standing: StandingLine) => ({ ...noItem, origin: 'standing' as const, standing });
  const promiseLine =
    (origin: 'carried' | 'must-do') =>
    ({ id, text }: ActionItem) => ({ origin, text, actionItemId: id, parkedId: null });
  const promises = [...carried.map(promiseLine('carried')), ...mustDos.map(promiseLine('must-do'))];
  const before = linesOfOccasion[occasion].map(standingLine);
  const after = [
    ...parked.map(({ id, text }) => ({ origin: 'parked' as const, text, actionItemId: null, parkedId: id })),
    ...(hasGoals ? [standingLine('goals')] : []),
  ];
  const left = Math.max(0, lengthMinutes - checkInMinutes - wrapUpMinutes);
  const others = before.length + after.length;
  const each = promiseMinutes(left, promises.length, others);
  const share = shareOf(left - each * promises.length, others);
  const middle: readonly DraftLine[] =
    promises.length + others > 0
      ? [
          ...before.map((line) => ({ ...line, minutes: share })),
          ...promises.map((line) => ({ ...line, minutes: each })),
          ...after.map((line) => ({ ...line, minutes: share })),
        ]
      : [{ ...noItem, origin: 'standing', standing: 'open-topic', minutes: Math.max(3, left) }];
  return [
    { ...noItem, origin: 'standing', standing: 'check-in', minutes: checkInMinutes },
    ...middle,
    { ...noItem, origin: 'standing', standing: 'wrap-up', minutes: wrapUpMinutes },
  ];
}

/** The minutes for each promise: at least one, and no more than five where there is more to talk about. */
function promiseMinutes(left: number, promises: number, others: number): number {
  if (promises === 0) return 0;
  const each = Math.floor((others === 0 ? left : Math.min(5 * promises, left / 2)) / promises);
  return Math.max(1, each >= 5 ? Math.floor(each / 5) * 5 : each);
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

/** A line of an agenda, drafted or written. */
type AnyLine = Pick<AgendaItem, 'origin'> & { readonly minutes: number };

/** Lines of an agenda that are shown together: one, or all promises that stand one after another. */
export interface AgendaBlock<Line> {
  readonly kind: 'line' | 'promises';
  readonly lines: readonly Line[];
}

/** Fewer promises than these are read as fast as a line about them. */
const fewestInBlock = 4;

/** Returns the blocks of an agenda in their order: four promises or more in a row are one. */
export function agendaBlocks<Line extends AnyLine>(lines: readonly Line[]): AgendaBlock<Line>[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && isPromise(line) && run[0] && isPromise(run[0])) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run): AgendaBlock<Line>[] =>
    run.length >= fewestInBlock
      ? [{ kind: 'promises', lines: run }]
      : run.map((line) => ({ kind: 'line', lines: [line] })),
  );
}

function isPromise({ origin }: AnyLine): boolean {
  return origin === 'must-do' || origin === 'carried';
}
