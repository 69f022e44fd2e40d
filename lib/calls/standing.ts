import type { Selector } from './call-page';

/** Finds elements of a page, and remembers those it found: a look costs what has changed since the last one. */
export interface Standing {
  /** Returns an element that answers one of `anyOf`: the one that answered last time if it still does. */
  find(document: Document, anyOf: readonly Selector[]): Element | undefined;
  /** Returns the element that answered last time, if it still does; searches for nothing. */
  still(document: Document, anyOf: readonly Selector[]): Element | undefined;
}

interface Found {
  readonly element: Element;
  readonly by: Selector;
}

export function createStanding(): Standing {
  const found = new WeakMap<readonly Selector[], Found>();

  function still(document: Document, anyOf: readonly Selector[]): Element | undefined {
    const last = found.get(anyOf);
    if (!last) return undefined;
    const { element, by } = last;
    const stands = element.isConnected && element.ownerDocument === document && element.matches(by.selector);
    return stands && answers(document, element, by) ? element : undefined;
  }

  function find(document: Document, anyOf: readonly Selector[]): Element | undefined {
    const known = still(document, anyOf);
    if (known) return known;
    found.delete(anyOf);
    for (const by of anyOf) {
      const element = search(document, by);
      if (!element) continue;
      found.set(anyOf, { element, by });
      return element;
    }
    return undefined;
  }

  return { find, still };
}

/** Returns whether `by` is on the page now. */
export function isThere(document: Document, by: Selector): boolean {
  return search(document, by) !== undefined;
}

function search(document: Document, by: Selector): Element | undefined {
  if (by.text) {
    return [...document.querySelectorAll(by.selector)].find((element) => answers(document, element, by));
  }
  const element = document.querySelector(by.selector);
  return element && answers(document, element, by) ? element : undefined;
}

function answers(document: Document, element: Element, { text, unless }: Selector): boolean {
  if (text && !text.test(element.textContent?.trim() ?? '')) return false;
  return !unless?.some((selector) => document.querySelector(selector) !== null);
}
