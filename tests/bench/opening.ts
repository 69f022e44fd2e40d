import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { launchWithExtension } from '../browser/harness/chromium';
import { storeRunningCall } from '../browser/harness/seeded';
import { startServer } from '../browser/harness/server';
import { storeYear } from './extension-copy';
import { rounded, type BenchPart } from './measure';
import { openingPicture, type Lane, type Span } from './opening-picture';

/**
 * Traces the panel from the moment its document arrives, in a call with 100 items, and tells what the first 100 ms are
 * spent on; leaves a picture of them in `bench-output/`.
 */

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: {
    readonly url?: string;
    readonly data?: { readonly requestId?: string; readonly url?: string };
  };
}

const items = 100;
const openItems = 20;
const shownMs = 100;
const trace = 'bench-output/opening-trace.json';

/** Which lane an event of the page's process is drawn in. */
const laneOf: Readonly<Record<string, Lane>> = {
  'v8.compile': 'script',
  'v8.compileModule': 'script',
  'v8.evaluateModule': 'script',
  EvaluateScript: 'script',
  FunctionCall: 'script',
  RunMicrotasks: 'script',
  TimerFire: 'script',
  'v8.callFunction': 'script',
  ParseHTML: 'drawing',
  UpdateLayoutTree: 'drawing',
  Layout: 'drawing',
  PrePaint: 'drawing',
  Paint: 'drawing',
  'IDBTransaction::onComplete': 'database',
};

async function record(page: Page, url: string): Promise<readonly TraceEvent[]> {
  mkdirSync('bench-output', { recursive: true });
  const categories = [
    '-*',
    'devtools.timeline',
    'v8',
    'loading',
    'IndexedDB',
    'disabled-by-default-v8.compile',
  ];
  await page.tracing.start({ path: trace, categories });
  await page.goto(url);
  await page.waitForSelector('.step--open .step__body :is(input, button)');
  await new Promise((done) => setTimeout(done, 300));
  await page.tracing.stop();
  const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as { traceEvents: TraceEvent[] };
  return traceEvents;
}

/** Turns what was traced into spans from the arrival of the document on, in ms; none where that was lost of the trace. */
function spansOf(events: readonly TraceEvent[], path: string): Span[] {
  const arrival = events.findLast(
    ({ name, args }) => name === 'NavigationBodyLoader::StartLoadingBody' && args?.url?.includes(path),
  );
  if (!arrival) return [];
  const at = (ts: number) => (ts - arrival.ts) / 1000;
  const own = events.filter(({ pid, ts }) => pid === arrival.pid && ts >= arrival.ts);
  const spans = own.flatMap(({ name, ts, dur = 0 }): Span[] => {
    const lane = laneOf[name];
    return lane && dur >= 300 ? [{ lane, name, from: at(ts), to: at(ts + dur) }] : [];
  });
  const ends = new Map(
    own.flatMap(({ name, ts, args }) =>
      name === 'ResourceFinish' ? [[args?.data?.requestId ?? '', at(ts)] as const] : [],
    ),
  );
  const files = own.flatMap(({ name, ts, args }): Span[] => {
    const { requestId = '', url = '' } = args?.data ?? {};
    const to = name === 'ResourceSendRequest' ? ends.get(requestId) : undefined;
    const file = /([a-z]+)[^/]*\.(js|css)$/.exec(url);
    return to !== undefined && file
      ? [{ lane: 'files', name: `${file[1]}.${file[2]}`, from: at(ts), to }]
      : [];
  });
  const transactions = own.filter(
    ({ name, cat }) => cat.includes('IndexedDB') && /::(open|transaction|onComplete|onSuccess)/.test(name),
  );
  const database = transactions.map(({ name, ts, dur = 0 }): Span => ({
    lane: 'database',
    name,
    from: at(ts),
    to: at(ts + Math.max(dur, 500)),
  }));
  const paints = own.flatMap(({ name, ts }): Span[] =>
    name === 'firstPaint' || name === 'firstContentfulPaint'
      ? [{ lane: 'frames', name, from: at(ts), to: at(ts) + 0.5 }]
      : [],
  );
  return [...files, ...spans, ...database, ...paints].filter(({ from }) => from < shownMs);
}

/** Traces several openings, and keeps the one most of which is in its trace: a busy machine loses ends of traces. */
export async function benchOpening(dir: string): Promise<BenchPart> {
  const server = await startServer();
  const chromium = await launchWithExtension({ server, dir });
  const first = await chromium.extensionPage('options.html');
  const year = await storeYear(first, items, 0, openItems);
  await first.close();
  await storeRunningCall(chromium, year);
  let spans: Span[] = [];
  for (let opening = 0; opening < 6; opening += 1) {
    const page = await chromium.browser.newPage();
    const events = await record(page, `chrome-extension://${chromium.extensionId}/sidepanel.html`);
    const found = spansOf(events, '/sidepanel.html');
    if (end(found) >= end(spans)) spans = found;
    await page.close();
  }
  await chromium.close();
  await server.close();
  if (spans.length === 0) throw new Error('No trace holds the arrival of the panel.');
  writeFileSync('bench-output/panel-opening.svg', openingPicture(spans, shownMs));
  const lanes: readonly Lane[] = ['files', 'script', 'database', 'drawing', 'frames'];
  const rows = lanes.map((lane) => {
    const of = spans.filter((span) => span.lane === lane);
    return {
      lane,
      parts: of.length,
      fromMs: rounded(Math.min(...of.map(({ from }) => from))),
      toMs: rounded(Math.max(...of.map(({ to }) => to))),
      busyMs: rounded(busy(of)),
    };
  });
  return { bench: 'opening', rows };
}

/** Returns how long at least one of some spans lasts. */
function busy(spans: readonly Span[]): number {
  let [sum, until] = [0, 0];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}

/** Returns when the last style, layout or paint of some spans ends. */
function end(spans: readonly Span[]): number {
  return Math.max(0, ...spans.filter(({ lane }) => lane === 'drawing').map(({ to }) => to));
}
