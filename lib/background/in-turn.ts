/** Work that hangs holds the next up for so long, and no longer. */
const patienceMs = 15_000;

/** Makes a queue of its own, see `inTurn`; work may take `patience` milliseconds before the next begins. */
export function createTurns(patience = patienceMs): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return function turn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work);
    last = last.then(() => endOrPatience(result, patience));
    return result;
  };
}

/**
 * Runs `work` after everything given before it has ended, well or badly: two tabs that report the same
 * call at once must find one record, not make two. Work that does not end within 15 seconds is left to itself, and
 * the next begins.
 */
export const inTurn = createTurns();

/** Resolves when `result` has ended, well or badly, or has taken too long. */
function endOrPatience(result: Promise<unknown>, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    result.then(end, end);
  });
}
