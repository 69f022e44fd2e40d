import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeCalendar } from '../../lib/calendar/reader/decode-calendar';
import { readCalendar } from '../../lib/calendar/reader/read-calendar';
import { callKeyOf } from '../../lib/calls/call-key';
import { callKeysInText } from '../../lib/calls/calls-in-text';
import { feedNow, makeFeed } from './calendar-reader.feed';
import { readPlainly } from './calendar-reader.plain';

/** Compares this project's reader with parsing and following everything, each run in a process of its own. */

const sizes = [100, 1000, 10_000, 50_000];
const runs = 3;
const longestWait = 90_000;

type Way = 'ours' | 'plain';

interface Run {
  readonly milliseconds: number;
  /** What the process grew by at its largest, from before the file was read, in MB. */
  readonly peak: number;
  readonly found: readonly string[];
}

function readOurs(bytes: Uint8Array): string[] {
  const { text } = decodeCalendar(bytes);
  const { events } = readCalendar(text ?? '', {
    now: feedNow,
    partnerEmails: [],
    keysInText: callKeysInText,
    keyOfLink: (link) => callKeyOf(link),
    limits: { events: 1_000_000 },
  });
  return events.map(({ uid, startsAt, endsAt }) => `${uid} ${Date.parse(startsAt)} ${Date.parse(endsAt)}`);
}

function runHere(way: Way, file: string): Run {
  const before = process.memoryUsage().rss;
  const bytes = readFileSync(file);
  const started = performance.now();
  const found =
    way === 'ours' ? readOurs(bytes) : readPlainly(new TextDecoder().decode(bytes), Date.parse(feedNow));
  const milliseconds = performance.now() - started;
  return {
    milliseconds,
    peak: (process.resourceUsage().maxRSS * 1024 - before) / 1e6,
    found: found.toSorted(),
  };
}

/** Returns the best of some runs in processes of their own; `undefined` where one takes too long. */
function measure(way: Way, file: string): Run | undefined {
  let best: Run | undefined;
  for (let at = 0; at < runs; at += 1) {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), way, file], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      timeout: longestWait,
    });
    if (child.status !== 0) return undefined;
    const run = JSON.parse(child.stdout) as Run;
    if (!best || run.milliseconds < best.milliseconds) best = run;
    if (run.milliseconds > 20_000) break;
  }
  return best;
}

function compareAll(): object[] {
  const folder = mkdtempSync(join(tmpdir(), 'calendar-bench-'));
  const rows = sizes.map((events) => {
    const file = join(folder, `${events}.ics`);
    writeFileSync(file, makeFeed(events));
    const ours = measure('ours', file);
    const plain = measure('plain', file);
    const expected = new Set(plain?.found);
    const got = new Set(ours?.found);
    return {
      events,
      megabytes: round(readFileSync(file).length / 1e6),
      oursMs: round(ours?.milliseconds),
      plainMs: round(plain?.milliseconds),
      timesFaster: round(ours && plain ? plain.milliseconds / ours.milliseconds : undefined),
      oursMb: round(ours?.peak),
      plainMb: round(plain?.peak),
      found: got.size,
      missing: plain ? [...expected].filter((each) => !got.has(each)).length : null,
      extra: plain ? [...got].filter((each) => !expected.has(each)).length : null,
    };
  });
  rmSync(folder, { recursive: true });
  return rows;
}

function round(number: number | undefined): number | null {
  return number === undefined ? null : Math.round(number * 10) / 10;
}

const [way, file] = process.argv.slice(2);
if (file && (way === 'ours' || way === 'plain')) {
  process.stdout.write(JSON.stringify(runHere(way, file)));
} else {
  const rows = compareAll();
  console.table(rows);
  console.log(JSON.stringify({ bench: 'calendar-reader', node: process.version, rows }));
}
