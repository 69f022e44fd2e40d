/** Keys by their name, see `keyName`. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Whether a key belongs to an input method that is composing a word: Enter then takes the word, Escape gives it up. */
export function isComposing(event: KeyboardEvent): boolean {
  // The key that ends a composition comes after it in some browsers, told by its code alone (UI Events, 4.3.2).
  return event.isComposing || event.keyCode === 229;
}

/**
 * Names a key: `enter`, `d`, `shift+c`, `alt+arrowup`, `ctrl+z`; Ctrl stands for Meta, too. With Alt a letter is the
 * one printed on the key: what it types then is another one on a Mac.
 */
export function keyName(event: KeyboardEvent): string {
  const printed = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  const key = (event.altKey && printed ? printed : event.key).toLowerCase();
  const shifted = event.shiftKey && (key.length > 1 || /\p{L}/u.test(key));
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${shifted ? 'shift+' : ''}${key}`;
}

/** Whether a key pressed on a button would write a letter, digit or sign in a field. */
function isTyping(event: KeyboardEvent): boolean {
  const isSign = event.key.length === 1 && event.key !== ' ';
  const isHeld = event.ctrlKey || event.metaKey || event.altKey;
  return isSign && !isHeld && event.target instanceof HTMLButtonElement;
}

/** Whether a key is only held while another is pressed. */
export function isModifier({ key }: KeyboardEvent): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key);
}

/**
 * Returns the handler of an element's own keys. Every field has its keys by this one: what belongs to an input method
 * is left to it. A key that is taken does nothing else, and goes no further. `onTyping`: what is done before a letter on
 * a button is typed, where it is none of the page's keys; it gives the focus to the field that gets it.
 */
export function onKeys(keys: KeyMap, onTyping?: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || isComposing(event)) return;
    const action = keys[keyName(event)];
    if (!action) {
      if (!onTyping || !isTyping(event)) return;
      event.stopPropagation();
      onTyping();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    action(event);
  };
}

/** What a key does in a field that is done with: the field loses the focus, and what is in it stays. */
export function leaveField({ target }: KeyboardEvent): void {
  if (target instanceof HTMLElement) target.blur();
}

/** Listens to every key of the page; `first`: before anything in it does. Returns how to stop. */
export function listenToKeys(listener: (event: KeyboardEvent) => void, first = false): () => void {
  window.addEventListener('keydown', listener, first);
  return () => window.removeEventListener('keydown', listener, first);
}
