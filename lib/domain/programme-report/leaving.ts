import type { Counted } from './counted';
import { figures, isSame, isWithin, lastStep, stepsOf, type Figure, type Range } from './figures';

/** What a report tells: of each figure the steps it is in; a figure that is not in it is not told. */
export type Told = Readonly<Partial<Record<Figure, Range>>>;

/** What a report is to say, as a person ticked it. */
export interface Wanted {
  readonly figures: readonly Figure[];
  /** "We would like to hear from you." */
  readonly hear: boolean;
  readonly signed: boolean;
}

/**
 * Returns what of a record may leave. Who signs tells each ticked figure in its step.
 *
 * Without names, what leaves together has to be common, and no copy knows what the others hand over: how few different
 * reports there can be is all that keeps thirty pairs from standing alone (a report that one pair in three writes is
 * written by one of thirty alone once in ten thousand programmes; one that one in thirty writes, more often than not).
 * So the first ticked figure that may be told alone is told in one of two halves, and the others only where it is in
 * the upper half and every one of them is where most pairs are. Otherwise they are kept back, and nobody can tell
 * that from not having been ticked. A wish to be heard stands out by itself: without names it leaves alone.
 */
export function leavingOf(counted: Counted, wanted: Wanted): Told {
  const asked = figures.filter((figure) => wanted.figures.includes(figure));
  if (wanted.signed) {
    const known = asked.flatMap((figure) => {
      const step = counted[figure];
      return step === null ? [] : [[figure, [step, step]] as const];
    });
    return Object.fromEntries(known);
  }
  const lead = asked.find((figure) => stepsOf[figure].half !== null);
  const step = lead && counted[lead];
  if (wanted.hear || lead === undefined || step === undefined || step === null) return {};
  const half = halfOf(lead, step);
  const others = asked.flatMap((figure) => {
    const { usual } = stepsOf[figure];
    return figure === lead || usual === null ? [] : [{ figure, usual, step: counted[figure] }];
  });
  // What a record does not say is as rare as what is unusual.
  const isCommon = others.every(
    (other) => other.step !== null && isWithin([other.step, other.step], other.usual),
  );
  return {
    [lead]: half,
    ...(isUpper(lead, half) &&
      isCommon &&
      Object.fromEntries(others.map(({ figure, usual }) => [figure, usual]))),
  };
}

/** Returns whether what is told may leave without names: it is what a copy would have made of some record. */
export function isCommonlyTold(told: Told, hear: boolean): boolean {
  const named = figures.flatMap((figure) => {
    const range = told[figure];
    return range ? [{ figure, range }] : [];
  });
  if (hear) return named.length === 0;
  const [lead, ...others] = named;
  if (!lead) return true;
  if (stepsOf[lead.figure].half === null || !isHalf(lead.figure, lead.range)) return false;
  if (others.length === 0) return true;
  return (
    isUpper(lead.figure, lead.range) &&
    others.every(({ figure, range }) => {
      const { usual } = stepsOf[figure];
      return usual !== null && isSame(range, usual);
    })
  );
}

function halfOf(figure: Figure, step: number): Range {
  const half = stepsOf[figure].half ?? 0;
  return step < half ? [0, half - 1] : [half, lastStep(figure)];
}

function isHalf(figure: Figure, range: Range): boolean {
  return isSame(range, halfOf(figure, range[0]));
}

function isUpper(figure: Figure, range: Range): boolean {
  return range[0] === stepsOf[figure].half;
}
