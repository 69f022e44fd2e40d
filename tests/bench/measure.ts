/** Returns the middle of some measurements; `NaN` where there are none. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
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
