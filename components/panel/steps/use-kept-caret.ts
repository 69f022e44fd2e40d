import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusOpenStep } from './Step';

/**
 * Keeps the keyboard in the open step where what had the focus has gone with a change of `inputs`: an answered
 * question, a decided item. A focus that is elsewhere stays, and the first drawing moves nothing.
 */
export function useKeptCaret(inputs: readonly unknown[]): void {
  const drawn = useRef(false);
  useLayoutEffect(() => {
    if (drawn.current && document.activeElement === document.body) focusOpenStep();
    drawn.current = true;
    // The caller lists what takes an element away.
  }, [...inputs]);
}
