import type { GetDataType, GetReturnType } from '@webext-core/messaging';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { CallReport, InPageView, ProtocolMap } from '../../lib/messaging/protocol';
import { t } from '../../lib/i18n';
import { drawChip } from './chip';
import { el } from './elements';
import { drawFirstCard } from './first-card';
import style from './style.css?inline';

/** What the in-page cards need of the content script around them. */
export interface InPageHost {
  /** Returns what the page shows now. */
  report(): CallReport | null;
  /** Returns the windows a person may click in: the page's, and that of the frame that holds the call. */
  windows(): Iterable<Window>;
  /** Sends a message to the background; `undefined` where the extension behind this script is gone. */
  send<Type extends keyof ProtocolMap>(
    type: Type,
    data: GetDataType<ProtocolMap[Type]>,
  ): Promise<GetReturnType<ProtocolMap[Type]> | undefined>;
}

/** Draws what the background says, nothing else; where it says nothing at all, what is drawn stays. */
export interface InPageUi {
  show(view: InPageView | undefined): void;
}

/** What a card is drawn into and with; `signal` ends when another view replaces it. */
export interface CardContext {
  readonly root: HTMLElement;
  /** The element in the page that holds `root` out of the page's reach. */
  readonly element: HTMLElement;
  readonly host: InPageHost;
  readonly signal: AbortSignal;
  show(view: InPageView | undefined): void;
}

/**
 * Makes the place for chip and card: a closed shadow root on the document element, out of reach of the
 * page's styles and scripts. Buttons only: what is typed inside a shadow root still reaches the page's key
 * listeners.
 */
export function createInPageUi(
  ctx: Pick<ContentScriptContext, 'signal' | 'isInvalid'> & { onInvalidated(clear: () => void): unknown },
  host: InPageHost,
  addStyle: (shadow: ShadowRoot, css: string) => void = addStyleElement,
): InPageUi {
  let element: HTMLElement | null = null;
  let view = '';
  let visit = new AbortController();

  function clear(): void {
    visit.abort();
    visit = new AbortController();
    element?.remove();
    element = null;
  }

  function show(next: InPageView | undefined): void {
    // When it was due matters only to a chip that is drawn anew.
    const text = JSON.stringify({ ...next, dueAt: '' });
    if (!next || (text === view && (next.kind === 'nothing' || element?.isConnected))) return;
    view = text;
    clear();
    if (next.kind === 'nothing' || ctx.isInvalid) return;
    element = document.createElement('div');
    const signal = AbortSignal.any([ctx.signal, visit.signal]);
    const card: CardContext = { root: makeRoot(element, addStyle), element, host, signal, show };
    if (next.kind === 'first-card') drawFirstCard(next, card);
    else drawChip(next, card);
  }

  ctx.onInvalidated(clear);
  return { show };
}

function addStyleElement(shadow: ShadowRoot, css: string): void {
  shadow.append(el('style', '', css));
}

function makeRoot(element: HTMLElement, addStyle: typeof addStyleElement): HTMLElement {
  element.style.cssText =
    'all: initial !important; position: fixed !important; z-index: 2147483647 !important;';
  const shadow = element.attachShadow({ mode: 'closed' });
  const root = document.createElement('div');
  root.className = 'card';
  root.dir = isRightToLeft() ? 'rtl' : 'ltr';
  addStyle(shadow, style);
  shadow.append(root);
  document.documentElement.append(element);
  return root;
}

function isRightToLeft(): boolean {
  return t('@@bidi_dir') === 'rtl';
}
