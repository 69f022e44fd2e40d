let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` after everything given before it has ended, well or badly: two tabs that report the same
 * call at once must find one record, not make two.
 */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work, work);
  last = result.catch(() => undefined);
  return result;
}
