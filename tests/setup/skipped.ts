import { readFileSync } from 'node:fs';

/** Vitest's report as JSON, as far as it is read here. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The names of the tests that a Vitest report at `path` lists without their having run: skipped, or not written yet. */
export function skippedIn(path: string): string[] {
  const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
}
