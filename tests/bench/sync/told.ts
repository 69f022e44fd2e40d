import { mkdirSync, writeFileSync } from 'node:fs';
import type { BenchPart } from '../measure';

/** Prints a part, and leaves it in `bench-output/`. */
export function tell(part: BenchPart): void {
  console.log(part.bench);
  console.table(part.rows);
  mkdirSync('bench-output', { recursive: true });
  writeFileSync(
    `bench-output/${part.bench}.json`,
    `${JSON.stringify({ at: new Date().toISOString(), ...part }, null, 1)}\n`,
  );
}
