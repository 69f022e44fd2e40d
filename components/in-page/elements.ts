/**
 * Makes an element that shows words. They are an attribute that the style sheet draws: what is drawn so is no text of the
 * document, and neither `window.find`, nor a selection, a copy or a drag reaches it. Screen readers read it as text.
 */
export function words(tag: 'p' | 'span', className: string, text: string): HTMLElement {
  const element = el(tag, className);
  element.dataset['say'] = text;
  return element;
}

/** Makes an element with a class. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** Makes a button that shows its name. It acts on a person's own clicks and keys only, see `onPress`. */
export function button(className: string, label: string, act: () => void): HTMLButtonElement {
  const element = el('button', className);
  element.type = 'button';
  element.ariaLabel = label;
  element.dataset['say'] = label;
  onPress(element, act);
  return element;
}

/** Calls `act` when a person presses an element by mouse, finger or key; what the page dispatches is ignored. */
export function onPress(element: HTMLElement, act: () => void): void {
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.isTrusted) act();
  });
}
