/** What Firefox lets content scripts reach, closed shadow roots among it (MDN, `Element.openOrClosedShadowRoot`). */
interface Reachable extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/**
 * Returns what tells whether something of the page lies over `root`, which `element` holds in the top layer: also what
 * lets clicks through, and so is no part of a hit test. Chromium watches this itself (Intersection Observer v2, which
 * asks for 100 ms of unbroken sight). Firefox does not; there only other elements of the top layer can lie above, and
 * where one overlaps, it counts as a cover, because its place in the pile is not told.
 */
export function createCoverWatch(
  element: HTMLElement,
  root: HTMLElement,
  signal: AbortSignal,
): () => boolean {
  if (import.meta.env.FIREFOX) return () => overlaps(document, element, root.getBoundingClientRect());
  let isSeen = false;
  const options = { threshold: 0, trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    isSeen = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible === true;
  }, options);
  observer.observe(root);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => !isSeen;
}

/** Whether an element of the top layer, in any shadow tree of `place`, has its box over `rect`. */
function overlaps(place: Document | ShadowRoot, own: Element, rect: DOMRect): boolean {
  return Array.from<Reachable>(place.querySelectorAll('*')).some((each) => {
    if (each === own) return false;
    const shadow = each.openOrClosedShadowRoot;
    if (shadow && overlaps(shadow, own, rect)) return true;
    return each.matches(':popover-open, :modal') && isOver(each.getBoundingClientRect(), rect);
  });
}

/** Whether two boxes share a spot. */
export function isOver(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
