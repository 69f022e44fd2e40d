import type { Platform } from '../domain/call';
import type { CallKey } from './keys';

/**
 * One selector, and when it was last known to match the platform's live page. Newest first in lists. Never several
 * with commas between them: browsers rule one that is nowhere out at once, and go through the whole page for a list.
 */
export interface Selector {
  readonly selector: string;
  readonly seenOn: `${number}-${number}`;
  /** Whether the element's text must match, too: digits or an icon's ligature, never words of a language. */
  readonly text?: RegExp;
  /** Counts only where none of these is on the page. */
  readonly unless?: readonly string[];
}

/** One independent fact about a page, and the selectors that show it on its builds, old and new. */
export interface Signal {
  readonly name: string;
  readonly anyOf: readonly Selector[];
}

/** A screen in the call's place that may give way to the call again. */
export interface Interruption extends Signal {
  /** How long it may stand before the call counts as left, in milliseconds. */
  readonly graceMs: number;
  /** People are let into the call from here: outside of a call it is a lobby. */
  readonly isWaitingRoom?: boolean;
  /** It lies over a call whose signals are all still there. */
  readonly liesOver?: boolean;
}

/** A call platform's pages, as data for `createPageReader`. All signals are language-free. */
export interface CallPage {
  readonly platform: Platform;
  /** An iframe of the page's own origin that holds the call, where the platform has one. */
  readonly frame?: string;
  /** The call's key by its address, whatever the host: those a customer owns tell nothing by their name. */
  keyOnAnyHost(url: URL): CallKey | undefined;
  /** Whether a page at this address can be in a call at all. */
  isCallAddress(url: URL): boolean;
  /** Signals of being in the call: two of them to enter, one to stay. */
  readonly inCall: readonly Signal[];
  /** Those of `inCall` that also show while waiting to be let in: they need another one beside them. */
  readonly alsoWhileWaiting: readonly string[];
  /** The call made small in its own page: it goes on there, and none begins there. */
  readonly minimised: readonly Signal[];
  /** Screens before the call. Where one shows, the page is not in the call, whatever else shows. */
  readonly lobby: readonly Signal[];
  /** Screens after the call, or after a refusal. Where one shows, the page is not in the call. */
  readonly exit: readonly Signal[];
  readonly interruption: readonly Interruption[];
  /** How long in-call signals may be missing before the call counts as left, in milliseconds. */
  readonly graceMs: number;
  /** Elements that hold the meeting's title, by their text or `title`. */
  readonly title: readonly Selector[];
  /** Clocks that count down to when the platform cuts the call, as `MM:SS` and perhaps a word. */
  readonly countdown?: readonly Selector[];
  /** Controls to leave the call by, which are never covered. */
  readonly wayOut: readonly string[];
  /** Whether somebody's screen is shown now; left out where no page of the platform says so for certain. */
  isSharing?(document: Document): boolean;
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
  const keyOf = ({ URL: address }: Document) => page.keyOnAnyHost(new URL(address));
  const keys = [held, document].map(keyOf).filter((key) => key !== undefined);
  return { document: held, url: new URL(held.URL), keys: [...new Set(keys)] };
}
