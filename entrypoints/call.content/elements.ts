/** Makes an element with a class and text. Text only: nothing here ever parses markup. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** Makes a button that acts on a person's own clicks and keys only; what the page dispatches is ignored. */
export function button(className: string, label: string, act: () => void): HTMLButtonElement {
  const element = el('button', className, label);
  element.type = 'button';
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.isTrusted) act();
  });
  return element;
}
