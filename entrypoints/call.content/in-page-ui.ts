import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { CallReport, InPageView, sendMessage } from '../../lib/messaging/protocol';
import { t } from '../../lib/i18n';
import { drawChip } from './chip';
import { drawFirstCard } from './first-card';
import { style } from './style';

/** What the in-page cards need of the content script around them. */
export interface InPageHost {
  /** Returns what the page shows now. */
  report(): CallReport | null;
  readonly send: typeof sendMessage;
}

/** Draws what the background says, nothing else. */
export interface InPageUi {
  show(view: InPageView): void;
}

/** What a card is drawn into and with; `signal` ends when another view replaces it. */
export interface CardContext {
  readonly root: HTMLElement;
  readonly host: InPageHost;
  readonly signal: AbortSignal;
  show(view: InPageView): void;
}

/**
 * Makes the place for chip and card: a closed shadow root on the document element, out of reach of the
 * page's styles and scripts. Buttons only: what is typed inside a shadow root still reaches the page's key
 * listeners.
 */
export function createInPageUi(ctx: ContentScriptContext, host: InPageHost): InPageUi {
  let element: HTMLElement | null = null;
  let view = '';
  let visit = new AbortController();

  function clear(): void {
    visit.abort();
    visit = new AbortController();
    element?.remove();
    element = null;
  }

  function show(next: InPageView): void {
    const text = JSON.stringify(next);
    if (text === view && (next.kind === 'nothing' || element?.isConnected)) return;
    view = text;
    clear();
    if (next.kind === 'nothing' || ctx.isInvalid) return;
    const root = makeRoot();
    const card: CardContext = { root, host, signal: AbortSignal.any([ctx.signal, visit.signal]), show };
    if (next.kind === 'first-card') drawFirstCard(next, card);
    else drawChip(next, card);
  }

  function makeRoot(): HTMLElement {
    element = document.createElement('div');
    element.style.cssText =
      'all: initial !important; position: fixed !important; z-index: 2147483647 !important;';
    const shadow = element.attachShadow({ mode: 'closed' });
    const sheet = document.createElement('style');
    sheet.textContent = style;
    const root = document.createElement('div');
    root.className = 'card';
    root.dir = isRightToLeft() ? 'rtl' : 'ltr';
    shadow.append(sheet, root);
    document.documentElement.append(element);
    return root;
  }

  ctx.onInvalidated(clear);
  return { show };
}

function isRightToLeft(): boolean {
  return t('@@bidi_dir') === 'rtl';
}
