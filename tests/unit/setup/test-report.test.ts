import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { skippedIn, unsteadyIn } from '../../setup/test-report.ts';

const lost = 'TimeoutError: Waiting failed\n    at a line';
const results = [
  { fullName: 'passes', status: 'passed', failureMessages: [] },
  { fullName: 'passes again', status: 'passed', failureMessages: [lost] },
  { fullName: 'fails twice', status: 'failed', failureMessages: [lost, lost] },
  { fullName: 'is left out', status: 'skipped', failureMessages: [] },
  { fullName: 'is to be written', status: 'todo', failureMessages: [] },
];

describe('the report of a run', () => {
  let dir: string;
  let report: string;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'test-report-'));
    report = join(dir, 'report.json');
    writeFileSync(report, JSON.stringify({ testResults: [{ assertionResults: results }] }));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('names every test that did not run', () => {
    expect(skippedIn(report)).toEqual(['is left out', 'is to be written']);
  });

  it('names every test that passed only at a second try, with what went wrong at the first', () => {
    expect(unsteadyIn(report)).toEqual(['passes again: TimeoutError: Waiting failed']);
  });
});
