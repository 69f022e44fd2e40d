import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('every action of a workflow is pinned by its commit: a tag can be moved to other code', () => {
  const folder = '.github/workflows';
  const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const uses = texts.flatMap((text) => Array.from(text.matchAll(/uses:\s*(\S+)/g), ([, action]) => action));

  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((action) => !/^[\w./-]+@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
});
