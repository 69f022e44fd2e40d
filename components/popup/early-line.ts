/** Under which key what stands in the field is kept. */
export const lineDraft = 'popup:add-action-item';

/** What was typed into the popup's field before the rest of it was there. */
interface EarlyLine {
  readonly text: string;
  /** Enter was pressed, and nothing typed since. */
  readonly isSent: boolean;
}

let line: EarlyLine = { text: '', isSent: false };

/**
 * Draws the field at once, before any other script is there: who opens the popup to write something down may type. The
 * popup takes the element over, and what was typed with it. Left out where the browser has no texts yet.
 */
export function drawEarlyLine(): void {
  const root = document.getElementById('root');
  // The script waits for nothing: the end of the page may not have arrived yet.
  if (!root && document.readyState === 'loading')
    return addEventListener('DOMContentLoaded', drawEarlyLine, { once: true });
  const { getMessage } = chrome.i18n;
  if (!root || root.hasChildNodes() || getMessage('lineLabel') === '') return;
  document.documentElement.lang = getMessage('languageTag');
  document.documentElement.dir = getMessage('languageTag') === 'ar' ? 'rtl' : 'ltr';
  const field = element('input', 'input line-field__input', {
    type: 'search',
    dir: 'auto',
    autocomplete: 'off',
    'aria-label': getMessage('lineLabel'),
    placeholder: getMessage('linePlaceholder'),
  });
  const form = element('form', 'line-field', {}, field);
  const buttons = Array.from({ length: 3 }, () => element('span', 'icon-button', {}));
  root.append(element('main', 'popup', {}, element('header', 'popup__head', {}, form, ...buttons)));
  field.addEventListener('input', () => {
    line = { text: field.value, isSent: false };
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    line = { ...line, isSent: line.text.trim() !== '' };
  });
}

/** Gives what was typed to who goes on with it, once: whoever asks again gets nothing. */
export function takeEarlyLine(): EarlyLine {
  const taken = line;
  line = { text: '', isSent: false };
  return taken;
}

function element<Tag extends 'main' | 'header' | 'form' | 'input' | 'span'>(
  tag: Tag,
  className: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Element[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
