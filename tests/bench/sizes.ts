import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { rounded, type BenchPart } from './measure';

/** Weighs what is shipped: in kB, as it is downloaded. `tests/browser/package.test.ts` holds the budget. */
export function benchSizes(dir: string): BenchPart {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const zipped = (paths: readonly string[]) =>
    rounded(
      paths.reduce((sum, path) => sum + deflateRawSync(readFileSync(path), { level: 9 }).length, 0) / 1000,
      1,
    );
  const scripts = readdirSync(join(dir, 'content-scripts')).map((name) => join(dir, 'content-scripts', name));
  const script = Math.max(...scripts.map((path) => gzipSync(readFileSync(path), { level: 9 }).length)) / 1000;
  return {
    bench: 'sizes',
    rows: [
      { part: 'whole package, zipped', kB: zipped(files) },
      {
        part: 'catalogues of seven languages',
        kB: zipped(files.filter((path) => path.includes('_locales'))),
      },
      { part: 'content script on call pages, gzipped', kB: rounded(script, 1) },
    ],
  };
}
