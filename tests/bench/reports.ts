import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { leavingOf } from '../../lib/domain/programme-report/leaving';
import { countedOf } from '../../lib/domain/programme-report/counted';
import { figures } from '../../lib/domain/programme-report/figures';
import type { ProgrammeReport } from '../../lib/domain/programme-report/report';
import { formatBlock } from '../../lib/reports/report-block';
import { launchWithExtension, type RunningChromium } from '../browser/harness/chromium';
import { startServer } from '../browser/harness/server';
import { seededProgramme } from '../seed/programme';
import { rounded, type BenchPart } from './measure';

/**
 * Reads the reports of programmes of different sizes in a real Chromium: each pair's in a mail of its own, and all in one
 * file of mails. Beside the time: the largest heap while reading, and the longest the page did not answer.
 */

const now = Date.now();
const month = new Date(now).toISOString().slice(0, 7);
const sizes = [
  { pairs: 500, as: 'files' },
  { pairs: 500, as: 'one file' },
  { pairs: 5000, as: 'one file' },
  { pairs: 50_000, as: 'one file' },
  { pairs: 50_000, as: 'files' },
] as const;

/** What thirty drawn pairs hand over, again and again under other codes. */
function reportsOf(pairs: number): string[] {
  const told = seededProgramme({ seed: 18, pairs: 30, now }).map((history) =>
    leavingOf(countedOf(history, new Date(now).toISOString()), { figures, hear: false, signed: false }),
  );
  return Array.from({ length: pairs }, (_, index) => {
    const report: ProgrammeReport = {
      month,
      programme: 'Women in Physics',
      code: index.toString(16).padStart(32, 'b'),
      told: told[index % told.length] ?? {},
      hear: false,
      names: null,
    };
    return formatBlock(report);
  });
}

const mailOf = (block: string, number: number) =>
  `From: pair-${number}@example.org\r\nTo: noor@example.org\r\nSubject: Mentoring report\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nMentoring report\r\n\r\n${block.replaceAll('\n', '\r\n')}\r\n\r\n`;

function writeFiles(folder: string, pairs: number, as: 'files' | 'one file'): string[] {
  const mails = reportsOf(pairs).map(mailOf);
  if (as === 'one file') {
    const path = join(folder, 'all.mbox');
    writeFileSync(
      path,
      mails.map((mail) => `From a@example.org Mon Nov 16 09:00:00 2026\r\n${mail}`).join(''),
    );
    return [path];
  }
  return mails.map((mail, index) => {
    const path = join(folder, `pair-${index}.eml`);
    writeFileSync(path, mail);
    return path;
  });
}

interface Watched {
  longest: number;
  heap: number;
}

/** Notes in the page, from now on, the longest it did not answer and its largest heap. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = { longest: 0, heap: 0 };
    (globalThis as { watched?: Watched }).watched = watched;
    let last = performance.now();
    setInterval(() => {
      const at = performance.now();
      watched.longest = Math.max(watched.longest, at - last);
      last = at;
      const { memory } = performance as { memory?: { usedJSHeapSize: number } };
      watched.heap = Math.max(watched.heap, memory?.usedJSHeapSize ?? 0);
    }, 10);
  });
}

async function readIn(chromium: RunningChromium, paths: readonly string[]) {
  const page = await chromium.extensionPage('reports.html');
  await page.bringToFront();
  const field = await page.waitForSelector('input[type=file]:not([webkitdirectory])');
  await watch(page);
  const started = Date.now();
  await (field as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  await page.waitForSelector('.picture', { timeout: 600_000 });
  const milliseconds = Date.now() - started;
  const { longest, heap } = await page.evaluate(
    () => (globalThis as { watched?: Watched }).watched ?? { longest: 0, heap: 0 },
  );
  const stored = await page.evaluate(async () => {
    const { usage = 0 } = await navigator.storage.estimate();
    return usage;
  });
  await page.close();
  return { milliseconds, longest, heap, stored };
}

/** Measures all sizes, each in a browser of its own; and what one pair hands over in a year, in bytes. */
export async function benchReports(dir: string): Promise<BenchPart> {
  const server = await startServer();
  const rows: BenchPart['rows'][number][] = [];
  for (const { pairs, as } of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'last-ten-reports-'));
    const paths = writeFiles(folder, pairs, as);
    const chromium = await launchWithExtension({ server, dir });
    const { milliseconds, longest, heap, stored } = await readIn(chromium, paths);
    await chromium.close();
    rmSync(folder, { recursive: true });
    rows.push({
      pairs,
      as,
      ms: milliseconds,
      msPerPair: rounded(milliseconds / pairs, 2),
      longestUnansweredMs: rounded(longest),
      heapMb: rounded(heap / 1e6, 1),
      storedMb: rounded(stored / 1e6, 1),
    });
  }
  await server.close();
  const [longestReport = 0] = reportsOf(30)
    .map((block) => block.length)
    .toSorted((a, b) => b - a);
  return {
    bench: 'reports',
    rows: [...rows, { pairs: 1, as: 'the blocks of a year', bytes: 12 * longestReport }],
  };
}
