import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { answerInPage, sendFromPage } from '../../lib/messaging/from-page';
import type { CallReport } from '../../lib/messaging/protocol';
import { createInPageUi } from './in-page-ui';
import { createTell } from './tell';

const heartbeatMs = 60_000;

/**
 * Shows the chip in a page nothing is known of, and says once a minute that the page is still there. It looks at
 * nothing of the page: which call this is the background knows from the person and from the tab's address.
 */
export function showTabCall(ctx: ContentScriptContext): void {
  const tell = createTell(ctx);
  const report: CallReport = { platform: 'tab', keys: [], phase: 'in-call', title: '' };
  const ui = createInPageUi(ctx, {
    report: () => report,
    windows: () => [window],
    keepClear: () => [],
    send: (type, data) => tell(() => sendFromPage(type, data)),
  });
  const beat = () => void tell(() => sendFromPage('reportCall', report)).then(ui.show);
  answerInPage('showInPage', ui.show, ctx.signal);
  answerInPage('whatCall', () => report, ctx.signal);
  ctx.setInterval(beat, heartbeatMs);
  // Back out of the browser's store of pages, or out of a frozen tab.
  window.addEventListener('pageshow', ({ persisted }) => persisted && beat(), { signal: ctx.signal });
  document.addEventListener('resume', beat, { signal: ctx.signal });
  beat();
}
