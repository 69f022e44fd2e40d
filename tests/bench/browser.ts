import { mkdirSync, writeFileSync } from 'node:fs';
import { benchCallPage } from './call-page';
import { extensionWithBenchPages } from './extension-copy';
import { benchFolderFiles } from './folder-files';
import { benchFrames } from './frames';
import { growthPicture } from './growth-picture';
import { benchLooks } from './looks';
import { benchMoments } from './moments';
import { benchOpening } from './opening';
import { benchPages } from './pages';
import type { BenchPart } from './measure';
import { benchReports } from './reports';
import { benchSizes } from './sizes';

const parts: Readonly<Record<string, (dir: string) => BenchPart | Promise<BenchPart>>> = {
  sizes: () => benchSizes('.output/chrome-mv3'),
  'call-page': benchCallPage,
  looks: benchLooks,
  moments: benchMoments,
  pages: benchPages,
  frames: benchFrames,
  reports: benchReports,
  'folder-files': benchFolderFiles,
  opening: benchOpening,
};

/**
 * Runs the parts of these names, or every part, in a real browser; prints tables and JSON, and leaves both in
 * `bench-output/`.
 *
 * @throws {Error} If there is no part of that name.
 */
export async function benchBrowser(names: readonly string[] = []): Promise<void> {
  const chosen = Object.entries(parts).filter(([name]) => names.length === 0 || names.includes(name));
  if (chosen.length < names.length) throw new Error(`The parts are ${Object.keys(parts).join(', ')}.`);
  const dir = extensionWithBenchPages();
  const done = [];
  for (const [, run] of chosen) done.push({ at: new Date().toISOString(), ...(await run(dir)) });
  for (const { bench, rows } of done) {
    console.log(bench);
    console.table(rows);
  }
  const json = JSON.stringify({ node: process.version, parts: done }, null, 1);
  console.log(json);
  mkdirSync('bench-output', { recursive: true });
  writeFileSync('bench-output/bench.json', `${json}\n`);
  const pages = done.find(({ bench }) => bench === 'pages');
  if (pages) writeFileSync('bench-output/growth.svg', growthPicture(pages));
}
