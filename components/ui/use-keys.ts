import { useLayoutEffect, useRef } from 'preact/hooks';
import { isComposing, keyName, listenToKeys, type KeyMap } from './keys';

export type { KeyMap } from './keys';

/** What a person is on when they mean a key as a command: a row of a list, or a choice. */
const commandable = '[data-item-id], [data-choices], button[aria-pressed]';

/** What a person types or chooses in. */
export const typedInto =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])';

let lettersAct = true;

/** Turns keys that are a single letter, digit or sign on or off on this page: some people's voices or hands press them unmeant. */
export function setLetterKeys(on: boolean): void {
  lettersAct = on;
}

/**
 * Lets keys act on the page while `active`. None acts where something is typed into, but those with Ctrl that no field
 * knows. A single letter or digit acts only with a row of a list or a choice under the focus, so that nothing a person
 * types can be read as a command; `/` and `?` change nothing, and act anywhere. Space and Enter leave a focused control
 * its own meaning, but Enter on the choice that is made already.
 */
export function useKeys(active: boolean, keys: KeyMap): void {
  const latest = useRef(keys);
  latest.current = keys;
  // Keys act from the moment a step is seen.
  useLayoutEffect(() => {
    if (!active) return undefined;
    return listenToKeys((event) => {
      if (event.defaultPrevented || isComposing(event)) return;
      const name = keyName(event);
      const action = latest.current[name];
      if (!action || !mayAct(name, event.target instanceof Element ? event.target : null)) return;
      event.preventDefault();
      action(event);
    });
  }, [active]);
}

function mayAct(name: string, target: Element | null): boolean {
  if (target?.closest(typedInto)) return name === 'ctrl+enter';
  if (name === 'enter' && target?.closest('[role=group] > button[aria-pressed=true]')) return true;
  if (name === 'enter') return !target?.closest('button, a, summary');
  if (name === ' ') return !target?.closest('button, a, summary, input');
  if (!/^(?:shift\+)?.$/su.test(name)) return true;
  return lettersAct && ('/?'.includes(name) || Boolean(target?.closest(commandable)));
}

/** Presses the visible toast's undo, if there is one. */
export function pressUndo(): void {
  document.querySelector<HTMLButtonElement>('[data-undo]')?.click();
}
