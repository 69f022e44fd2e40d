import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyPage } from '../../browser/harness/layout';
import { testNeeds } from '../../setup/needs';

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => join('tests', name).replaceAll('\\', '/'));

/** Whether a path is one of those a pattern with `*` for a part of a name stands for. */
function matches(path: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll('.', String.raw`\.`));
  return new RegExp(`^${parts.join('[^/]*')}$`).test(path);
}

describe('Test files', () => {
  it.each(testNeeds.flatMap(({ what, tests }) => tests.map((pattern) => [pattern, what])))(
    'are there where %s is said to need "%s"',
    (pattern) => {
      expect(files.filter((path) => matches(path, pattern))).not.toEqual([]);
    },
  );

  it('never skip a test: what cannot run is left out by name, and said', () => {
    const skips = /\.(?:skip|skipIf|runIf|todo)\(/;
    expect(files.filter((path) => skips.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});

it('Every page a person opens is held to its layout, languages and width', () => {
  const pages = readdirSync('entrypoints').filter((name) =>
    existsSync(join('entrypoints', name, 'index.html')),
  );
  // What nobody sees, and what is opened for one session only and tried there.
  const others = ['offscreen', 'readback'];
  const held = new Set(everyPage.map(({ path }) => path.split('.')[0] ?? ''));
  expect([...held, ...others].toSorted()).toEqual(pages.toSorted());
});
