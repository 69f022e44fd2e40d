/** What a person clicks to do something in the page; a click elsewhere is free to open the panel. */
const controls = [
  'a,area,button,input,textarea,select,option,label,summary,iframe,video[controls],audio[controls],[onclick]',
  '[contenteditable]:not([contenteditable="false"]),[tabindex]:not([tabindex="-1"]),[role^="menuitem"]',
  ...'button link tab textbox searchbox checkbox radio switch slider option combobox treeitem gridcell spinbutton scrollbar dialog'
    .split(' ')
    .map((role) => `[role="${role}"]`),
].join();

/** The parts of a click that tell whether it may open the panel. */
export interface PageClick {
  readonly isTrusted: boolean;
  readonly button: number;
  /** How many clicks in a row; 0 for those a key makes. */
  readonly detail: number;
  /** What was clicked, innermost first. */
  composedPath(): readonly EventTarget[];
}

/**
 * Returns whether a click is a person's own, made with the main button, and on none of the page's controls,
 * links or fields, nor on `own`, the extension's own element. The page as a whole is no control: what apps
 * write on `<html>` and `<body>` (`tabindex`, `onclick`, `role="application"`) counts only where it makes the
 * whole page editable.
 */
export function isPlainClick(click: PageClick, own: Element): boolean {
  if (!click.isTrusted || click.button !== 0 || click.detail === 0) return false;
  // Elements of a frame are no instances of this document's `Element`.
  const elements = click.composedPath().filter((target): target is Element => 'matches' in target);
  return !elements.some(
    (element) =>
      element === own ||
      element.matches(isWholePage(element) ? '[contenteditable]:not([contenteditable="false"])' : controls),
  );
}

function isWholePage(element: Element): boolean {
  return element.localName === 'body' || element.localName === 'html';
}

/**
 * Calls `open` on the person's next plain click in any of `windows`, see `isPlainClick`: never on typing, never on
 * clicks a script makes, and never again once it has opened. `open` resolves to whether it did; where not, the click
 * was not used up, and the next one tries anew.
 */
export function openOnNextClick(
  { windows, own, signal }: { windows: Iterable<Window>; own: Element; signal: AbortSignal },
  open: () => Promise<boolean | undefined>,
): void {
  let opened: boolean | undefined = false;
  async function take(event: MouseEvent): Promise<void> {
    if (opened || !isPlainClick(event, own)) return;
    opened = true;
    opened = await open();
  }
  for (const each of windows)
    each.addEventListener('click', (event) => void take(event), { capture: true, signal });
}
