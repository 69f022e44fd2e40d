import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testNeeds, type Need } from './needs.ts';
import { provide, sentenceOf } from './provide.ts';
import { skippedIn, unsteadyIn } from './test-report.ts';

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

/** How many tests of a whole run may pass only at a second try: a browser can lose a race, the product must not. */
const unsteadyAllowed = 3;

/**
 * Runs everything that checks the project: finds or installs what it needs, says what is missing before any test
 * runs, and lists at the end what could not run and what passed only at a second try. Returns whether all of it ran
 * and passed, all but a few at once.
 */
export function runTests(): boolean {
  const missing = provide(testNeeds);
  for (const need of missing) console.error(sentenceOf(need));
  const notRun = missing.map(({ what, tests }) => `${tests.join(', ')} (without: ${what})`);
  const reports = mkdtempSync(join(tmpdir(), 'last-ten-tests-'));
  const unsteady: string[] = [];
  let passed = true;
  for (const part of parts) {
    if (!passed) {
      notRun.push(`npm run ${part.script} (what goes before it failed)`);
      continue;
    }
    const report = join(reports, `${part.script.replace(':', '-')}.json`);
    passed = run(part, missing, report);
    if (!passed || !part.isVitest) continue;
    notRun.push(...skippedIn(report).map((name) => `${name} (skipped)`));
    unsteady.push(...unsteadyIn(report));
  }
  rmSync(reports, { recursive: true });
  list('Not run', notRun);
  list(`Passed only at a second try (more than ${unsteadyAllowed} fail the run)`, unsteady);
  return passed && notRun.length === 0 && unsteady.length <= unsteadyAllowed;
}

function list(heading: string, lines: readonly string[]): void {
  if (lines.length > 0) console.error(`\n${heading}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
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
