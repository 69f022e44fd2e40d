import { figures, isSame, lastStep, stepsOf, type Figure, type Range } from './figures';
import type { Told } from './leaving';

/** Nothing is shown of fewer pairs than this, nor of fewer in one part of a spread. */
export const fewestPairs = 5;

/** How many pairs told which steps of one figure; keys are `from-to`. */
export type Tally = ReadonlyMap<string, number>;

/** One part of a spread: some neighbouring steps, and how many pairs are in them at least, in whole fives. */
export interface SpreadPart {
  readonly range: Range;
  readonly pairs: number;
}

/** Returns the key under which a range is counted. */
export function tallyKey([from, to]: Range): string {
  return `${from}-${to}`;
}

/**
 * Returns how the pairs spread over the steps of a figure; null: fewer than five told it. Steps nobody told are left out.
 *
 * Steps with one to four pairs are put together with a neighbour, one that nobody told before others, until every part
 * has five. So no part is missing that could be found by taking the others from the whole, and where the few are is not to
 * be seen. Steps that somebody told together are never parted. The counts are whole fives, the rest left out: two
 * readings differ by fives, or not at all.
 */
export function spreadOf(figure: Figure, tally: Tally): SpreadPart[] | null {
  const counted = [...tally].map(([key, pairs]) => ({ range: rangeOf(key), pairs }));
  const all = counted.reduce((sum, { pairs }) => sum + pairs, 0);
  if (all < fewestPairs) return null;
  let parts: SpreadPart[] = [];
  for (let step = 0; step <= lastStep(figure); step += 1) {
    const isJoined = counted.some(({ range, pairs }) => pairs > 0 && range[0] < step && step <= range[1]);
    const last = parts.at(-1);
    if (isJoined && last) parts = [...parts.slice(0, -1), { ...last, range: [last.range[0], step] }];
    else parts.push({ range: [step, step], pairs: 0 });
  }
  parts = parts.map(({ range }) => ({
    range,
    pairs: counted
      .filter((one) => one.range[0] >= range[0] && one.range[1] <= range[1])
      .reduce((sum, { pairs }) => sum + pairs, 0),
  }));
  for (let few = fewIn(parts); few && parts.length > 1; few = fewIn(parts))
    parts = withNeighbour(parts, parts.indexOf(few));
  return parts.flatMap(({ range, pairs }) => (pairs === 0 ? [] : [{ range, pairs: inFives(pairs) }]));
}

/** Returns a number of pairs, five or more, as it is shown: in whole fives. */
export function inFives(pairs: number): number {
  return Math.max(fewestPairs, Math.floor(pairs / fewestPairs) * fewestPairs);
}

/** Returns a part that is too small to be shown, if there is one; one that nobody told is none. */
function fewIn(parts: readonly SpreadPart[]): SpreadPart | undefined {
  return parts.find(({ pairs }) => pairs > 0 && pairs < fewestPairs);
}

/** Puts a part together with the smaller one of its neighbours. */
function withNeighbour(parts: readonly SpreadPart[], at: number): SpreadPart[] {
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const first = before && (!after || before.pairs <= after.pairs) ? at - 1 : at;
  const [one, other] = [parts[first], parts[first + 1]];
  if (!one || !other) return [...parts];
  const joined: SpreadPart = { range: [one.range[0], other.range[1]], pairs: one.pairs + other.pairs };
  return [...parts.slice(0, first), joined, ...parts.slice(first + 2)];
}

function rangeOf(key: string): Range {
  const [from = 0, to = 0] = key.split('-').map(Number);
  return [from, to];
}

/**
 * Returns what two reports of one pair in one month tell together, whichever was read first: of a figure in both the one
 * that is further along, else the one a manager should not miss.
 */
export function toldByBoth(one: Told, other: Told): Told {
  return Object.fromEntries(
    figures.flatMap((figure) => {
      const [first, second] = [one[figure], other[figure]];
      const range = first && second ? weightier(figure, first, second) : (first ?? second);
      return range ? [[figure, range] as const] : [];
    }),
  );
}

function weightier(figure: Figure, one: Range, other: Range): Range {
  const difference = one[0] - other[0] || one[1] - other[1];
  return (stepsOf[figure].counts === 'higher' ? difference >= 0 : difference <= 0) ? one : other;
}

/** Returns whether two reports tell the same. */
export function isSameTold(one: Told, other: Told): boolean {
  return figures.every((figure) => {
    const [first, second] = [one[figure], other[figure]];
    return first && second ? isSame(first, second) : first === second;
  });
}
