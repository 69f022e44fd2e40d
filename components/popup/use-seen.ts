import { useEffect, useRef } from 'preact/hooks';

/** So far below what is seen it is called already, in pixels. */
const ahead = 400;

/** Calls `onSeen` whenever the element comes into view, while `active`; returns where to put it. */
export function useSeen(active: boolean, onSeen: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    if (!active || !element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: `${ahead}px` },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  });
  return element;
}
