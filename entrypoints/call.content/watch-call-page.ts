import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { callPageOf } from '../../lib/calls';
import { createPageWatcher, type WatchedState } from '../../lib/calls/page-watcher';
import { onMessage, sendMessage, type CallReport, type InPageView } from '../../lib/messaging/protocol';
import { createInPageUi } from './in-page-ui';

const lookEveryMs = 1000;
const lookInCallEveryMs = 2500;
const heartbeatMs = 60_000;

/**
 * Watches one call page: reports each change of what it shows, and once a minute while in a call, and shows
 * what the background answers. Everything ends with `ctx`: when the extension is updated or reloaded, the
 * old script takes its chip away and falls silent.
 */
export function watchCallPage(ctx: ContentScriptContext): void {
  const page = callPageOf(new URL(location.href));
  if (!page || !isCallFrame()) return;
  const isTop = window === window.top;
  const ui = isTop ? createInPageUi(ctx, { report: currentReport, send: sendMessage }) : null;
  const watcher = createPageWatcher({
    page,
    document,
    url: () => new URL(location.href),
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
    void tell(() => sendMessage('reportCall', report)).then((view) => view && ui?.show(view));
  }

  /** Teams shows no id once inside, so its join links are noted on the way in. */
  function rememberJoinLink(): void {
    const { keys, phase } = settled;
    if (page?.platform !== 'teams' || phase === 'in-call' || keys.length === 0 || keys.join() === passed)
      return;
    passed = keys.join();
    void tell(() => sendMessage('rememberJoinLink', { keys }));
  }

  /** A message can fail only because the extension behind this script is gone: then the script goes, too. */
  async function tell<Reply>(send: () => Promise<Reply>): Promise<Reply | undefined> {
    if (ctx.isInvalid) return undefined;
    try {
      return await send();
    } catch (error) {
      if (isGone(error)) ctx.abort(error);
      return undefined;
    }
  }

  if (isTop) {
    const stops = [
      onMessage('showInPage', ({ data }: { data: InPageView }) => ui?.show(data)),
      onMessage('whatCall', () => currentReport()),
    ];
    ctx.onInvalidated(() => stops.forEach((stop) => stop()));
  }
  followPage(ctx, { look, isInCall: () => settled.phase === 'in-call' });
}

/** The top frame of a call page, or the frame in which Zoom's signed-in shell holds the meeting. */
function isCallFrame(): boolean {
  return window === window.top || window.frameElement?.id === 'webclient';
}

function isGone(error: unknown): boolean {
  return /context invalidated|receiving end does not exist/i.test(String(error));
}

/** Looks once a second while the page changes before the call, and every few seconds in it. */
function followPage(ctx: ContentScriptContext, follow: { look: () => void; isInCall: () => boolean }): void {
  let dirty = true;
  let lastLook = 0;
  const observer = new MutationObserver(() => {
    dirty = true;
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  ctx.onInvalidated(() => observer.disconnect());
  ctx.addEventListener(window, 'wxt:locationchange', () => {
    dirty = true;
  });
  ctx.setInterval(() => {
    const wait = follow.isInCall() ? lookInCallEveryMs : lookEveryMs;
    if (Date.now() - lastLook < wait) return;
    if (!dirty && !follow.isInCall() && Date.now() - lastLook < 5 * lookEveryMs) return;
    dirty = false;
    lastLook = Date.now();
    follow.look();
  }, lookEveryMs);
  follow.look();
}
