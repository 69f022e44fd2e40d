import type { Platform } from '../domain/call';

/** A selector, and when it was last known to match the platform's live page. Newest first in lists. */
export interface Selector {
  readonly selector: string;
  readonly seenOn: `${number}-${number}`;
  /** Whether the element's text must match, too: digits or an icon's ligature, never words of a language. */
  readonly text?: RegExp;
}

/** One independent fact about a page, and the selectors that show it on its builds, old and new. */
export interface Signal {
  readonly name: string;
  readonly anyOf: readonly Selector[];
}

/** A call platform's pages, as data for `readPage`. All signals are language-free. */
export interface CallPage {
  readonly platform: Platform;
  readonly hosts: RegExp;
  /** Whether a page at this address can be in a call at all. */
  isCallAddress(url: URL): boolean;
  /** Signals of being in the call: two of them to enter, one to stay. */
  readonly inCall: readonly Signal[];
  /** Those of `inCall` that also show while waiting to be let in: they need another one beside them. */
  readonly alsoWhileWaiting: readonly string[];
  /** Screens before the call. Where one shows, the page is not in the call. */
  readonly lobby: readonly Signal[];
  /** Screens after the call, or after a refusal. */
  readonly exit: readonly Signal[];
  /** Something that hides the call's signals for a while without ending it. */
  readonly interruption: readonly Signal[];
  /** How long in-call signals may be missing before the call counts as left, in milliseconds. */
  readonly graceMs: number;
  readonly interruptedGraceMs: number;
  /** Elements that hold the meeting's title, by their text or `title`. */
  readonly title: readonly Selector[];
  /** Turns `document.title` into the meeting's title; empty where it holds none. */
  titleOf(documentTitle: string): string;
}

/** What a page shows at one look. `unclear` keeps what was known before. */
export type PageSight = 'none' | 'lobby' | 'exit' | 'in-call' | 'one-signal' | 'interrupted' | 'unclear';

/**
 * Reads what the page shows now. Order matters: exit screens before lobbies before the call, because calls
 * keep their address after leaving, and waiting rooms show some of the call's controls.
 */
export function readPage(page: CallPage, document: ParentNode, url: URL): PageSight {
  if (!page.isCallAddress(url)) return 'none';
  const shown = page.inCall.filter((signal) => shows(document, signal)).map((signal) => signal.name);
  if (page.lobby.some((signal) => shows(document, signal))) return 'lobby';
  if (page.exit.some((signal) => shows(document, signal)) && shown.length === 0) return 'exit';
  const admitted = shown.some((name) => !page.alsoWhileWaiting.includes(name));
  if (shown.length >= 2 && admitted) return 'in-call';
  if (page.interruption.some((signal) => shows(document, signal))) return 'interrupted';
  return shown.length > 0 ? 'one-signal' : 'unclear';
}

/** Returns the meeting's title as the page shows it, or an empty text. */
export function readTitle(page: CallPage, document: Document): string {
  for (const { selector } of page.title) {
    const element = document.querySelector(selector);
    const text = (element?.getAttribute('title') ?? element?.textContent ?? '').trim();
    if (text !== '') return text.slice(0, 300);
  }
  return page.titleOf(document.title).slice(0, 300);
}

function shows(document: ParentNode, { anyOf }: Signal): boolean {
  return anyOf.some(({ selector, text }) => {
    if (!text) return document.querySelector(selector) !== null;
    return Array.from(document.querySelectorAll(selector)).some((element) =>
      text.test(element.textContent?.trim() ?? ''),
    );
  });
}
