import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { placeOf, type CallPage } from '../../lib/calls/call-page';
import { createPageWatcher, type WatchedState } from '../../lib/calls/page-watcher';
import { answerInPage, sendFromPage } from '../../lib/messaging/from-page';
import type { CallReport } from '../../lib/messaging/protocol';
import { createInPageUi } from './in-page-ui';
import { createTell } from './tell';

const lookEveryMs = 1000;
const lookInCallEveryMs = 2000;
const heartbeatMs = 60_000;
const retryAfterMs = 10_000;
const listenCloselyMs = 20_000;
const listenEveryMs = 10_000;

/**
 * Watches one call page: reports each change of what it shows, and once a minute while in a call, and shows
 * what the background answers. Everything ends with `ctx`: when the extension is updated or reloaded, the
 * old script takes its chip away and falls silent.
 */
export function watchCallPage(page: CallPage, ctx: ContentScriptContext): void {
  const tell = createTell(ctx);
  const ui = createInPageUi(ctx, {
    report: currentReport,
    windows: () => new Set([window, placeOf(page, document).document.defaultView ?? window]),
    keepClear: () => controlsOf(page),
    send: (type, data) => tell(() => sendFromPage(type, data)),
  });
  const watcher = createPageWatcher({
    page,
    // A frame's call is seen from its top document, which outlives the frame and can tell that it was left.
    place: () => placeOf(page, document),
    clock: () => Date.now(),
  });
  let settled: WatchedState = { phase: 'none', keys: [], title: '', cutAt: null };
  let reported = '';
  let reportedAt = 0;
  let passed = '';
  let listenedAt = 0;

  function currentReport(): CallReport | null {
    const { phase, keys, title, cutAt } = settled;
    if (phase === 'none') return null;
    const report = { platform: page.platform, keys, phase, title };
    return cutAt === null ? report : { ...report, cutAt: new Date(cutAt).toISOString() };
  }

  function look(): void {
    // Chromium loads pages ahead of a click (developer.mozilla.org/docs/Web/API/Document/prerendering): not on screen yet.
    if ('prerendering' in document && document.prerendering) return;
    settled = watcher.look();
    ui.lookAtShare(() => page.isSharing?.(placeOf(page, document).document) ?? false);
    listen();
    rememberJoinLink();
    const report = currentReport();
    const text = JSON.stringify(report);
    const due = settled.phase === 'in-call' && Date.now() - reportedAt >= heartbeatMs;
    if (!report || (text === reported && !due)) return;
    reported = text;
    reportedAt = Date.now();
    void tell(() => sendFromPage('reportCall', report)).then((view) => {
      if (!view && ctx.isValid) ctx.setTimeout(() => (reported = ''), retryAfterMs);
      ui.show(view);
    });
  }

  /** Asks the browser whether it hears a call that can no longer be seen: often at first, then now and then. */
  function listen(): void {
    const unseenMs = watcher.unseenForMs();
    if (unseenMs === null || (unseenMs >= listenCloselyMs && Date.now() - listenedAt < listenEveryMs)) return;
    listenedAt = Date.now();
    void tell(() => sendFromPage('isHeard', undefined)).then((heard) => (heard ? watcher.hear() : undefined));
  }

  /** Teams shows no id once inside, so its join links are noted on the way in, and struck out when given up. */
  function rememberJoinLink(): void {
    const { keys, phase } = settled;
    if (page.platform !== 'teams' || phase === 'in-call' || keys.join() === passed) return;
    passed = keys.join();
    void tell(() => sendFromPage('rememberJoinLink', { keys }));
  }

  answerInPage('showInPage', ui.show, ctx.signal);
  answerInPage('whatCall', currentReport, ctx.signal);
  answerInPage(
    'whatPage',
    () => ({
      platform: page.platform,
      keys: placeOf(page, document).keys,
      facts: watcher.facts(),
    }),
    ctx.signal,
  );
  followPage(ctx, { look, isInCall: () => settled.phase === 'in-call' });
  /** The background has lost sight of a page that was put by: it is told anew, whether anything changed or not. */
  function tellAnew(): void {
    reported = '';
    look();
  }
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => persisted && tellAnew());
  for (const event of ['resume', 'prerenderingchange'])
    document.addEventListener(event, tellAnew, { signal: ctx.signal });
}

/** Returns where the page has its way out of the call, in the coordinates of the window. */
function controlsOf(page: CallPage): DOMRect[] {
  const { document: held } = placeOf(page, document);
  const frame = held.defaultView?.frameElement?.getBoundingClientRect();
  return page.wayOut.flatMap((selector) =>
    [...held.querySelectorAll(selector)].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return new DOMRect(x + (frame?.x ?? 0), y + (frame?.y ?? 0), width, height);
    }),
  );
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
