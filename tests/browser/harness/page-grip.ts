/** What a script of the page gets hold of by each way there is to text on a page. */
export interface Grip {
  /** The words `window.find` finds. */
  readonly found: readonly string[];
  /** All that is selected after `selectAll`. */
  readonly selected: string;
  /** What a copy of that carries. */
  readonly copied: string;
  /** What a drag of that carries. */
  readonly dragged: string;
}

/**
 * Tries every way a script has to text on its page: `window.find`, a selection of everything, a copy and a drag of it.
 * Runs in the page; written without help from outside.
 */
export function tryEachWay(words: readonly string[]): Grip {
  const page = globalThis as unknown as { find(text: string): boolean };
  const found = words.filter((word) => {
    getSelection()?.removeAllRanges();
    return page.find(word);
  });
  document.execCommand('selectAll');
  const selected = String(getSelection());
  let copied = '';
  const copy = (event: ClipboardEvent) => {
    copied = `${String(getSelection())}${event.clipboardData?.getData('text/plain') ?? ''}`;
  };
  document.addEventListener('copy', copy, { once: true });
  document.execCommand('copy');
  let dragged = '';
  const drag = (event: DragEvent) => {
    dragged = event.dataTransfer?.getData('text/plain') ?? '';
  };
  document.addEventListener('dragstart', drag, { once: true });
  for (const element of document.querySelectorAll('html > div'))
    element.dispatchEvent(
      new DragEvent('dragstart', { bubbles: true, composed: true, dataTransfer: new DataTransfer() }),
    );
  getSelection()?.removeAllRanges();
  return { found, selected, copied, dragged };
}

/** Every word of the pill, its menu and the first card, and a name: a page that finds one of them has read it. */
export const drawnWords = [
  'Wrap up',
  'min left',
  'Remind me',
  'runs 5 min',
  'Change the end',
  'remind me for this call',
  'opening automatically',
  'This is a mentoring call',
  'Not a mentoring call',
  'Last Ten',
  '⋯',
] as const;

/**
 * Lays a cover that lets clicks through over the pill, in the top layer, and gives a person the time to see it; runs in the
 * page.
 */
export function coverPill(): Promise<void> {
  const cover = document.createElement('div');
  cover.id = 'cover';
  cover.popover = 'manual';
  cover.textContent = 'You have won';
  cover.style.cssText =
    'position:fixed;inset:0 auto auto 0;width:400px;height:300px;margin:0;pointer-events:none;background:gold';
  document.body.append(cover);
  cover.showPopover();
  // It fights for its place above all else, frame by frame.
  const fight = () => {
    if (!cover.isConnected) return;
    cover.hidePopover();
    cover.showPopover();
    requestAnimationFrame(fight);
  };
  fight();
  return new Promise((seen) => setTimeout(seen, 400));
}
