import { launchWithExtension, type RunningChromium } from '../browser/harness/chromium';
import { startServer, type StandInServer } from '../browser/harness/server';
import { clickAria } from '../browser/harness/page-tools';
import { setUp } from '../browser/harness/ritual';
import { rounded, type BenchPart } from './measure';

/**
 * Measures what the extension costs on a call page that changes as hard as a real one: 30,000 nodes, 400 mutations a
 * second. Beside it the same page without an extension and, if `LAST_TEN_OTHER_EXTENSION` names a folder, with that one.
 */

const watchedMs = 20_000;
const quietMs = 3000;

type Case = {
  readonly name: string;
  readonly dir: string | null;
  readonly inCall: boolean;
  readonly known: boolean;
};

interface Cost {
  readonly mainThreadMs: number;
  readonly scriptMs: number;
  readonly heapKb: number;
  /** CPU time sampled inside the extension's own scripts; null: there is none. */
  readonly ownMs: number | null;
}

/** Runs in the page: nodes as many as a call page has, in tiles that lay themselves out, and changes as many. */
function makeBusy(): void {
  const tiles = Array.from({ length: 300 }, () => {
    const tile = document.createElement('div');
    tile.style.cssText = 'contain:strict;position:fixed;inset:auto 0 0 0;height:20px;font-size:6px';
    for (let count = 0; count < 99; count += 1) tile.append(document.createElement('i'));
    document.body.append(tile);
    return tile;
  });
  let turn = 0;
  setInterval(() => {
    for (let count = 0; count < 20; count += 1) {
      turn += 1;
      const tile = tiles[turn % tiles.length];
      const node = tile?.children[turn % 99] as HTMLElement | undefined;
      if (turn % 3 === 0) node?.replaceChildren(String(turn));
      else if (turn % 3 === 1) node?.setAttribute('data-speaking', String(turn % 7));
      else if (node) tile?.append(node);
    }
  }, 50);
}

async function cost(server: StandInServer, { dir, inCall, known }: Case): Promise<Cost> {
  const chromium: RunningChromium = await launchWithExtension({ server, dir });
  const state = inCall ? 'in-call' : 'green-room';
  const address = `https://meet.google.com/abc-defg-hij?standin=${state}`;
  let page = await chromium.openCall(address);
  if (known) {
    await clickAria(page, 'This is a mentoring call');
    const panel = await chromium.panel();
    await setUp(panel, 'Ana Silva', '60');
    await panel.close();
    // Looking for names switches the page's accessibility tree on, which costs more than anything measured here.
    await page.close();
    page = await chromium.openCall(address);
  }
  await page.evaluate(makeBusy);
  await new Promise((resolve) => setTimeout(resolve, quietMs));
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const metrics = async () => {
    const { metrics: list } = await session.send('Performance.getMetrics');
    return Object.fromEntries(list.map(({ name, value }) => [name, value]));
  };
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 500 });
  await session.send('Profiler.start');
  const before = await metrics();
  await new Promise((resolve) => setTimeout(resolve, watchedMs));
  const after = await metrics();
  const { profile } = await session.send('Profiler.stop');
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await metrics())['JSHeapUsedSize'] ?? 0;
  const own = new Set(
    profile.nodes
      .filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension://'))
      .map(({ id }) => id),
  );
  const ownMs = (profile.samples ?? []).reduce(
    (sum, id, index) => sum + (own.has(id) ? (profile.timeDeltas?.[index] ?? 0) / 1000 : 0),
    0,
  );
  await chromium.close();
  const spent = (name: string) => ((after[name] ?? 0) - (before[name] ?? 0)) * 1000;
  return {
    mainThreadMs: spent('TaskDuration'),
    scriptMs: spent('ScriptDuration'),
    heapKb: heap / 1024,
    ownMs: dir === null ? null : ownMs,
  };
}

/** Measures each case for twenty seconds. */
export async function benchCallPage(dir: string): Promise<BenchPart> {
  const server = await startServer();
  const other = process.env['LAST_TEN_OTHER_EXTENSION'];
  const cases: readonly Case[] = [
    { name: 'in a call, no extension', dir: null, inCall: true, known: false },
    { name: 'in a mentoring call, Last Ten', dir, inCall: true, known: true },
    { name: 'before a call, no extension', dir: null, inCall: false, known: false },
    { name: 'before a call, Last Ten', dir, inCall: false, known: false },
    ...(other ? [{ name: 'in a call, the other extension', dir: other, inCall: true, known: false }] : []),
  ];
  const rows: BenchPart['rows'][number][] = [];
  for (const each of cases) {
    const { mainThreadMs, scriptMs, heapKb, ownMs } = await cost(server, each);
    rows.push({
      case: each.name,
      mainThreadPercent: rounded((mainThreadMs / watchedMs) * 100, 2),
      scriptPercent: rounded((scriptMs / watchedMs) * 100, 2),
      heapKb: rounded(heapKb),
      ownCpuPercent: ownMs === null ? null : rounded((ownMs / watchedMs) * 100, 3),
    });
  }
  await server.close();
  return { bench: 'call page', rows };
}
