import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { icons } from '../../../../components/ui/icons';

/** Characters that look like icons: each font draws them its own way, or as an empty box. */
const drawnByFonts =
  /[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2800-\u28ff\u2900-\u297f\u2b00-\u2bff\u{1f000}-\u{1faff}]|>\s*[×✕]\s*</u;

const pages = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
);

it.each(pages)('no character of a font serves as an icon in %s', (file) => {
  const code = readFileSync(`components/${file}`, 'utf8').replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
  expect(drawnByFonts.exec(code)?.[0]).toBe(undefined);
});

it('every icon is drawn in shapes of SVG', () => {
  const shapes = Object.values(icons).flatMap((icon) => icon.map(([shape]) => shape));
  expect([...new Set(shapes)].toSorted()).toEqual(
    ['circle', 'line', 'path', 'polyline', 'rect'].filter((shape) => shapes.includes(shape)),
  );
  for (const icon of Object.values(icons)) expect(icon).not.toHaveLength(0);
});
