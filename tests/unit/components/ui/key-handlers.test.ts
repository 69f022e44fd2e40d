import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
const linesWith = (found: RegExp, but: readonly string[] = []) =>
  files
    .filter((file) => !but.includes(file))
    .flatMap((file) =>
      readFileSync(`components/${file}`, 'utf8')
        .split('\n')
        .filter((line) => found.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );

it('every key of a field goes by onKeys, which leaves what an input method composes alone', () => {
  expect(linesWith(/onKey(?:Down|Up|Press)=\{(?!onKeys\()/)).toEqual([]);
});

it('nothing but the one place listens to keys or asks which key it was', () => {
  // The pill in a call page has no field to type in, and reaches no widget.
  const pill = ['in-page/menu.ts', 'in-page/pill-place.ts'];
  expect(linesWith(/['"]key(?:down|up|press)['"]/, ['ui/keys.ts', 'ui/use-private.ts', ...pill])).toEqual([]);
  expect(linesWith(/\.(?:key|code|keyCode) [!=]==/, ['ui/keys.ts', ...pill])).toEqual([]);
});
