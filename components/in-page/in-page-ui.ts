import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { InPageView } from '../../lib/messaging/protocol';
import type { CardContext, InPageHost, InPageUi } from './card-context';
import { el } from './elements';
import { drawFirstCard, drawTaken } from './first-card';
import { drawPill, type Pill } from './pill';
import { createStage, type Stage } from './stage';

/**
 * Shows pill and cards in a place of their own, see `createStage`. Buttons only: what is typed inside a shadow root still
 * reaches the page's key listeners.
 */
export function createInPageUi(
  ctx: Pick<ContentScriptContext, 'signal' | 'isInvalid'> & { onInvalidated(clear: () => void): unknown },
  host: InPageHost,
  addStyle: (shadow: ShadowRoot, css: string) => void = addStyleElement,
): InPageUi {
  let stage: Stage | null = null;
  let pill: Pill | null = null;
  let view = '';
  let isShared = false;
  let visit = new AbortController();

  function clear(): void {
    visit.abort();
    visit = new AbortController();
    stage?.element.remove();
    stage = null;
    pill = null;
  }

  function show(next: InPageView | undefined): void {
    const text = JSON.stringify(next);
    if (!next || (text === view && (next.kind === 'nothing' || stage?.element.isConnected))) return;
    view = text;
    clear();
    if (next.kind === 'nothing' || ctx.isInvalid) return;
    const signal = AbortSignal.any([ctx.signal, visit.signal]);
    stage = createStage(next.kind === 'chip' ? 'pill' : 'card', signal, addStyle);
    const card: CardContext = { ...stage, host, signal, show };
    if (next.kind === 'first-card') drawFirstCard(next, card);
    else if (next.kind === 'taken') drawTaken(card);
    else pill = drawPill(next, card);
    pill?.fold(isShared);
  }

  ctx.onInvalidated(clear);
  return {
    show,
    lookAtShare(isSharing) {
      const now = pill !== null && isSharing();
      if (now !== isShared) pill?.fold(now);
      isShared = now;
    },
  };
}

function addStyleElement(shadow: ShadowRoot, css: string): void {
  const style = el('style', '');
  style.textContent = css;
  shadow.append(style);
}
