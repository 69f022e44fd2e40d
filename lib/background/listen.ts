import { logOnce } from '../browser/log';

/**
 * Makes a listener of `work`, which begins in the same tick as the event, so that a click still counts as one. What it
 * throws, at once or later, ends here and is said once in the log: no event may stop those after it.
 */
export function listener<Args extends readonly unknown[]>(
  work: (...args: Args) => unknown,
): (...args: Args) => void {
  return (...args) => {
    new Promise((resolve) => {
      resolve(work(...args));
    }).catch(logOnce);
  };
}
