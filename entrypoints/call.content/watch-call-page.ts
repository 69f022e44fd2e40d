import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { callPageLetInto } from '../../lib/calls';
import { placeOf } from '../../lib/calls/call-page';
import { createPageWatcher, type WatchedState } from '../../lib/calls/page-watcher';
import { onMessage, sendMessage, type CallReport, type InPageView } from '../../lib/messaging/protocol';
import { createInPageUi } from './in-page-ui';

const lookEveryMs = 1000;
const lookInCallEveryMs = 2000;
const heartbeatMs = 60_000;
const retryAfterMs = 10_000;

/**
 * Watches one call page: reports each change of what it shows, and once a minute while in a call, and shows
 * what the background answers. Everything ends with `ctx`: when the extension is updated or reloaded, the
 * old script takes its chip away and falls silent.
 */
export function watchCallPage(ctx: ContentScriptContext): void {
  const page = callPageLetInto(new URL(location.href));
  if (!page) return;
  const ui = createInPageUi(ctx, {
    report: currentReport,
    windows: () => new Set([window, placeOf(page, document).document.defaultView ?? window]),
    send: (type, data) => tell(() => sendMessage(type, data)),
  });
  const watcher = createPageWatcher({
    page,
    // A frame's call is seen from its top document, which outlives the frame and can tell that it was left.
    place: () => placeOf(page, document),
    clock: () => Date.now(),
  });
  let settled: WatchedState = { phase: 'none', keys: [], title: '' };
  let reported = '';
  let reportedAt = 0;
  let passed = '';

  function currentReport(): CallReport | null {
    const { phase, keys, title } = settled;
    return page && phase !== 'none' ? { platform: page.platform, keys, phase, title } : null;
  }

  function look(): void {
    settled = watcher.look();
    rememberJoinLink();
    const report = currentReport();
    const text = JSON.stringify(report);
    const due = settled.phase === 'in-call' && Date.now() - reportedAt >= heartbeatMs;
    if (!report || (text === reported && !due)) return;
    reported = text;
    reportedAt = Date.now();
    void tell(() => sendMessage('reportCall', report)).then((view) => {
      if (!view && ctx.isValid) ctx.setTimeout(() => (reported = ''), retryAfterMs);
      ui.show(view);
    });
  }

  /** Teams shows no id once inside, so its join links are noted on the way in, and struck out when given up. */
  function rememberJoinLink(): void {
    const { keys, phase } = settled;
    if (page?.platform !== 'teams' || phase === 'in-call' || keys.join() === passed) return;
    passed = keys.join();
    void tell(() => sendMessage('rememberJoinLink', { keys }));
  }

  /**
   * Sends a message; `undefined` where it failed. Where it failed because the extension behind this script is
   * gone, the script goes, too; a background that is only starting anew is there for the next message.
   */
  async function tell<Reply>(send: () => Promise<Reply>): Promise<Reply | undefined> {
    if (ctx.isInvalid) return undefined;
    try {
      return await send();
    } catch (error) {
      if (/context invalidated/i.test(String(error))) ctx.abort(error);
      return undefined;
    }
  }

  const stops = [
    onMessage('showInPage', ({ data }: { data: InPageView }) => ui.show(data)),
    onMessage('whatCall', () => currentReport()),
  ];
  ctx.onInvalidated(() => stops.forEach((stop) => stop()));
  followPage(ctx, { look, isInCall: () => settled.phase === 'in-call' });
}

/** Looks once a second before the call and every few seconds in it, and whenever the address changes. */
function followPage(ctx: ContentScriptContext, follow: { look: () => void; isInCall: () => boolean }): void {
  let lastLook = 0;
  function look(): void {
    lastLook = Date.now();
    follow.look();
  }
  ctx.addEventListener(window, 'wxt:locationchange', look);
  ctx.setInterval(() => {
    if (!follow.isInCall() || Date.now() - lastLook >= lookInCallEveryMs) look();
  }, lookEveryMs);
  look();
}
