/** What a person clicks to do something in the page; a click elsewhere is free to open the panel. */
const controls = [
  'a',
  'area',
  'button',
  'input',
  'textarea',
  'select',
  'option',
  'label',
  'summary',
  'video[controls]',
  'audio[controls]',
  'iframe',
  '[contenteditable]:not([contenteditable="false"])',
  '[tabindex]:not([tabindex="-1"])',
  '[onclick]',
  '[role]:is([role="button"], [role="link"], [role^="menuitem"], [role="tab"], [role="textbox"], [role="searchbox"])',
  '[role]:is([role="checkbox"], [role="radio"], [role="switch"], [role="slider"], [role="option"], [role="combobox"])',
  '[role]:is([role="treeitem"], [role="gridcell"], [role="spinbutton"], [role="scrollbar"], [role="dialog"])',
].join(', ');

/**
 * Calls `open` on the person's next click in the page that is not on one of its controls, links or fields:
 * once, never on typing, and never on clicks a script makes.
 */
export function openOnNextClick(signal: AbortSignal, open: () => void): void {
  const done = new AbortController();
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.detail === 0) return;
      const path = event.composedPath().filter((target): target is Element => target instanceof Element);
      if (path.some((element) => element.matches(controls))) return;
      done.abort();
      open();
    },
    { capture: true, signal: AbortSignal.any([signal, done.signal]) },
  );
}
