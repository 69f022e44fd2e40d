import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keys by their `KeyboardEvent.key`, lower case; `Alt+arrowup` for a key with Alt. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Lets single keys act on the page while `active`. They act only where no text field, list box or open
 * menu has the focus, and never together with Ctrl or Meta; Space and Enter leave a focused control its own
 * meaning.
 */
export function useKeys(active: boolean, keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  // Keys act from the moment a step is seen.
  useLayoutEffect(() => {
    if (!active) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (
        target?.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]')
      )
        return;
      const pressesControl = event.key === ' ' || event.key === 'Enter';
      if (pressesControl && target?.closest('button, a, summary, input')) return;
      const name = `${event.altKey ? 'alt+' : ''}${event.shiftKey && event.key.length > 1 ? 'shift+' : ''}${event.key.toLowerCase()}`;
      const action = latest.current[name];
      if (!action) return;
      event.preventDefault();
      action(event);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [active]);
}

/** Presses the visible toast's undo, if there is one. */
export function pressUndo(): void {
  document.querySelector<HTMLButtonElement>('[data-undo]')?.click();
}
