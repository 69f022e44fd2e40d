import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Puts the keyboard on an element once it is drawn, where `isWanted`: what was pressed to get there is gone. */
export function useFocus<Target extends HTMLElement>(isWanted = true): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useLayoutEffect(() => {
    if (isWanted) target.current?.focus();
  }, [isWanted]);
  return target;
}
