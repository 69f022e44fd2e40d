import type { Platform } from '../domain/call';
import { callKeyOf, type CallKey } from './call-key';

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
  /** Hosts that are watched as installed. */
  readonly publicHosts: RegExp;
  /** Hosts of its own that a person may add, where another platform's pages could be taken for its own. */
  readonly extraHosts?: readonly string[];
  /** An iframe of the page's own origin that holds the call, where the platform has one. */
  readonly frame?: string;
  /** The call's key by its address on a host that is the customer's own, and tells nothing by its name. */
  keyOnAnyHost?(url: URL): CallKey | undefined;
  /** Whether a page at this address can be in a call at all. */
  isCallAddress(url: URL): boolean;
  /** Signals of being in the call: two of them to enter, one to stay. */
  readonly inCall: readonly Signal[];
  /** Those of `inCall` that also show while waiting to be let in: they need another one beside them. */
  readonly alsoWhileWaiting: readonly string[];
  /** Screens before the call. Where one shows, the page is not in the call, whatever else shows. */
  readonly lobby: readonly Signal[];
  /** Screens after the call, or after a refusal. Where one shows, the page is not in the call. */
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

/** Where a page holds its call now, and the keys its addresses reveal. */
export interface Place {
  readonly document: Document;
  readonly url: URL;
  readonly keys: readonly CallKey[];
}

/** Returns where `document` holds the call: itself, or the platform's own iframe, whose document may be replaced at any time. */
export function placeOf(page: CallPage, document: Document): Place {
  const frame = page.frame ? document.querySelector<HTMLIFrameElement>(page.frame) : null;
  const inner = frame?.contentDocument;
  const held = inner?.URL.startsWith('https:') ? inner : document;
  const keyOf = ({ URL: address }: Document) => callKeyOf(address) ?? page.keyOnAnyHost?.(new URL(address));
  const keys = [held, document].map(keyOf).filter((key) => key !== undefined);
  return { document: held, url: new URL(held.URL), keys: [...new Set(keys)] };
}

/**
 * What a page shows at one look. `waiting`: only such signals of the call as also show while waiting to be
 * let in. `unclear` keeps what was known before.
 */
export type PageSight =
  | 'none'
  | 'lobby'
  | 'exit'
  | 'in-call'
  | 'one-signal'
  | 'waiting'
  | 'interrupted'
  | 'unclear';

/**
 * Reads what the page shows now. Order matters: screens before and after the call come before the call, because
 * pages keep their address after leaving, and lobbies show some of the call's controls.
 */
export function readPage(page: CallPage, document: ParentNode, url: URL): PageSight {
  if (!page.isCallAddress(url)) return 'none';
  const anyShows = (signals: readonly Signal[]) => signals.some((signal) => shows(document, signal));
  if (anyShows(page.lobby)) return 'lobby';
  if (anyShows(page.exit)) return 'exit';
  const shown = page.inCall.filter((signal) => shows(document, signal));
  if (shown.length === 0) return anyShows(page.interruption) ? 'interrupted' : 'unclear';
  if (shown.every(({ name }) => page.alsoWhileWaiting.includes(name))) return 'waiting';
  return shown.length > 1 ? 'in-call' : 'one-signal';
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
