import { readFileSync } from 'node:fs';

interface TestResult {
  readonly fullName: string;
  readonly status: string;
  /** Of every try, also where a later one passed. */
  readonly failureMessages: readonly string[];
}

/** Vitest's report as JSON, as far as it is read here. */
interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly TestResult[] }[];
}

/** The names of the tests that a Vitest report at `path` lists without their having run: skipped, or not written yet. */
export function skippedIn(path: string): string[] {
  return testsOf(path)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
}

/** The names of the tests that a Vitest report at `path` lists as passed, but only at a second try. */
export function unsteadyIn(path: string): string[] {
  return testsOf(path)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.split('\n')[0]}`);
}

function testsOf(path: string): readonly TestResult[] {
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}
