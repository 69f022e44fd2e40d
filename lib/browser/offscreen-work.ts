/** Held, shared, by all that is at work in the offscreen document, also by what a worker that was stopped had begun there. */
const workLock = 'last-ten-offscreen';

/** Does `work` in the offscreen document, which is not closed before that has ended. */
export function atWork<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(workLock, { mode: 'shared' }, work);
}

/**
 * Does `act` while nothing is at work in the offscreen document; resolves to false, and does nothing, where something is.
 * It never stands in the queue: what is to work there would wait behind it.
 */
export function ifIdle(act: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(workLock, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await act();
    return lock !== null;
  });
}
