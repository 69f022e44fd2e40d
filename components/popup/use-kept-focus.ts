import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { listenToKeys } from '../ui/keys';

/** Puts the keyboard on the box of an item. */
export function focusBox(id: string): void {
  document.getElementById(`box-${id}`)?.focus();
}

/** Keeps the keyboard on an item that moves in the list: an element that is moved loses it. Returns how to begin; it ends with the next press or key. */
export function useKeptFocus(drawn: unknown): (id: string) => void {
  const kept = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (kept.current !== null && document.activeElement === document.body) focusBox(kept.current);
  }, [drawn]);
  useEffect(() => {
    const end = () => {
      kept.current = null;
    };
    const options = { capture: true };
    const stopKeys = listenToKeys(end, true);
    window.addEventListener('pointerdown', end, options);
    return () => {
      stopKeys();
      window.removeEventListener('pointerdown', end, options);
    };
  }, []);
  return (id) => {
    kept.current = id;
  };
}
