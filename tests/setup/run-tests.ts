import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testNeeds, type Need } from './needs.ts';
import { provide, sentenceOf } from './provide.ts';
import { skippedIn } from './skipped.ts';

/** A part of the whole run: one of the scripts of package.json. */
interface Part {
  readonly script: string;
  /** It takes patterns of test files to leave out, and can write down what it did. */
  readonly isVitest: boolean;
}

const parts: readonly Part[] = [
  { script: 'lint', isVitest: false },
  { script: 'typecheck', isVitest: false },
  { script: 'test:unit', isVitest: true },
  { script: 'test:browser', isVitest: true },
];

/**
 * Runs everything that checks the project: finds or installs what it needs, says what is missing before any test
 * runs, and lists at the end what could not run. Returns whether all of it ran and passed.
 */
export function runTests(): boolean {
  const missing = provide(testNeeds);
  for (const need of missing) console.error(sentenceOf(need));
  const notRun = missing.map(({ what, tests }) => `${tests.join(', ')} (without: ${what})`);
  const reports = mkdtempSync(join(tmpdir(), 'last-ten-tests-'));
  let passed = true;
  for (const part of parts) {
    if (!passed) {
      notRun.push(`npm run ${part.script} (what goes before it failed)`);
      continue;
    }
    const report = join(reports, `${part.script.replace(':', '-')}.json`);
    passed = run(part, missing, report);
    if (passed && part.isVitest) notRun.push(...skippedIn(report).map((name) => `${name} (skipped)`));
  }
  rmSync(reports, { recursive: true });
  if (notRun.length > 0) console.error(`\nNot run:\n${notRun.map((line) => `  ${line}`).join('\n')}`);
  return passed && notRun.length === 0;
}

function run({ script, isVitest }: Part, missing: readonly Need[], report: string): boolean {
  console.log(`\nnpm run ${script}`);
  const leftOut = missing.flatMap(({ tests }) => tests).map((pattern) => `--exclude=${pattern}`);
  const more = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests'];
  const args = ['run', '--silent', script, ...(isVitest ? ['--', ...leftOut, ...more] : [])];
  const windows = process.platform === 'win32';
  // Vite, which runs this very file, says `development` here: what is built under it is not what people get.
  const { NODE_ENV: _, ...env } = process.env;
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', args, { stdio: 'inherit', shell: windows, env });
  return status === 0;
}
