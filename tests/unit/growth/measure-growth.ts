/** Something that reads text from outside, and what it finds hardest to read. */
export interface Reader {
  readonly name: string;
  /** Writes a text of about `size` letters. */
  readonly write: (size: number) => string;
  readonly read: (text: string) => unknown;
  /** Letters of the smallest of three texts, each twice the one before. */
  readonly size: number;
}

const mostRounds = 20;
/** What other work slowed throughout is measured anew. */
const mostAttempts = 3;
/** Less than this is the clock and whatever else the machine does: it counts as this much. */
const leastMs = 5;

/**
 * Returns by how much longer it takes to read a text at once than in four parts: about 1 where the time is in
 * proportion to the text, 4 where it is to its square. Both do the same work one after the other, so what else the
 * machine does slows them alike; of some rounds the best counts for each. It ends as soon as the growth is below
 * `enough`.
 */
export async function measureGrowth(reader: Reader, enough: number): Promise<number> {
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < mostAttempts && growth >= enough; attempt += 1)
    growth = await measureOnce(reader, enough);
  return growth;
}

async function measureOnce({ write, read, size }: Reader, enough: number): Promise<number> {
  const texts = [size, size * 2, size * 4].map(write);
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  let growth = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds && growth >= enough; round += 1) {
    for (const [at, text] of texts.entries()) {
      const started = performance.now();
      for (let part = 0; part < 4 / 2 ** at; part += 1) await read(text);
      best[at] = Math.min(best[at] ?? 0, performance.now() - started);
    }
    const [inParts = 0, inHalves = 0, atOnce = 0] = best.map((ms) => Math.max(ms, leastMs));
    growth = Math.max(atOnce / inParts, inHalves / inParts);
  }
  return growth;
}

/** Repeats a piece to a text of about `size` letters. */
export function repeated(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}
