import { t } from '../../lib/words/in-page';
import { el } from './elements';
import { createCoverWatch } from './covered';
import style from './style.css?inline';

/** The place in the page where pill and cards are drawn. */
export interface Stage {
  /** What holds `root` in the page, out of the page's reach. */
  readonly element: HTMLElement;
  readonly root: HTMLElement;
}

const hostStyle =
  'all:initial!important;display:block!important;position:fixed!important;z-index:2147483647!important';

/**
 * Makes the place: a closed shadow root in an element of the browser's top layer, out of reach of the page's styles and
 * scripts, and above whatever the page puts there before. A click of a mouse or finger on what another thing of the page
 * covers, or on what the page has changed the look of, does not reach it.
 */
export function createStage(
  className: string,
  signal: AbortSignal,
  addStyle: (shadow: ShadowRoot, css: string) => void,
): Stage {
  const element = el('div', '');
  element.style.cssText = hostStyle;
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  const root = el('div', className);
  root.dir = t('@@bidi_dir');
  if (getComputedStyle(document.documentElement).direction === 'rtl')
    root.style.cssText = 'left:auto;right:16px';
  root.role = 'region';
  root.ariaLabel = t('extensionName');
  addStyle(shadow, style);
  shadow.append(root);
  document.documentElement.append(element);
  raise(element);
  const ownStyle = element.style.cssText;
  const isCovered = createCoverWatch(element, root, signal);

  /** The page has hidden or changed it: it is put right, and the click that met it so does not count. */
  function isChanged(): boolean {
    const isRight = element.style.cssText === ownStyle && isRaised(element);
    if (!isRight) element.style.cssText = hostStyle;
    return !isRight;
  }
  root.addEventListener(
    'click',
    (event) => {
      if (event.detail === 0 || !(isChanged() || isCovered())) return;
      event.stopImmediatePropagation();
      raise(element);
    },
    { capture: true },
  );
  root.addEventListener('pointerenter', () => raise(element));
  document.addEventListener('fullscreenchange', () => raise(element), { signal });
  return { element, root };
}

/** Whether it is in the top layer, where the browser has one. */
function isRaised(element: HTMLElement): boolean {
  return !('showPopover' in element) || element.matches(':popover-open');
}

/** Puts the element above all else in the top layer: the last one to come there is the first to be seen. */
function raise(element: HTMLElement): void {
  if (!('showPopover' in element) || !element.isConnected) return;
  element.popover = 'manual';
  if (isRaised(element)) element.hidePopover();
  element.showPopover();
}
