/** Returns the middle of some measurements; `NaN` where there are none. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Returns between which two values the middle half of some measurements lies. */
export function middleHalf(values: readonly number[]): readonly [from: number, to: number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return [at(0.25), at(0.75)];
}

/** Rounds to `digits` after the point. */
export function rounded(value: number, digits = 0): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

/** One measured part of the bench. */
export interface BenchPart {
  readonly bench: string;
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}
