import type { CDPSession, Page } from 'puppeteer-core';
import { knowAna } from '../browser/harness/calendars';
import { launchWithExtension, type RunningChromium } from '../browser/harness/chromium';
import { readTable } from '../browser/harness/records';
import { startServer, type StandInServer } from '../browser/harness/server';
import { fillPage, rate, startChanges, stopChanges } from './busy-page';
import { middle, middleHalf, rounded, type BenchPart } from './measure';

/**
 * Measures what the extension costs on a call page that changes as hard as a real one: 30,000 nodes, 400 changes a
 * second. Counted is all time of the page's main thread, whoever spends it: a script's own, and what the browser does
 * for it, such as looking for selectors. Browsers with and without the extension take turns, many short rounds of
 * each, and what counts is the difference within a round. If `LAST_TEN_OTHER_EXTENSION` names a folder, that one
 * takes its turns, too.
 */

const rounds = 16;
/** A turn holds two looks of the content script in a call, four before one. */
const turnMs = 4000;
const settleMs = 1000;

type Case = {
  readonly name: string;
  readonly state: 'in-call' | 'green-room';
  /** Painting costs the page a hundred times what is looked for, and hides it; without, differences of 1 ms can be told. */
  readonly isPainted: boolean;
};
type Subject = { readonly name: string; readonly dir: string | null };

const cases: readonly Case[] = [
  { name: 'in a mentoring call', state: 'in-call', isPainted: false },
  { name: 'before a call', state: 'green-room', isPainted: false },
  { name: 'in a mentoring call, painted', state: 'in-call', isPainted: true },
  { name: 'before a call, painted', state: 'green-room', isPainted: true },
];

/** A browser with one busy call page in front. */
interface Running {
  readonly subject: Subject;
  readonly chromium: RunningChromium;
  readonly page: Page;
  readonly session: CDPSession;
}

const callLink = 'https://meet.google.com/abc-defg-hij';

/** Looking for names would switch the page's accessibility tree on, which costs more than anything measured here. */
async function start(
  server: StandInServer,
  subject: Subject,
  { state, isPainted }: Case,
  own: string,
): Promise<Running> {
  const chromium = await launchWithExtension({ server, dir: subject.dir });
  const isOurs = subject.dir === own;
  if (isOurs) await knowAna(chromium, callLink);
  const page = await chromium.openCall(`${callLink}?standin=${state}`);
  if (isOurs && state === 'in-call') await untilOnRecord(chromium);
  await fillPage(page, isPainted);
  const session = await page.createCDPSession();
  // Thread ticks: time other processes take from this one does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { subject, chromium, page, session };
}

async function untilOnRecord(chromium: RunningChromium): Promise<void> {
  const limit = Date.now() + 20_000;
  const worker = await chromium.serviceWorker();
  while (
    !(await readTable(worker, 'calls')).some(({ phase, mentorshipId }) => phase === 'in-call' && mentorshipId)
  )
    if (Date.now() > limit) throw new Error('The call did not become one of Ana’s.');
    else await wait(200);
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/** Returns the time of the main thread, in ms per second, in one turn. */
async function turn({ page, session }: Running): Promise<number> {
  await startChanges(page);
  await wait(settleMs);
  const [before, startedAt] = [await metric(session, 'TaskDuration'), performance.now()];
  await wait(turnMs);
  const [after, endedAt] = [await metric(session, 'TaskDuration'), performance.now()];
  const changes = await stopChanges(page);
  const seconds = (endedAt - startedAt) / 1000;
  if (changes < rate * seconds)
    throw new Error(`Expected ${rate} changes a second, found ${changes / seconds}.`);
  return ((after - before) * 1000) / seconds;
}

async function heapKb({ session }: Running): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await metric(session, 'JSHeapUsedSize')) / 1024;
}

async function measure(server: StandInServer, each: Case, subjects: readonly Subject[], own: string) {
  const running: Running[] = [];
  for (const subject of subjects) running.push(await start(server, subject, each, own));
  const spent = new Map<Running, number[]>(running.map((one) => [one, []]));
  for (let round = 0; round < rounds; round += 1) {
    // Who comes first changes from round to round.
    for (const one of round % 2 === 0 ? running : running.toReversed()) spent.get(one)?.push(await turn(one));
  }
  const heaps = new Map<Running, number>();
  for (const one of running) heaps.set(one, await heapKb(one));
  for (const { chromium } of running) await chromium.close();
  const [bare, ...others] = running;
  if (!bare) throw new Error('Nothing was measured.');
  return others.map((one) => {
    const without = spent.get(bare) ?? [];
    const extra = (spent.get(one) ?? []).map((ms, round) => ms - (without[round] ?? Number.NaN));
    const [from, to] = middleHalf(extra);
    return {
      case: `${each.name}, ${one.subject.name}`,
      rounds,
      withoutMsPerS: rounded(middle(without), 1),
      extraMsPerS: rounded(middle(extra), 1),
      extraFrom: rounded(from, 1),
      extraTo: rounded(to, 1),
      extraPercentOfACore: rounded(middle(extra) / 10, 2),
      extraHeapKb: rounded((heaps.get(one) ?? Number.NaN) - (heaps.get(bare) ?? Number.NaN)),
    };
  });
}

/** Measures each case in `rounds` rounds. */
export async function benchCallPage(dir: string): Promise<BenchPart> {
  const server = await startServer();
  const other = process.env['LAST_TEN_OTHER_EXTENSION'];
  const subjects: readonly Subject[] = [
    { name: 'no extension', dir: null },
    { name: 'Last Ten', dir },
    ...(other ? [{ name: 'the other extension', dir: other }] : []),
  ];
  const rows: BenchPart['rows'][number][] = [];
  for (const each of cases) rows.push(...(await measure(server, each, subjects, dir)));
  await server.close();
  return { bench: 'call page', rows };
}
