import { mkdirSync, writeFileSync } from 'node:fs';
import { benchCallPage } from './call-page';
import { extensionWithBenchPages } from './extension-copy';
import { growthPicture } from './growth-picture';
import { benchMoments } from './moments';
import { benchPages } from './pages';
import { benchSizes } from './sizes';

/** Runs every part that needs a browser; prints tables and JSON, and leaves both in `bench-output/`. */
export async function benchBrowser(): Promise<void> {
  const dir = extensionWithBenchPages();
  const parts = [
    benchSizes('.output/chrome-mv3'),
    await benchCallPage(dir),
    await benchMoments(dir),
    await benchPages(dir),
  ];
  for (const { bench, rows } of parts) {
    console.log(bench);
    console.table(rows);
  }
  const json = JSON.stringify({ at: new Date().toISOString(), node: process.version, parts }, null, 1);
  console.log(json);
  mkdirSync('bench-output', { recursive: true });
  writeFileSync('bench-output/bench.json', `${json}\n`);
  const pages = parts.find(({ bench }) => bench === 'pages');
  if (pages) writeFileSync('bench-output/growth.svg', growthPicture(pages));
}
