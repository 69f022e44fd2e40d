// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isPlainClick,
  openOnNextClick,
  type PageClick,
} from '../../../../components/in-page/open-on-next-click';

let own: Element;

/** A person's click on the element `#here` of some markup, as the page's listeners see it. */
function click(markup: string, how: Partial<{ isTrusted: boolean; button: number; detail: number }> = {}) {
  document.body.innerHTML = markup;
  const path: EventTarget[] = [];
  for (let at = document.querySelector('#here'); at; at = at.parentElement) path.push(at);
  return {
    isTrusted: true,
    button: 0,
    detail: 1,
    ...how,
    composedPath: () => [...path, document, window],
  };
}

beforeEach(() => {
  document.body.replaceWith(document.createElement('body'));
  own = document.createElement('div');
  document.documentElement.append(own);
});

describe('a click that may open the panel', () => {
  it.each([
    ['a video of a person', '<div><video id="here"></video></div>'],
    ['the empty stage', '<main><div id="here"></div></main>'],
    ['plain text', '<p id="here">text</p>'],
    [
      'a region that is focusable by scripts only',
      '<div role="region" tabindex="-1"><p id="here"></p></div>',
    ],
    ['what is not editable', '<div contenteditable="false"><p id="here"></p></div>'],
    ['an app that calls itself one', '<div role="application"><p id="here"></p></div>'],
  ])('is one on %s', (_, markup) => {
    expect(isPlainClick(click(markup), own)).toBe(true);
  });

  it.each([
    ['a link', '<a href="#"><b id="here"></b></a>'],
    ['an icon in a button', '<button><svg><path id="here"/></svg></button>'],
    ['a field', '<input id="here">'],
    ['the label of a field', '<label><span id="here"></span></label>'],
    ['an editor', '<div contenteditable="true"><p id="here"></p></div>'],
    ['an editor that takes plain text', '<div contenteditable="plaintext-only"><p id="here"></p></div>'],
    ['what the keyboard reaches', '<div tabindex="0"><p id="here"></p></div>'],
    ['what listens by attribute', '<div onclick="x()"><p id="here"></p></div>'],
    ['a menu item', '<div role="menuitemcheckbox"><p id="here"></p></div>'],
    ['an option', '<ul><li role="option" id="here"></li></ul>'],
    ['a dialog', '<div role="dialog"><p id="here"></p></div>'],
    ['a video with controls', '<video controls id="here"></video>'],
  ])('is none on %s', (_, markup) => {
    expect(isPlainClick(click(markup), own)).toBe(false);
  });

  it.each([
    ['made by a script', { isTrusted: false }],
    ['made by a key', { detail: 0 }],
    ['of the middle button', { button: 1 }],
    ['of the right button', { button: 2 }],
  ])('is none %s', (_, how) => {
    expect(isPlainClick(click('<p id="here"></p>', how), own)).toBe(false);
  });

  it("is none on the extension's own chip, of which a page sees the outside only", () => {
    const onChip = { ...click(''), composedPath: () => [own, document.documentElement, document, window] };
    expect(isPlainClick(onChip, own)).toBe(false);
  });

  it.each([
    ['tabindex', '0'],
    ['role', 'dialog'],
    ['onclick', 'x()'],
  ])('may be one where the whole page carries %s="%s"', (name, value) => {
    document.body.setAttribute(name, value);
    expect(isPlainClick(click('<p id="here"></p>'), own)).toBe(true);
    expect(isPlainClick(click('<button id="here"></button>'), own)).toBe(false);
  });

  it('is none where the whole page is an editor', () => {
    document.body.setAttribute('contenteditable', 'true');
    expect(isPlainClick(click('<p id="here"></p>'), own)).toBe(false);
  });
});

describe('openOnNextClick', () => {
  /** A window whose clicks the test makes itself: those of a script are never trusted. */
  function aWindow() {
    let listener: ((event: PageClick) => void) | undefined;
    const target = {
      addEventListener: (_: string, added: typeof listener, { signal }: { signal: AbortSignal }) => {
        listener = added;
        signal.addEventListener('abort', () => (listener = undefined));
      },
    };
    return { target: target as unknown as Window, click: () => listener?.(click('<p id="here"></p>')) };
  }
  const signal = new AbortController().signal;

  it('never opens by what a script dispatches', () => {
    const open = vi.fn(async () => true);
    openOnNextClick({ windows: [window], own, signal }, open);
    document.body.click();
    document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(open).not.toHaveBeenCalled();
  });

  it('opens once, however often the person clicks', async () => {
    const page = aWindow();
    const open = vi.fn(async () => true);
    openOnNextClick({ windows: [page.target], own, signal }, open);
    page.click();
    page.click();
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
    page.click();
    expect(open).toHaveBeenCalledOnce();
  });

  it('is not used up by a click that opened nothing', async () => {
    const page = aWindow();
    const open = vi.fn(async () => false);
    openOnNextClick({ windows: [page.target], own, signal }, open);
    for (const times of [1, 2, 3]) {
      page.click();
      await Promise.resolve();
      await Promise.resolve();
      expect(open).toHaveBeenCalledTimes(times);
    }
  });
});
