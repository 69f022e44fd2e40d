/** What a report to the programme may count, in the order it is told. */
export const figures = ['pace', 'kept', 'rhythm', 'missed', 'moved', 'days', 'held', 'left'] as const;

export type Figure = (typeof figures)[number];

/** A run of neighbouring steps, both ends in it: `[1, 1]` is one step. */
export type Range = readonly [from: number, to: number];

/** In which steps a figure is told, and how much of it leaves without names. */
export interface Steps {
  /** Where each step begins; the first begins at 0, the last has no end. */
  readonly from: readonly number[];
  /** What the numbers are: of a hundred, days, or meetings. */
  readonly unit: 'percent' | 'days' | 'meetings';
  /**
   * Told alone without names, a figure is in one of two halves: this is the first step of the upper one. It lies where
   * both halves are common among thirty pairs. Null: it is never told alone without names.
   */
  readonly half: number | null;
  /** Where most pairs are: all that is told of it without names beside other figures. Null: it is told with names only. */
  readonly usual: Range | null;
  /** Of two reports of one pair in one month, which figure counts: what is further along, else what a manager should not miss. */
  readonly counts: 'higher' | 'lower';
}

/**
 * The steps of every figure. They are wide on purpose: see `leaving.ts` for what the widths have to hold. Changing one
 * changes what a report means, and is a new version of the block.
 */
export const stepsOf: Readonly<Record<Figure, Steps>> = {
  /** Meetings held, in per cent of those planned by now. */
  pace: { from: [0, 40, 65], unit: 'percent', half: 2, usual: [2, 2], counts: 'lower' },
  /** Must-dos kept, in per cent of those decided. */
  kept: { from: [0, 40, 70], unit: 'percent', half: 2, usual: [2, 2], counts: 'lower' },
  /** Gaps no longer than the rhythm, with its give or take, in per cent. */
  rhythm: { from: [0, 50, 80], unit: 'percent', half: 2, usual: [1, 2], counts: 'lower' },
  /** Meetings to which somebody did not come. */
  missed: { from: [0, 1, 3], unit: 'meetings', half: null, usual: [0, 1], counts: 'higher' },
  /** Meetings that were moved. */
  moved: { from: [0, 1, 3, 6], unit: 'meetings', half: null, usual: [0, 2], counts: 'higher' },
  /** The middle of the days between two meetings. */
  days: { from: [0, 11, 22, 36], unit: 'days', half: null, usual: null, counts: 'higher' },
  /** Meetings held. */
  held: { from: [0, 1, 3, 6, 10], unit: 'meetings', half: null, usual: [1, 4], counts: 'higher' },
  /** Meetings that are left of the plan. */
  left: { from: [0, 1, 3, 6, 10], unit: 'meetings', half: null, usual: null, counts: 'lower' },
};

/** Returns the step a number is in. */
export function stepAt(figure: Figure, value: number): number {
  return stepsOf[figure].from.findLastIndex((from) => from <= value);
}

/** Returns the last step of a figure. */
export function lastStep(figure: Figure): number {
  return stepsOf[figure].from.length - 1;
}

/** Returns whether every step of `inner` is in `outer`. */
export function isWithin(inner: Range, outer: Range): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** Returns whether two ranges are the same steps. */
export function isSame(one: Range, other: Range): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
