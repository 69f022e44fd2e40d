import { useLayoutEffect, useState } from 'preact/hooks';

/** What is private closes by itself after this long without a key or a click. */
const staysMs = 20_000;

/**
 * Whether the private part of a page is open: closed at first, and again as soon as the page loses the focus, is
 * hidden, or is left alone for 20 seconds. A shared screen never shows it by accident.
 */
export function usePrivate(): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  // Before anything private is painted: from its first moment it closes when the page loses the focus.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const close = () => setOpen(false);
    let timer = setTimeout(close, staysMs);
    function stay(): void {
      clearTimeout(timer);
      timer = setTimeout(close, staysMs);
    }
    const signs = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, stay);
    window.addEventListener('blur', close);
    document.addEventListener('visibilitychange', close);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, stay);
      window.removeEventListener('blur', close);
      document.removeEventListener('visibilitychange', close);
    };
  }, [open]);
  return [open, setOpen];
}
